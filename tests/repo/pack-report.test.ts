import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import nb from '../../assets/locales/nb';
import { parsePack } from '../../lib/rules';
import { checkPack, exitCode } from '../../lib/rules/check';
import { renderReport } from '../../lib/rules/check/report';
import { drawDecision } from '../../lib/rules/draw';
import { createTexts } from '../../lib/text/catalogue';

const ROOT = new URL('../../', import.meta.url).pathname;
const TROMSO = 'assets/kommuner/tromso';
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('the report on Tromsø’s pack', () => {
  const result = parsePack(read(`${TROMSO}/pakke.json`), 'pakke.json');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { pack } = result;
  const report = checkPack(
    pack,
    new Map(pack.sources.map(({ id, file }) => [id, read(`${TROMSO}/${file}`)])),
  );

  it('has nothing wrong in it', () => {
    expect(exitCode(report.findings)).toBe(0);
  });

  it('is the one that is committed: npm run pack -- check … --rapport writes it anew', () => {
    expect(renderReport(report, pack, createTexts(nb, 'nb'))).toBe(read(`${TROMSO}/rapport.md`));
  });

  it('and the drawing in the docs is of this pack: npm run pack -- tegn … draws it anew', () => {
    expect(drawDecision(pack, createTexts(nb, 'nb'))).toBe(read('docs/bilder/plantype.svg'));
  });

  it('finds «begge deler» in four rows and gaps in all', () => {
    const where = (kind: string) =>
      report.findings.filter((one) => one.kind === kind).map((one) => one.where);
    expect(where('overlap')).toEqual(['R1', 'R4', 'R9', 'R11']);
    expect(where('gap')).toEqual(pack.rows.map(({ id }) => id));
  });
});

describe('npm run pack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pakke-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) => {
    const jiti = join(ROOT, 'node_modules/jiti/lib/jiti-cli.mjs');
    const { status, stdout } = spawnSync(process.execPath, [jiti, 'lib/cli/pack.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    return { status, stdout };
  };
  const mine = join(folder, 'nordlys');

  it('begins a pack, which passes its own check, and never writes over one', () => {
    expect(run('new', mine, 'Nordlys kommune')).toMatchObject({ status: 0 });
    expect(run('check', join(mine, 'pakke.json'))).toMatchObject({ status: 0 });
    const again = run('new', mine, 'Nordlys kommune');
    expect(again.status).toBe(2);
    expect(again.stdout).toContain('finnes fra før');
  }, 30_000);

  it('names file and path when a pack is broken, and says how two differ', () => {
    const text = readFileSync(join(mine, 'pakke.json'), 'utf8');
    const broken = join(mine, 'feil.json');
    writeFileSync(broken, text.replace('"fact": "R1.arena"', '"fact": "R1.borte"'));
    const found = run('check', broken);
    expect(found.status).toBe(2);
    expect(found.stdout).toBe(`${broken}, rows.0.natural: «R1.borte» finnes ikke blant fact i pakken.\n`);
    const other = join(mine, 'ny.json');
    writeFileSync(other, text.replace('"fact": "R1.arena"', '"fact": "overTid"'));
    const differs = run('diff', join(mine, 'pakke.json'), other);
    expect(differs.status).toBe(1);
    expect(differs.stdout).toContain('Skole: før');
  }, 30_000);

  it('says how it is used', () => {
    expect(run().status).toBe(2);
    expect(run('check', join(folder, 'borte.json')).stdout).toContain('finner ikke filen');
  }, 30_000);
});
