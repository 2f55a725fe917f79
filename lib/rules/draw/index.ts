import type { Pack } from '../../domain/pack';
import type { Texts } from '../../text/catalogue';
import { type OutlineCard, type OutlineLine, outlineDecision } from './outline';

export { type OutlineCard, type OutlineLine, outlineDecision };

/* All lengths in SVG user units; at 1:1 one is a CSS pixel. */
const WIDTH = 720;
const EDGE = 16;
const LINE = 22;
const INDENT = 22;
/** Room for a letter at this size; wide enough for any Latin text font. */
const LETTER = 7.6;
const TITLE = 34;

/**
 * The decision of a pack as an SVG picture: every result with its conditions, «alle» and «minst ett» as branches.
 * It holds no style but its own, takes its colour from where it stands, and says everything as text.
 */
export function drawDecision(pack: Pack, texts: Texts): string {
  const cards = outlineDecision(pack, texts);
  const parts: string[] = [];
  let y = EDGE;
  for (const card of cards) {
    const drawn = drawCard(card, y);
    parts.push(drawn.svg);
    y = drawn.bottom + EDGE;
  }
  return picture(texts('rules.draw.title', { name: pack.name, version: pack.version }), y, parts);
}

/** The same as a picture for each result, in order: on paper none of them is cut between two pages. */
export function drawCards(pack: Pack, texts: Texts): readonly string[] {
  return outlineDecision(pack, texts).map((card) => {
    const { svg, bottom } = drawCard(card, EDGE / 2);
    return picture(card.title, bottom + EDGE / 2, [svg]);
  });
}

function picture(title: string, height: number, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="tittel" font-family="system-ui, sans-serif" font-size="14" fill="currentColor">`,
    `<title id="tittel">${asText(title)}</title>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function drawCard({ title, lines }: OutlineCard, top: number): { svg: string; bottom: number } {
  const rows = lines.flatMap(wrapLine);
  const bottom = top + TITLE + rows.length * LINE + EDGE / 2;
  const baseOf = (index: number) => top + TITLE + index * LINE + LINE / 2;
  const svg = [
    `<rect x="${EDGE / 2}" y="${top}" width="${WIDTH - EDGE}" height="${bottom - top}" rx="6" fill="none" stroke="currentColor" stroke-opacity="0.4"/>`,
    `<text x="${EDGE}" y="${top + 22}" font-weight="600" font-size="16">${asText(title)}</text>`,
    ...rows.flatMap((row, index) => [drawRow(row, baseOf(index)), ...branch(rows, index, baseOf)]),
  ];
  return { svg: svg.join('\n'), bottom };
}

interface Row extends OutlineLine {
  /** The rest of a line that was too long. */
  readonly isRest: boolean;
}

function drawRow({ depth, text, kind }: Row, base: number): string {
  const style = kind === 'join' ? ' font-style="italic"' : kind === 'note' ? ' fill-opacity="0.75"' : '';
  return `<text x="${EDGE + depth * INDENT}" y="${base + 5}"${style}>${asText(text)}</text>`;
}

/** The line from a row to what joins it: down from the join, then in to the row. */
function branch(rows: readonly Row[], index: number, baseOf: (index: number) => number): string[] {
  const row = rows[index] as Row;
  if (row.depth === 0 || row.isRest) return [];
  let from = index - 1;
  // The first row of a condition joins all the others, so one is always found.
  while ((rows[from] as Row).depth >= row.depth) from -= 1;
  const x = EDGE + (row.depth - 1) * INDENT + 6;
  const path = `M${x} ${baseOf(from) + 9}V${baseOf(index)}H${x + INDENT - 10}`;
  return [`<path d="${path}" fill="none" stroke="currentColor" stroke-opacity="0.5"/>`];
}

function wrapLine(line: OutlineLine): Row[] {
  const room = Math.floor((WIDTH - 2 * EDGE - line.depth * INDENT) / LETTER);
  const rows: string[] = [];
  for (const word of line.text.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < room) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows.map((text, index) => ({ ...line, text, isRest: index > 0 }));
}

function asText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
