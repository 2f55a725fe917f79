import { idSchema, type Quote, quoteSchema } from '../domain/basics';

/** A quote and where in the pack it stands. */
export interface PlacedQuote extends Quote {
  readonly path: string;
}

/**
 * Text as quotes are compared: without markup (tags and `*`), white space joined, in composed Unicode.
 * The words themselves, typos included, are left as they are.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/<\/?[a-z]+>|\*/gi, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Every quote in a pack, wherever it stands. */
export function quotesIn(value: unknown, path = ''): PlacedQuote[] {
  if (typeof value !== 'object' || value === null) return [];
  const asQuote = quoteSchema.safeParse(value);
  if (asQuote.success && idSchema.safeParse(asQuote.data.source).success) return [{ ...asQuote.data, path }];
  return Object.entries(value).flatMap(([key, inner]) => quotesIn(inner, path ? `${path}.${key}` : key));
}

/** A quote that doesn't stand in its source, with the line of the source that is nearest to it; 0 without a source. */
export interface MissingQuote extends PlacedQuote {
  readonly line: number;
}

/** Quotes that are not literal parts of their sources. `sources`: source id → text of its file. */
export function missingQuotes(pack: object, sources: ReadonlyMap<string, string>): MissingQuote[] {
  const texts = new Map([...sources].map(([id, text]) => [id, comparable(text)]));
  return quotesIn(pack)
    .filter(({ source, quote }) => !texts.get(source)?.includes(comparable(quote)))
    .map((placed) => ({ ...placed, line: nearestLine(sources.get(placed.source), placed.quote) }));
}

/** Number of the line that shares most words with a quote; 0 when none shares any, or there is no source. */
function nearestLine(source: string | undefined, quote: string): number {
  if (source === undefined) return 0;
  const words = wordsOf(quote);
  let best = { line: 0, shared: 0 };
  for (const [index, line] of source.split('\n').entries()) {
    const shared = [...wordsOf(line)].filter((word) => words.has(word)).length;
    if (shared > best.shared) best = { line: index + 1, shared };
  }
  return best.line;
}

/** The different words of a text, in lower case. */
export function wordsOf(text: string): Set<string> {
  return new Set(
    comparable(text)
      .toLowerCase()
      .split(/[^\p{L}\d]/u)
      .filter((word) => word !== ''),
  );
}
