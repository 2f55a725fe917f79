import { describe, expect, it } from 'vitest';
import { ORDINARY, STOPPED, UNSEEN } from '../standins/varianter/dyr.js';
import { read } from './files';

/** What docs/personvern.md says can't be seen, compared with the host zoo, whose browser test shows each of them. */
const table = read('docs/personvern.md')
  .split('## Hva stoppen ikke kan se')[1]
  ?.split('### Resten')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('what the gate can’t see', () => {
  const shownBy = (table ?? []).map((cells) => cells.at(-1) ?? '');

  it('is a list of animals: each stands in the table, and the table names no others', () => {
    const named = shownBy
      .filter((cell) => cell.startsWith('dyr'))
      .flatMap((cell) => cell.match(/`(\w+)`/g) ?? []);
    expect(named.map((id) => id.slice(1, -1)).sort()).toEqual(UNSEEN.map(({ id }) => id).sort());
  });

  it('says for each line how it is known, or that it isn’t', () => {
    expect(shownBy.length).toBeGreaterThan(15);
    const isSaid = /^dyre(t|ne) `|^`tests\/|^Kan ikke prøves$|^Ikke prøvd/;
    expect(shownBy.filter((cell) => !isSaid.test(cell))).toEqual([]);
  });
});

it('the zoo holds every way to contact somebody, and no name twice', () => {
  const all = [...STOPPED, ...UNSEEN, ...ORDINARY].map(({ id }) => id);
  expect(new Set(all).size).toBe(all.length);
  expect(STOPPED.length).toBeGreaterThanOrEqual(15);
  const ways = new Set(STOPPED.flatMap((animal) => animal.ways ?? []));
  expect([...ways].sort()).toEqual([
    'click',
    'context',
    'ctrl',
    'drag',
    'enter',
    'middle',
    'space',
    'submit',
  ]);
});
