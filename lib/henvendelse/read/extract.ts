import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rect } from '../pdf/content';
import { drawnLines, type Operators } from './drawn-lines';
import { back, type PageView, type Piece, type Rule, type Turn, turned, turnedRect } from './page-view';

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** Reads every page's text and lines, each page turned upright by its own text, not by what the file says. */
export async function extractPages(doc: PDFDocumentProxy, ops: Operators): Promise<PageView[]> {
  const views: PageView[] = [];
  for (let number = 1; number <= doc.numPages; number += 1) {
    const page = await doc.getPage(number);
    views.push(await extractPage(page, number - 1, ops));
    page.cleanup();
  }
  return views;
}

async function extractPage(page: PDFPageProxy, number: number, ops: Operators): Promise<PageView> {
  const content = await page.getTextContent();
  const items = content.items.filter(
    (item) => 'str' in item && item.str.trim() !== '',
  ) as readonly TextItem[];
  const turn = mainTurn(items);
  const undo = back(turn);
  const list = await page.getOperatorList();
  const drawn = drawnLines(list.fnArray, list.argsArray, ops);
  const lines = drawn.lines.map((line) => turnedRect(line, undo));
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = page.view;
  return {
    page: number,
    turn,
    bounds: turnedRect({ x: x1, y: y1, width: x2 - x1, height: y2 - y1 }, undo),
    pieces: items.filter((item) => turnOf(item) === turn).map((item) => pieceOf(item, undo)),
    horizontal: merged(lines.filter((line) => line.width >= line.height).map((line) => rule(line, 'x', 'y'))),
    vertical: merged(lines.filter((line) => line.height > line.width).map((line) => rule(line, 'y', 'x'))),
    boxes: drawn.squares.map((square) => turnedRect(square, undo)),
  };
}

function turnOf({ transform: [a = 1, b = 0] }: TextItem): Turn {
  const quarters = Math.round(Math.atan2(b, a) / (Math.PI / 2));
  return ((((quarters % 4) + 4) % 4) * 90) as Turn;
}

/** The turn that most letters have. */
function mainTurn(items: readonly TextItem[]): Turn {
  const count = new Map<Turn, number>();
  for (const item of items) count.set(turnOf(item), (count.get(turnOf(item)) ?? 0) + item.str.length);
  return [...count].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function pieceOf(item: TextItem, undo: Turn): Piece {
  const [, , c = 0, d = 0, e = 0, f = 0] = item.transform;
  const [x, y] = turned(e, f, undo);
  return { text: item.str.normalize('NFKC'), x, y, width: item.width, size: Math.hypot(c, d) || 1 };
}

function rule(line: Rect, along: 'x' | 'y', across: 'x' | 'y'): Rule {
  const length = along === 'x' ? line.width : line.height;
  const thickness = along === 'x' ? line.height : line.width;
  return { at: line[across] + thickness / 2, from: line[along], to: line[along] + length };
}

const TOUCH = 1.5;

/** Joins rules that lie on one line and touch: many programs draw one for each cell. */
function merged(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const rows: Rule[][] = [];
  for (const one of sorted) {
    const row = rows.at(-1);
    if (row?.[0] && one.at - row[0].at <= TOUCH) row.push(one);
    else rows.push([one]);
  }
  return rows.flatMap((row) => {
    const joined: Rule[] = [];
    for (const one of row.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && one.from <= last.to + TOUCH)
        joined[joined.length - 1] = { ...last, to: Math.max(last.to, one.to) };
      else joined.push(one);
    }
    return joined;
  });
}
