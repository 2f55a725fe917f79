import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

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

  it('names what can’t be read or quoted, with line or path, and ends with 2', () => {
    const text = readFileSync(join(mine, 'pakke.json'), 'utf8');
    const misquoted = join(mine, 'sitat.json');
    writeFileSync(misquoted, text.replaceAll('Når tiltakene er på skolen.', 'Når alt er på skolen.'));
    const found = run('check', misquoted);
    expect(found.status).toBe(2);
    expect(found.stdout).toMatch(
      /\*\*Feil\*\* rows\.0\.natural\.says: Sitatet står ikke i kilden V\. Nærmeste linje er \d+\./,
    );
    expect(found.stdout).toContain('sitat: «Når alt er på skolen.»');
    const latin1 = join(mine, 'ansi.json');
    writeFileSync(latin1, Buffer.from(text, 'latin1'));
    expect(run('check', latin1)).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/ansi\.json: Linje \d+: filen er ikke lagret som UTF-8\.\n$/),
    });
    const own = join(mine, 'nokkel.json');
    writeFileSync(own, text.replace('{', '{"__proto__": {},'));
    expect(run('check', own)).toMatchObject({
      status: 2,
      stdout: `${own}, __proto__: Dette feltnavnet er ikke tillatt.\n`,
    });
  }, 60_000);

  it('says how it is used', () => {
    expect(run().status).toBe(2);
    expect(run('check', join(folder, 'borte.json')).stdout).toContain('finner ikke filen');
  }, 30_000);
});
