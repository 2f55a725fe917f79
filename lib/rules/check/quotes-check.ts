import { comparable, missingQuotes, quotesIn } from '../quotes';
import { type Checked, type CheckInput, type Finding, finding } from './finding';

const SIDES = ['natural', 'notNatural'] as const;
/** A cell with more than this unquoted is worth a look; less is commas and joining words. */
const REST_WORTH_A_LOOK = 12;

/** 1. Every quote stands in its source; every cell is quoted by some rule; what of a cell no rule quotes. */
export function checkQuotes({ prepared: { pack }, sources }: CheckInput): Checked {
  const missing = missingQuotes(pack, sources).map(({ path, source, quote, line }) =>
    finding(1, 'quoteMissing', 'error', path, { quote, values: { source, line: String(line) } }),
  );
  const cells = pack.rows.flatMap((row) => SIDES.flatMap((side) => checkCell(row, side)));
  return { findings: [...missing, ...cells], states: quotesIn(pack).length };
}

function checkCell(
  row: CheckInput['prepared']['pack']['rows'][number],
  side: (typeof SIDES)[number],
): Finding[] {
  const cell = comparable(row.cells[side]);
  if (cell === '') return [];
  const phrases = [...quotesIn(row[side]), ...row.roles.flatMap(({ when }) => quotesIn(when))].map(
    ({ quote }) => comparable(quote),
  );
  const read = phrases.filter((phrase) => cell.includes(phrase));
  const where = `${row.id}.${side}`;
  if (read.length === 0) return [finding(1, 'cellUnread', 'error', where, { quote: cell })];
  const examples = row.examples.map(({ quote }) => comparable(quote.quote));
  const rest = leftOf(cell, [...read, ...examples]);
  if (rest.length < REST_WORTH_A_LOOK) return [];
  return [finding(1, 'cellRest', 'note', where, { quote: cell, values: { rest } })];
}

/** What of a cell no phrase covers. */
function leftOf(cell: string, phrases: readonly string[]): string {
  const isCovered = new Array<boolean>(cell.length).fill(false);
  for (const phrase of phrases) {
    const start = cell.indexOf(phrase);
    if (start >= 0) isCovered.fill(true, start, start + phrase.length);
  }
  return [...cell]
    .map((letter, index) => (isCovered[index] ? '\n' : letter))
    .join('')
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' … ');
}
