/** The two build-time font tools ship no types; only what the font script calls is declared. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat?: 'sfnt';
    readonly keepFeatures?: readonly string[];
    readonly noLayoutClosure?: boolean;
    readonly noHinting?: boolean;
  }
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}

declare module 'fontkit' {
  interface FontkitFont {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly italicAngle: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    readonly characterSet: readonly number[];
    glyphForCodePoint(code: number): { readonly id: number; readonly advanceWidth: number };
  }
  export function create(font: Uint8Array): FontkitFont;
}
