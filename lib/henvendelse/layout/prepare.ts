import type { Metrics } from '../font/metrics';

/** Takes no room on paper and carries no letter: soft hyphen, joiners, direction and byte order marks, picture selectors. */
const INVISIBLE = /[\p{Cf}\p{Cc}]|\p{Variation_Selector}/gu;
/** List marks as a word processor hands them over: places in Symbol and Wingdings, where they are a dot, a square, an arrow, a tick. */
const LIST_MARKS = /[\uF0B7\uF0A7\uF0D8\uF0FC]/g;

export interface Prepared {
  readonly text: string;
  /** Characters that the font can't print, each once, in order. Empty when all can be printed. */
  readonly missing: readonly string[];
}

/**
 * Makes what was typed or pasted ready for paper: composed letters, one kind of line break and of list mark, no
 * invisible characters. Says what can't be printed instead of replacing it.
 * @param lines false joins lines with spaces, for fields of one line
 */
export function prepareText(raw: string, metrics: Metrics, lines: boolean): Prepared {
  const breaks = raw
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(LIST_MARKS, '•');
  const spaced = breaks.replace(/\t/g, ' ').replace(/\n/g, lines ? '\n' : ' ');
  const text = spaced.replace(INVISIBLE, (char) => (char === '\n' ? char : '')).trim();
  const missing = [...new Set(text)].filter(
    (char) => char !== '\n' && !metrics.glyph(char.codePointAt(0) ?? 0),
  );
  return { text, missing };
}
