import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { has, qpdfCheck } from './tools/programs';

const folder = mkdtempSync(join(tmpdir(), 'sidemann-fill-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NAME = 'Áŋŋel Čáhppe-Đŧž';
const CASE = { ageBand: '7-11', child: { name: NAME, phone: '77000010' }, goals: 'Felles mål.' };

function fill(sak: unknown, ...more: readonly string[]) {
  const [given, out] = [join(folder, 'sak.json'), join(folder, 'ut.pdf')];
  rmSync(out, { force: true });
  writeFileSync(given, typeof sak === 'string' ? sak : JSON.stringify(sak));
  const run = spawnSync('node_modules/.bin/jiti', ['lib/cli/fill.ts', given, out, ...more], {
    encoding: 'utf8',
  });
  return {
    code: run.status,
    said: run.stdout,
    complained: run.stderr,
    out: existsSync(out) ? readFileSync(out) : null,
  };
}

const PRINTED = 'tests/pdf/corpus/printed';

describe('npm run fill', () => {
  it('fills the bundled form, reports each value and ends with 0', () => {
    const { code, said, out } = fill(CASE);
    expect(code).toBe(0);
    expect(said).toMatch(/^child\.name\tplaced/m);
    expect(said).toMatch(/^mor\.name\tempty/m);
    expect(said.trim().split('\n').at(-1)).toBe('filled\tfields');
    expect(said).not.toContain(NAME);
    if (has('qpdf')) expect(qpdfCheck(new Uint8Array(out ?? []))).toBe('');
  }, 30_000);

  it('fills somebody’s form, and ends with 1 when a pen is needed', () => {
    const whole = { ...CASE, mor: { name: 'Åse', contact: 'ase@example.no' } };
    const { code, said, out } = fill(whole, '--form', `${PRINTED}/office-html.pdf`);
    expect(said).toMatch(/^mor\.contact\tnoField/m);
    expect(said.trim().split('\n').at(-1)).toBe('partly\tflat');
    expect([code, out === null]).toEqual([1, false]);
  }, 30_000);

  it('refuses with the reason, writes nothing and ends with 2', () => {
    const { code, said, out } = fill(CASE, '--form', `${PRINTED}/chromium-other.pdf`);
    expect([code, out]).toEqual([2, null]);
    expect(said).toMatch(/^refused\totherForm\t/);
  }, 30_000);

  it.each([
    ['no JSON', '{', /ikke JSON/],
    ['an unknown key', { barn: {} }, /barn/],
    ['a wrong kind of value', { child: { name: 7 } }, /child\.name/],
  ])(
    'ends with 3 for a case file with %s',
    (_, sak, complaint) => {
      const { code, complained, out } = fill(sak);
      expect([code, out]).toEqual([3, null]);
      expect(complained).toMatch(complaint);
    },
    30_000,
  );
});
