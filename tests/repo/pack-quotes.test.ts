import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../lib/domain/pack';
import { comparable, parsePack, quotesIn } from '../../lib/rules';

const ROOT = new URL('../../assets/kommuner/', import.meta.url);
const read = (kommune: string, file: string) => readFileSync(new URL(`${kommune}/${file}`, ROOT), 'utf8');

function packOf(kommune: string): Pack {
  const result = parsePack(read(kommune, 'pakke.json'), `${kommune}/pakke.json`);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.pack;
}

describe.each(readdirSync(ROOT))('the pack of %s', (kommune) => {
  const pack = packOf(kommune);
  const sources = new Map(pack.sources.map(({ id, file }) => [id, comparable(read(kommune, file))]));
  const quotes = quotesIn(pack);

  it('quotes nothing that does not stand in its source', () => {
    // A kommune's pack may be as small as the skeleton it began with.
    expect(quotes.length).toBeGreaterThan(kommune === 'tromso' ? 100 : 0);
    const missing = quotes.filter(({ source, quote }) => !sources.get(source)?.includes(comparable(quote)));
    expect(missing).toEqual([]);
  });

  it('has every row of the table, cell by cell', () => {
    const source = pack.sources.find(({ id }) => id === pack.table.source);
    const lines = read(kommune, source?.file ?? '')
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => line.split('\t').map(comparable));
    const { columns } = pack.table;
    const rows = pack.rows.map(({ cells }) => [cells.service, cells.role, cells.natural, cells.notNatural]);
    expect([columns, ...rows].map((cells) => cells.map(comparable))).toEqual(lines);
  });

  it('reads at least one rule out of every cell that says something', () => {
    for (const row of pack.rows) {
      for (const side of ['natural', 'notNatural'] as const) {
        const cell = comparable(row.cells[side]);
        const cited = quotesIn(row[side]).filter(({ quote }) => cell.includes(comparable(quote)));
        expect(cited.length > 0, `${row.id}.${side}: «${cell}»`).toBe(cell !== '');
      }
    }
  });

  it('cites law only from its own list, and never as a quote', () => {
    const known = new Set(pack.laws.map(({ law, paragraph, checked }) => `${law} ${paragraph} ${checked}`));
    for (const { law, paragraph, checked } of lawsIn(pack)) {
      expect(known).toContain(`${law} ${paragraph} ${checked}`);
    }
  });
});

interface Cited {
  law: string;
  paragraph: string;
  checked: string;
}

function lawsIn(value: unknown): Cited[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('law' in value && 'paragraph' in value && 'checked' in value) return [value as Cited];
  return Object.values(value).flatMap(lawsIn);
}

describe('the repaired form', () => {
  interface Correction {
    at: number;
    raw: string;
    repaired: string;
    ours?: boolean;
  }
  const corrections: Correction[] = JSON.parse(read('tromso', 'henvendelse-rettelser.json'));

  it('is the raw text with the listed corrections, letter for letter', () => {
    const raw = read('tromso', 'henvendelse-raa.txt');
    let repaired = '';
    let position = 0;
    for (const { at, raw: found, repaired: put } of corrections) {
      expect(at).toBeGreaterThanOrEqual(position);
      expect(raw.slice(at, at + found.length)).toBe(found);
      repaired += raw.slice(position, at) + put;
      position = at + found.length;
    }
    expect(repaired + raw.slice(position)).toBe(read('tromso', 'henvendelse.txt'));
  });

  it('marks the one word that is ours', () => {
    expect(corrections.filter(({ ours }) => ours).map(({ repaired }) => repaired.includes('sykdom'))).toEqual(
      [true],
    );
  });
});
