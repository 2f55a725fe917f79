import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import type { FontData, FontTable } from '../font/font-data';
import { glyphsOf } from '../font/metrics';

/**
 * Puts the whole font into a PDF as Type0 with glyph numbers as codes, so that what is edited later in
 * another program keeps its letters.
 * @param tag six capitals before the font's name, as subsets carry
 * @returns the font dictionary
 */
export function embedFont(context: PDFContext, font: FontData, tag = 'SIDEMA'): PDFRef {
  const { table } = font;
  const name = `${tag}+${table.name}`;
  const file = context.register(context.stream(font.file, { Filter: 'FlateDecode', Length1: font.length }));
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 32,
      FontBBox: [...table.bbox],
      ItalicAngle: 0,
      Ascent: table.ascent,
      Descent: table.descent,
      CapHeight: table.capHeight,
      StemV: 80,
      FontFile2: file,
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDToGIDMap: 'Identity',
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 600,
      W: [0, widthsOf(table)],
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(toUnicode(table))),
    }),
  );
}

function widthsOf(table: FontTable): number[] {
  const widths: number[] = [];
  for (const [, glyph] of glyphsOf(table)) widths[glyph.id] = glyph.width;
  return Array.from(widths, (width) => width ?? 600);
}

/** Glyph number → character, for search, copying and screen readers. A glyph shared by several keeps the first. */
function toUnicode(table: FontTable): string {
  const chars = new Map<number, number>();
  for (const [code, glyph] of glyphsOf(table)) if (!chars.has(glyph.id)) chars.set(glyph.id, code);
  const hex = (n: number) => n.toString(16).padStart(4, '0');
  const lines = [...chars].map(([id, code]) => `<${hex(id)}> <${hex(code)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
