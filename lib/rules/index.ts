/** The rules: a pack and what the user has said in, a suggestion with its sources out. No browser, no storage. */
export { type Change, type Changed, compareSuggestions, everyChange, whatWouldChange } from './change';
export { type DerivedFact, derivedFacts, factOf, unknownAnswers } from './facts';
export { type FormRoute, formRoute } from './form-route';
export { preparePack } from './prepare';
export type { Prepared } from './prepared';
export { comparable, quotesIn } from './quotes';
export {
  type PackProblem,
  type PackReading,
  parsePack,
  quoteProblems,
  readPack,
  textProblem,
} from './read-pack';
export { sheetOf, sheetParts } from './sheet';
export { suggest } from './suggest';
export { tellProblem } from './tell-problem';
