import type { Metrics } from '../font/metrics';

/** Breaks lines where a reader would: at spaces, after a hyphen between letters, else inside an over-long word. */
const AFTER_HYPHEN = /(?<=\p{L}[-‐–/@])(?=\p{L})/u;

/** Asked of every word, so it must be cheap. */
const HYPHEN = /[-‐–/@]/;

/**
 * Wraps text to a width. Nothing is lost: the lines joined, white space aside, are the text.
 * @param text NFC; `\n` starts a new line
 * @param width points
 * @param size points
 * @returns at least one line; lines carry no trailing space
 */
export function wrapText(text: string, width: number, size: number, metrics: Metrics): string[] {
  const limit = (width * 1000) / size;
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, limit, metrics));
}

function wrapParagraph(paragraph: string, limit: number, metrics: Metrics): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const space = metrics.width(' ');
  const put = (piece: string, width: number, gap: boolean) => {
    const lead = gap && line !== '';
    if (line !== '' && used + (lead ? space : 0) + width > limit) {
      lines.push(line);
      line = piece;
      used = width;
      return;
    }
    line += lead ? ` ${piece}` : piece;
    used += (lead ? space : 0) + width;
  };
  for (const word of paragraph.split(/[ \t]+/)) {
    if (word === '') continue;
    for (const [i, piece] of pieces(word, limit, metrics).entries()) put(piece.text, piece.width, i === 0);
  }
  lines.push(line);
  return lines;
}

interface Piece {
  readonly text: string;
  readonly width: number;
}

/** A word in the parts it may be broken into; one part unless it is too wide or holds hyphens. */
function pieces(word: string, limit: number, metrics: Metrics): Piece[] {
  const whole = metrics.width(word);
  if (whole <= limit && !HYPHEN.test(word)) return [{ text: word, width: whole }];
  return word.split(AFTER_HYPHEN).flatMap((part) => chop(part, limit, metrics));
}

function chop(part: string, limit: number, metrics: Metrics): Piece[] {
  const width = metrics.width(part);
  if (width <= limit) return [{ text: part, width }];
  const chopped: Piece[] = [];
  let text = '';
  let used = 0;
  for (const char of part) {
    const charWidth = metrics.width(char);
    if (text !== '' && used + charWidth > limit) {
      chopped.push({ text, width: used });
      text = '';
      used = 0;
    }
    text += char;
    used += charWidth;
  }
  chopped.push({ text, width: used });
  return chopped;
}
