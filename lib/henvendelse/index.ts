/** The henvendelse: what stands where on paper, the filled PDF, and what became of each value. */
export { type Filled, type FillInput, fillForm, type Pages } from './fill';
export { type FontData, type FontFile, fontData } from './font/font-data';
export { missingFields } from './missing';
export { type LayoutData, planForm } from './plan';
export type { FieldReport, Outcome, PagePlan, Target } from './plan-types';
