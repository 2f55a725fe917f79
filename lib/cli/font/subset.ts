import { create } from 'fontkit';
import { PDFContext } from 'pdf-lib';
import subsetFont from 'subset-font';
import type { FontData, FontTable } from '../../henvendelse/font/font-data';

/**
 * What a family can be called and write: every Latin letter with its marks (all Sámi languages, Kven, the
 * Nordic, Polish, Turkish, Vietnamese and West African names), punctuation, currency and a few signs that
 * word processors put in. Other scripts are left out: the Norwegian population register holds Latin letters only.
 */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x2ff],
  [0x300, 0x36f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x2070, 0x209f],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2260, 0x2265],
];

/** Format characters take no room and have no ink: the layout drops them, so the font needn't hold them. */
const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}]/u;

/** All the characters of the ranges above that `font` has. */
export function coveredCharacters(font: Uint8Array): string {
  const has = new Set(create(font).characterSet);
  const all = RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  const kept = all.filter((code) => has.has(code)).map((code) => String.fromCodePoint(code));
  return kept.filter((char) => !INVISIBLE.test(char)).join('');
}

/**
 * Cuts a TrueType font down to `characters` and measures it.
 * Layout features go: the kept glyphs then each have a code point, so nothing can print without being searchable.
 * @param font the whole font as a TrueType file
 */
export async function cutFont(font: Uint8Array, characters: string): Promise<FontData> {
  const options = { targetFormat: 'sfnt', keepFeatures: [], noLayoutClosure: true, noHinting: true } as const;
  const subset = new Uint8Array(await subsetFont(Buffer.from(font), characters, options));
  // pdf-lib's deflate is plain JavaScript: the same bytes from every Node, which zlib doesn't promise.
  const deflated = PDFContext.create().flateStream(subset).contents;
  return { table: tableOf(subset), file: deflated, length: subset.length };
}

function tableOf(subset: Uint8Array): FontTable {
  const font = create(subset);
  const em = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  return {
    name: font.postscriptName.replace(/[^A-Za-z0-9-]/g, ''),
    ascent: em(font.ascent),
    descent: em(font.descent),
    capHeight: em(font.capHeight),
    bbox: [em(font.bbox.minX), em(font.bbox.minY), em(font.bbox.maxX), em(font.bbox.maxY)],
    runs: runsOf(font, em),
  };
}

function runsOf(font: ReturnType<typeof create>, em: (units: number) => number): FontTable['runs'] {
  const runs: [number, number[]][] = [];
  for (const code of [...font.characterSet].sort((a, b) => a - b)) {
    const glyph = font.glyphForCodePoint(code);
    const last = runs.at(-1);
    const follows = last && last[0] + last[1].length / 2 === code;
    if (follows) last[1].push(glyph.id, em(glyph.advanceWidth));
    else runs.push([code, [glyph.id, em(glyph.advanceWidth)]]);
  }
  return runs.map(([first, pairs]) => [first, pairs.join(' ')]);
}
