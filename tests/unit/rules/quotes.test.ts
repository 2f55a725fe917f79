import { describe, expect, it } from 'vitest';
import { comparable, missingQuotes, quotesIn, wordsOf } from '../../../lib/rules/quotes';

describe('quotes are compared by their words', () => {
  it('without markup, with white space joined and composed letters', () => {
    expect(comparable('  Barnet <b>skal</b>\n\t*ha*   en <em>plan</em>  ')).toBe('Barnet skal ha en plan');
    expect(comparable('a\u030A')).toBe('å');
    expect(comparable('1 < 2 og 3 > 2')).toBe('1 < 2 og 3 > 2');
    expect(comparable('<EM>Ja</EM>')).toBe('Ja');
  });

  it('and their different words are found in lower case', () => {
    expect([...wordsOf('(Når barnet, 2-3 år: «når» …)')]).toEqual(['når', 'barnet', '2', '3', 'år']);
    expect(wordsOf(' … ').size).toBe(0);
  });
});

describe('quotes that do not stand in their source', () => {
  const quote = (words: string, source = 'V') => ({ source, quote: words });
  const source = 'Første linje.\nBarnet skal ha en plan.\nBarnet skal ha en plan igjen.\n';
  const missing = (...quotes: object[]) =>
    missingQuotes({ quotes }, new Map([['V', source]])).map(({ path, line }) => [path, line]);

  it('are found wherever they stand', () => {
    expect(quotesIn({ a: [{ b: quote('x') }], c: quote('y', 'H'), d: { source: 'V', quote: '' } })).toEqual([
      { path: 'a.0.b', source: 'V', quote: 'x' },
      { path: 'c', source: 'H', quote: 'y' },
    ]);
    expect(quotesIn({ source: 'ikke en id!', quote: 'x' })).toEqual([]);
    expect(quotesIn(null)).toEqual([]);
  });

  it('come with the first line that shares most of their words, 0 where none does', () => {
    expect(missing(quote('Barnet skal\nha en plan.'), quote('første  linje.'))).toEqual([['quotes.1', 1]]);
    expect(missing(quote('Barnet skal ha plan.'))).toEqual([['quotes.0', 2]]);
    expect(missing(quote('Ungdommen: «igjen»'))).toEqual([['quotes.0', 3]]);
    expect(missing(quote('Ingenting'), quote('linje', 'H'))).toEqual([
      ['quotes.0', 0],
      ['quotes.1', 0],
    ]);
  });
});
