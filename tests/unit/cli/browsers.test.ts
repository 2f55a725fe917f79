import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../lib/cli/setup.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sidemann-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a few lines as a program of its own, as the commands do. */
function program(lines: string, env: Record<string, string> = {}) {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, lines);
  return spawnSync(process.execPath, [file], { encoding: 'utf8', env: { ...process.env, ...env } });
}
const module = (path: string) => JSON.stringify(join(ROOT, path));

describe('the browser that a variable names', () => {
  const noProgram = join(folder, 'tekst.txt');
  writeFileSync(noProgram, '');
  it.each([
    ['CHROMIUM_PATH', 'findChromium', 'is not there', join(folder, 'borte')],
    ['FIREFOX_PATH', 'findFirefox', 'is not there', join(folder, 'borte')],
    ['CHROMIUM_PATH', 'findChromium', 'is a folder', folder],
    ['FIREFOX_PATH', 'findFirefox', 'is no program', noProgram],
  ])('%s (%s): when it %s, that is said, with what to do', (variable, find, _, path) => {
    const lines = `import { ${find} } from ${module('lib/cli/setup.mjs')};\nconsole.log('fant', ${find}());`;
    const { status, stdout, stderr } = program(lines, { [variable]: path });
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain(`${variable} er satt til ${path}, men der er det ikke noe program`);
    expect(stdout).toContain(`unset ${variable}`);
    expect(stdout).not.toContain('fant');
  });

  it('is taken when it can be started, and an empty one names none', () => {
    const lines = `import { findChromium } from ${module('lib/cli/setup.mjs')};\nconsole.log(findChromium());`;
    expect(program(lines, { CHROMIUM_PATH: process.execPath }).stdout.trim()).toBe(process.execPath);
    expect(program(lines, { CHROMIUM_PATH: '', PATH: folder }).status).toBe(0);
  });
});

it.each([
  ['ends by itself', ''],
  ['ends early', 'process.exit(3);'],
  ['fails', "throw new Error('x');"],
])('a temporary folder is gone when the process %s', (_, end) => {
  const lines = `import { createJiti } from ${module('node_modules/jiti/lib/jiti.mjs')};
const { temporaryFolder } = await createJiti(import.meta.url).import(${module('lib/cli/driver/temporary.ts')});
const { path } = temporaryFolder();
(await import('node:fs')).writeFileSync(path + '/a', '');
console.log(path);
${end}`;
  const path = program(lines).stdout.trim();
  expect(path).toContain('sidemann-');
  expect(existsSync(path)).toBe(false);
});
