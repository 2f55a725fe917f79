/** What is known of the embedded font without opening it. Lengths are thousandths of an em. */
export interface FontTable {
  /** PostScript name. */
  readonly name: string;
  readonly ascent: number;
  /** Negative: below the baseline. */
  readonly descent: number;
  readonly capHeight: number;
  readonly bbox: readonly [number, number, number, number];
  /**
   * Letters without a gap between them: the first's code point, then glyph number and width in turn for it and each
   * that follows, divided by spaces (a line in the file, not a thousand).
   */
  readonly runs: readonly (readonly [number, string])[];
}

/** The font as the form needs it: measures, and the file ready to be put into a PDF. */
export interface FontData {
  readonly table: FontTable;
  /** The TrueType file, deflated (zlib). */
  readonly file: Uint8Array;
  /** Bytes of the file before deflating. */
  readonly length: number;
}

/** The committed table file: the table with the length of the font file. */
export type FontFile = FontTable & { readonly length: number };

/** Joins the two committed files, `noto-sans.json` and `noto-sans.ttf.z`. */
export function fontData(json: FontFile, file: Uint8Array): FontData {
  return { table: json, file, length: json.length };
}
