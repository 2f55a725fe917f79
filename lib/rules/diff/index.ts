import type { GuideState } from '../../domain/case';
import type { Pack } from '../../domain/pack';
import type { Texts } from '../../text/catalogue';
import { renderAnswers } from '../check/report';
import { type BehaviourChange, compareBehaviour } from './behaviour';
import { diffWords, type WordChange } from './words';

export type { BehaviourChange, WordChange };

export interface PackDiff {
  readonly words: readonly WordChange[];
  readonly behaviour: readonly BehaviourChange[];
  /** How many cases were walked through both packs. */
  readonly cases: number;
}

/** What differs between two packs, as they are written and in what they answer, in steps that can be rested between. */
export function* comparePacks(
  before: Pack,
  after: Pack,
  randomCases?: number,
): Generator<undefined, PackDiff> {
  const { changes, cases } = yield* compareBehaviour(before, after, randomCases);
  return { words: diffWords(before, after), behaviour: changes, cases };
}

/** `comparePacks` at one go. */
export function diffPacks(before: Pack, after: Pack, randomCases?: number): PackDiff {
  const steps = comparePacks(before, after, randomCases);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** A difference as Markdown: behaviour first, each with a smallest example, then the words. */
export function renderDiff(diff: PackDiff, before: Pack, after: Pack, texts: Texts): string {
  const title = texts('rules.diff.title', {
    before: `${before.name} ${before.version}`,
    after: `${after.name} ${after.version}`,
  });
  // Packs that answer differently are never the same word for word.
  if (diff.words.length === 0) return `# ${title}\n\n${texts('rules.diff.same')}\n`;
  const status = (value: string) => texts.find(`rules.status.${value === '' ? 'none' : value}`);
  const lines = [
    `# ${title}`,
    '',
    `## ${texts('rules.diff.behaviour')}`,
    '',
    texts('rules.diff.cases', { cases: diff.cases }),
    '',
    ...diff.behaviour.flatMap((change) => [
      `- ${texts('rules.diff.changed', { line: lineName(change.line, before, after), before: status(change.before), after: status(change.after) })}`,
      `  - ${texts('rules.diff.with')} ${describeGuide(change.example, after, texts)}`,
    ]),
    '',
    `## ${texts('rules.diff.words')}`,
    '',
    ...diff.words.flatMap(({ path, before: old, after: now }) => [
      `- ${path}`,
      `  - ${old ?? texts('rules.diff.added')} → ${now ?? texts('rules.diff.gone')}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a changed line is called: by the new pack, or by the old one where the new has it no more. */
export function lineName(line: string, before: Pack, after: Pack): string {
  if (line === 'need') return after.need.label;
  const isLine = ({ id }: { readonly id: string }) => id === line;
  const names = [after, before].flatMap(({ outcomes, services }) => [
    outcomes.find(isLine)?.label,
    services.find(isLine)?.name,
  ]);
  return names.find((name) => name !== undefined) ?? line;
}

/** A case in one line: services, age, answers. */
export function describeGuide(guide: GuideState, pack: Pack, texts: Texts): string {
  const services = guide.services.map(
    ({ id, name }) => name ?? pack.services.find((one) => one.id === id)?.name ?? id,
  );
  const band = pack.ageBands.find(({ id }) => id === guide.ageBand)?.label;
  const answers = renderAnswers(guide.answers, pack, texts);
  return [services.join(' + '), band, answers].filter((part) => part).join('; ');
}
