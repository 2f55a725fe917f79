import { describe, expect, it } from 'vitest';
import { filesBelow, read } from './files';

/** Every threat in `docs/sikkerhet.md` has a test: its file is there, and so is the test by its name. */
const TEXT = read('docs/sikkerhet.md');
const rows = TEXT.split('\n')
  .filter((line) => /^\| (?!---)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .filter(([, , proof]) => proof !== 'Prøve');
const tests = new Set(filesBelow('tests', /\.(ts|tsx)$/));

describe('docs/sikkerhet.md', () => {
  it('has the six threats of the list', () => {
    const headings = [...TEXT.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    for (const threat of ['nettside', 'fil', 'utvidelse', 'kollega', 'Kode'])
      expect(
        headings.some((title) => title?.includes(threat)),
        threat,
      ).toBe(true);
    expect(TEXT).toContain('PDF');
    expect(rows.length).toBeGreaterThan(20);
  });

  it.each(rows)('%s', (_threat, _answer, proof = '') => {
    const [, file = '', name = ''] = /^`([^`]+)` «([^»]+)»$/.exec(proof) ?? [];
    expect(tests).toContain(file);
    expect(read(file).replaceAll("\\'", "'")).toContain(name);
  });
});
