import type { Pack } from '../domain/pack';
import { parsePack } from '../rules';
import { describeGuide, diffPacks, lineName } from '../rules/diff';
import type { Texts } from '../text/catalogue';

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
    }
  | {
      readonly at: 'ready';
      readonly file: string;
      readonly pack: Pack;
      readonly difference: ShownDifference;
    };

/**
 * Reads a pack file and compares it with the pack in force. Door 4: a file with any problem is refused whole, each
 * problem named with its path, and the old pack stays in force.
 */
export function readPackFile(text: string, file: string, inForce: Pack, texts: Texts): ImportState {
  const read = parsePack(text, file);
  if (read.ok)
    return { at: 'ready', file, pack: read.pack, difference: difference(inForce, read.pack, texts) };
  const problems = read.problems.map(({ path, kind, values }) => ({
    path,
    text: texts.find(`rules.problem.${kind}`, values),
  }));
  return { at: 'refused', file, problems };
}

function difference(before: Pack, after: Pack, texts: Texts): ShownDifference {
  const { words, behaviour, cases } = diffPacks(before, after);
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
