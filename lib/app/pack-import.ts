import type { Pack } from '../domain/pack';
import { type PackProblem, parsePack, tellProblem } from '../rules';
import { comparePacks, describeGuide, lineName, type PackDiff } from '../rules/diff';
import type { Texts } from '../text/catalogue';
import { checkQuotes, type QuoteCheck, type ShippedSource } from './pack-sources';

/** A difference as the options page shows it: behaviour with a smallest example each, then the words. */
export interface ShownDifference {
  readonly cases: number;
  readonly behaviour: readonly {
    readonly line: string;
    readonly before: string;
    readonly after: string;
    readonly example: string;
  }[];
  readonly words: readonly {
    readonly path: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** How far another pack has come. Nothing of it is in force before the user takes it into use. */
export type ImportState =
  | { readonly at: 'none' }
  | { readonly at: 'reading' }
  | {
      readonly at: 'refused';
      readonly file: string;
      readonly problems: readonly { readonly path: string; readonly text: string }[];
      /** A word on what may help; left out where the problems say it all. */
      readonly hint?: string;
    }
  | {
      readonly at: 'ready';
      readonly file: string;
      readonly pack: Pack;
      readonly difference: ShownDifference;
      readonly quotes: QuoteCheck;
    };

/** A pack's file as it was read, and the text files that were picked with it. */
export interface PickedPack {
  readonly text: string;
  readonly file: string;
  readonly sources: readonly File[];
}

/** What a pack is measured against: the one in force, and the source texts that ship. */
export interface Against {
  readonly inForce: Pack;
  readonly shipped: () => Promise<readonly ShippedSource[]>;
  /** False when the user has given up or picked something else: then nothing more is worked out. */
  readonly isWanted: () => boolean;
}

/**
 * Reads a pack file, compares its quotes with the sources that are at hand, and the pack with the one in force. Door 4:
 * a file with any problem is refused whole, each problem named with its path, and the old pack stays in force.
 */
export async function readPackFile(
  { text, file, sources }: PickedPack,
  { inForce, shipped, isWanted }: Against,
  texts: Texts,
): Promise<ImportState> {
  const read = parsePack(text, file);
  if (!read.ok) return { at: 'refused', file, problems: read.problems.map((one) => told(one, texts)) };
  const { pack } = read;
  const quotes = await checkQuotes({ pack, file }, sources, await shipped());
  if ('problems' in quotes) {
    const problems = quotes.problems.map((one) => told(one, texts));
    const hint = quotes.byShipped ? { hint: texts('options.import.newerText') } : {};
    return { at: 'refused', file, problems, ...hint };
  }
  const diff = await inSteps(comparePacks(inForce, pack), isWanted);
  if (!diff) return { at: 'none' };
  return { at: 'ready', file, pack, quotes, difference: shownDifference(diff, inForce, pack, texts) };
}

/** Cases at a time: a few hundredths of a second. */
const STEPS_AT_ONCE = 25;

/** Works through the steps, so that the page is alive meanwhile; null when nobody wants the answer any more. */
async function inSteps<T>(steps: Generator<unknown, T>, isWanted: () => boolean): Promise<T | null> {
  for (let count = 1; isWanted(); count += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (count % STEPS_AT_ONCE === 0) await new Promise((rested) => setTimeout(rested));
  }
  return null;
}

const told = (problem: PackProblem, texts: Texts) => ({
  path: problem.path,
  text: tellProblem(problem, texts),
});

function shownDifference(
  { words, behaviour, cases }: PackDiff,
  before: Pack,
  after: Pack,
  texts: Texts,
): ShownDifference {
  const status = (value: string) => texts.find(`rules.status.${value === '' ? 'none' : value}`);
  return {
    cases,
    words,
    behaviour: behaviour.map((change) => ({
      line: lineName(change.line, before, after),
      before: status(change.before),
      after: status(change.after),
      example: describeGuide(change.example, after, texts),
    })),
  };
}
