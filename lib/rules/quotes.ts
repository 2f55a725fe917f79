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
