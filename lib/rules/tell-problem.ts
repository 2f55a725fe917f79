import type { Texts } from '../text/catalogue';
import type { PackProblem } from './read-pack';

/** What is wrong with a pack, in words: what kind of thing should stand there is said as it is written in the file. */
export function tellProblem({ kind, values }: Pick<PackProblem, 'kind' | 'values'>, texts: Texts): string {
  if (kind !== 'type') return texts.find(`rules.problem.${kind}`, values);
  return texts('rules.problem.type', { expected: texts.find(`rules.expected.${values.expected}`) });
}
