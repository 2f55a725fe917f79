/** The henvendelse: what stands where on paper, the filled PDF, and what became of each value. */
export { makeConsentPaper } from './consent-paper/make';
export { PAPER_WORDS } from './consent-paper/words';
export { type FillInput, fillForm } from './fill';
export { type FontData, type FontFile, fontData } from './font/font-data';
export { missingFields } from './missing';
export { planForm } from './plan';
export type { PagePlan, Target } from './plan-types';
export type { LayoutData } from './planner';
