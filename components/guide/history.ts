import type { GuideState } from '../../lib/domain/case';
import type { NextQuestion } from '../../lib/domain/suggestion';
import type { Question } from './types';

/** Stands among the skipped when the user has put the wish off. No pack has a fact by this name. */
export const WISH = 'onske';

/** The questions that have an answer, in the order they were last answered. «Tilbake» walks it from the end. */
export function answeredQuestions(guide: GuideState): Question[] {
  const questions: Question[] = [];
  if (guide.myService) questions.push({ kind: 'myService' });
  if (guide.servicesDone) questions.push({ kind: 'services' });
  if (guide.ageBand) questions.push({ kind: 'age' });
  if (guide.wish || guide.skipped.includes(WISH)) questions.push({ kind: 'wish' });
  for (const fact of Object.keys(guide.answers)) questions.push({ kind: 'fact', fact });
  return questions;
}

/** What to show now: the wish once, as soon as services and age are known; else what the rules ask. */
export function questionNow(guide: GuideState, next: NextQuestion | null): Question | null {
  const begun = guide.servicesDone && guide.ageBand !== null;
  const wishDue = begun && !guide.wish && !guide.skipped.includes(WISH);
  if (wishDue && next?.kind !== 'services' && next?.kind !== 'myService' && next?.kind !== 'age')
    return { kind: 'wish' };
  return next;
}

/** Are these the same question? */
export function sameQuestion(a: Question | null, b: Question | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
