import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, lines, ROOT, sourceFiles } from './files';

/** Longer than a room should be, each with the reason. */
const LONG: Readonly<Record<string, string>> = {};

describe('the house', () => {
  const sizes = sourceFiles().map((path) => ({ path, lines: lines(path) }));

  it('has small files: median under 90 lines, few over 250', () => {
    const sorted = sizes.map((file) => file.lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(90);
    expect(sizes.filter((file) => file.lines > 250 && !LONG[file.path])).toEqual([]);
  });

  it('keeps entrypoints to wiring: 40 lines or fewer', () => {
    const long = sizes.filter(({ path, lines: n }) => path.startsWith('entrypoints/') && n > 40);
    expect(long).toEqual([]);
  });

  it('has the fixed top level and nothing else', () => {
    const allowed = [
      'entrypoints',
      'components',
      'lib',
      'assets',
      'tests',
      'docs',
      'node_modules',
      'coverage',
      'reports',
      'test-results',
    ];
    const files = [
      'wxt.config.ts',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'README.md',
      'LICENSE',
      'biome.json',
      'vitest.config.ts',
      'playwright.config.ts',
    ];
    const found = readdirSync(ROOT).filter(
      (name) => !name.startsWith('.') && !/^(stryker|knip|size-limit).*\.json$/.test(name),
    );
    expect(found.filter((name) => ![...allowed, ...files].includes(name))).toEqual([]);
  });

  it('has no file that nothing uses', () => {
    const everything = [...sourceFiles(), ...filesBelow('tests', /\.(ts|tsx|mjs)$/)];
    const used = new Set(everything.flatMap(importsOf).map(({ to }) => to));
    const starts = (path: string) =>
      path.startsWith('entrypoints/') || /^lib\/cli\/[^/]+$/.test(path) || path.startsWith('lib/workers/');
    expect(sourceFiles().filter((path) => !used.has(path) && !starts(path))).toEqual([]);
  });
});
