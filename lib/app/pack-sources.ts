import type { Pack } from '../domain/pack';
import { type PackProblem, quoteProblems, quotesIn, textProblem } from '../rules';
import { textOf } from './picked-file';

type Source = Pack['sources'][number];

/** The text of a source that ships with the product. */
export interface ShippedSource {
  readonly source: Source;
  readonly text: string;
}

/** What a comparison of a pack's quotes with its sources came to. A pack file doesn't carry the sources' texts. */
export interface QuoteCheck {
  /** Quotes that stand in their source. */
  readonly checked: number;
  /** Sources whose text is not at hand, with the quotes that could not be compared. */
  readonly unchecked: readonly {
    readonly title: string;
    readonly file: string;
    readonly quotes: readonly { readonly path: string; readonly quote: string }[];
  }[];
  /** Files that were picked but are no source of this pack. */
  readonly unused: readonly string[];
}

/** Quotes that stand in no source, or a source that can't be read. */
export interface BadQuotes {
  readonly problems: readonly PackProblem[];
  /** Was a text that ships what some of them were compared with? Then the kommune may have a newer one. */
  readonly byShipped: boolean;
}

/**
 * Compares a pack's quotes with every source whose text is at hand: files picked with the pack, found by the name the
 * pack gives its source, else the text that ships where the source is the same document.
 * @param file the pack's own file, to call it by
 * @param picked text files picked together with it; those the pack doesn't name are not read
 */
export async function checkQuotes(
  { pack, file }: { pack: Pack; file: string },
  picked: readonly File[],
  shipped: readonly ShippedSource[],
): Promise<QuoteCheck | BadQuotes> {
  const fileOf = (source: Source) => picked.find(({ name }) => isNamed(name, source.file));
  const own = new Map<string, string>();
  const problems: PackProblem[] = [];
  for (const source of pack.sources) {
    const found = fileOf(source);
    if (!found) continue;
    const text = await textOf(found);
    const problem = textProblem(text, found.name);
    if (problem) problems.push({ ...problem, path: found.name });
    own.set(source.id, text);
  }
  if (problems.length > 0) return { problems, byShipped: false };
  const ours = shipped.filter(({ source }) => !own.has(source.id) && pack.sources.some(isSame(source)));
  const texts = new Map([...ours.map(({ source, text }) => [source.id, text] as const), ...own]);
  const quotes = quotesIn(pack);
  const missing = quoteProblems(pack, file, texts).filter(({ values }) => texts.has(values.source ?? ''));
  if (missing.length > 0) {
    return { problems: missing, byShipped: missing.some(({ values }) => !own.has(values.source ?? '')) };
  }
  return {
    checked: quotes.filter(({ source }) => texts.has(source)).length,
    unchecked: pack.sources
      .filter(({ id }) => !texts.has(id))
      .map(({ id, title, file: name }) => ({
        title,
        file: name,
        quotes: quotes.filter(({ source }) => source === id).map(({ path, quote }) => ({ path, quote })),
      }))
      .filter((one) => one.quotes.length > 0),
    unused: picked
      .filter(({ name }) => !pack.sources.some((source) => isNamed(name, source.file)))
      .map(({ name }) => name),
  };
}

/** File names as the systems people use compare them: without case, whichever way å is composed. */
const isNamed = (name: string, wanted: string): boolean =>
  name.normalize('NFC').toLowerCase() === wanted.normalize('NFC').toLowerCase();

/** The same document: same id, title and file. Another title is another text, of which ours says nothing. */
const isSame =
  (one: Source) =>
  (other: Source): boolean =>
    one.id === other.id && one.title === other.title && one.file === other.file;
