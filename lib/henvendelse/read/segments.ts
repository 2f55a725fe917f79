import type { PageView, Piece } from './page-view';

/** Words that stand together on one line, with no rule and no wide gap between. */
export interface Segment {
  readonly page: number;
  readonly text: string;
  /** The text folded letter by letter: as many letters, lower case, no accents. */
  readonly folded: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Dots or underscores to write on: no text. */
  readonly leader: boolean;
  /** Where the letter at an index begins. */
  readonly xAt: (index: number) => number;
}

const WIDE_GAP = 1.2;
const WORD_GAP = 0.18;
const SAME_LINE = 0.35;
const LEADER = /[._…‥·]{4,}/;
const SPLIT = /([._…‥·]{4,}|\s{3,})/;

/** Joins a page's pieces to segments, from top to bottom and left to right. */
export function segmentsOf(view: PageView): Segment[] {
  const pieces = view.pieces.flatMap(splitPiece).sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (first && Math.abs(first.y - piece.y) <= SAME_LINE * Math.max(first.size, piece.size))
      line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap((line) =>
    joinLine(
      line.sort((a, b) => a.x - b.x),
      view,
    ),
  );
}

/** Leaders and wide runs of spaces divide what a program wrote in one go. */
function splitPiece(piece: Piece): Piece[] {
  if (!SPLIT.test(piece.text)) return [piece];
  const weights = [...piece.text].map(weight);
  const unit = piece.width / (weights.reduce((sum, w) => sum + w, 0) || 1);
  const parts: Piece[] = [];
  let at = 0;
  for (const text of piece.text.split(SPLIT)) {
    const before = weights.slice(0, at).reduce((sum, w) => sum + w, 0) * unit;
    const width = weights.slice(at, at + text.length).reduce((sum, w) => sum + w, 0) * unit;
    if (text.trim() !== '') parts.push({ ...piece, text, x: piece.x + before, width });
    at += text.length;
  }
  return parts;
}

function joinLine(line: readonly Piece[], view: PageView): Segment[] {
  const groups: Piece[][] = [];
  for (const piece of line) {
    const last = groups.at(-1)?.at(-1);
    const joins = last && !LEADER.test(last.text) && !LEADER.test(piece.text) && near(last, piece, view);
    if (joins) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => segmentOf(group, view.page));
}

function near(last: Piece, next: Piece, view: PageView): boolean {
  const end = last.x + last.width;
  if (next.x - end > WIDE_GAP * Math.max(last.size, next.size)) return false;
  const middle = next.y + next.size * 0.3;
  return !view.vertical.some(
    (rule) => rule.at > end - 1 && rule.at < next.x + 1 && rule.from < middle && rule.to > middle,
  );
}

function segmentOf(group: readonly Piece[], page: number): Segment {
  let text = '';
  const starts: number[] = [];
  let end = group[0]?.x ?? 0;
  for (const piece of group) {
    const gap = piece.x - end;
    if (text !== '' && gap > WORD_GAP * piece.size && !text.endsWith(' ') && !piece.text.startsWith(' ')) {
      starts.push(end);
      text += ' ';
    }
    starts.push(...letterStarts(piece));
    text += piece.text;
    end = piece.x + piece.width;
  }
  const first = group[0];
  const x = first?.x ?? 0;
  return {
    page,
    text,
    folded: foldLetters(text),
    x,
    y: first?.y ?? 0,
    width: end - x,
    size: Math.max(...group.map(({ size }) => size)),
    leader: LEADER.test(text),
    xAt: (index) => starts[index] ?? end,
  };
}

/** The file says how wide a piece is, not its letters: shared out by how wide letters usually are. */
function letterStarts(piece: Piece): number[] {
  const weights = [...Array(piece.text.length).keys()].map((i) => weight(piece.text.charAt(i)));
  const unit = piece.width / (weights.reduce((sum, w) => sum + w, 0) || 1);
  let at = piece.x;
  return weights.map((w) => {
    const start = at;
    at += w * unit;
    return start;
  });
}

function weight(letter: string): number {
  if (/[iljtfr.,:;'|! ()[\]]/.test(letter)) return 0.5;
  if (/[mwMW@☐□❏❑]/.test(letter)) return 1.5;
  return /[A-ZÆØÅ]/.test(letter) ? 1.2 : 1;
}

const ALIKE: Readonly<Record<string, string>> = { ø: 'o', æ: 'e', å: 'a', đ: 'd' };

/** Folds for comparison but keeps every letter's place; what scans confuse becomes alike. */
export function foldLetters(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charAt(i).toLowerCase().charAt(0);
    folded += ALIKE[letter] ?? (letter.normalize('NFD').charAt(0) || letter);
  }
  return folded.replace(/\s/g, ' ');
}
