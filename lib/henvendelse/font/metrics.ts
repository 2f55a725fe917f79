import type { FontTable } from './font-data';

export interface Glyph {
  readonly id: number;
  /** Thousandths of an em. */
  readonly width: number;
}

/** Measures of one font, ready for look-up. */
export interface Metrics {
  readonly table: FontTable;
  /** Undefined for what the font can't print. */
  readonly glyph: (code: number) => Glyph | undefined;
  /** Width of a text in thousandths of an em. What the font lacks counts nothing. */
  readonly width: (text: string) => number;
  /** The text as hexadecimal glyph numbers, four digits each, for a Type0 font with Identity-H. */
  readonly encode: (text: string) => string;
}

const known = new WeakMap<FontTable, Metrics>();

/** The look-up of a table; made once for each table. */
export function metricsOf(table: FontTable): Metrics {
  const before = known.get(table);
  if (before) return before;
  const made = makeMetrics(table);
  known.set(table, made);
  return made;
}

/** Every code point of the table with its glyph, in order. */
export function* glyphsOf(table: FontTable): Generator<readonly [number, Glyph]> {
  for (const [first, run] of table.runs) {
    const pairs = run.split(' ').map(Number);
    for (let i = 0; i < pairs.length; i += 2) {
      yield [first + i / 2, { id: pairs[i] ?? 0, width: pairs[i + 1] ?? 0 }];
    }
  }
}

/** All code points of our font lie below this: a flat table is several times faster than a map. */
const TABLE = 0x2500;

function makeMetrics(table: FontTable): Metrics {
  const glyphs = new Map(glyphsOf(table));
  const widths = new Uint16Array(TABLE);
  const codes: string[] = [];
  for (const [code, { id, width }] of glyphs) {
    widths[code] = width;
    codes[code] = id.toString(16).padStart(4, '0');
  }
  const width = (text: string) => {
    let sum = 0;
    for (let i = 0; i < text.length; i += 1) sum += widths[text.charCodeAt(i)] ?? 0;
    return sum;
  };
  const encode = (text: string) => {
    let hex = '';
    for (let i = 0; i < text.length; i += 1) hex += codes[text.charCodeAt(i)] ?? '';
    return hex;
  };
  return { table, glyph: (code) => glyphs.get(code), width, encode };
}
