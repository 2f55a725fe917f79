import { describe, expect, it } from 'vitest';
import { filesBelow, read, sourceFiles } from './files';

/** What may stand only where it is allowed, and where that is. Comments don't count. */
const ONLY: readonly {
  readonly what: string;
  readonly pattern: RegExp;
  readonly where: readonly string[];
}[] = [
  { what: 'fetch', pattern: /\bfetch\(/, where: ['lib/platform/own-files.ts', 'lib/platform/page.ts'] },
  {
    what: 'XMLHttpRequest, WebSocket, beacon',
    pattern: /XMLHttpRequest|new WebSocket|sendBeacon|EventSource/,
    where: [],
  },
  {
    what: 'opening of addresses',
    pattern: /tabs\.(create|update)\(|windows\.create\(/,
    where: ['lib/platform/open.ts'],
  },
  {
    what: 'window.open',
    pattern: /(?<!['"`.\w])(window\.)?open\((?!\))['"`]|window\.open\s*[(=]/,
    where: ['lib/pages/world.ts'],
  },
  { what: 'location =', pattern: /\blocation(\.href)?\s*=[^=]|location\.(assign|replace)\(/, where: [] },
  { what: 'inner HTML', pattern: /innerHTML|outerHTML|insertAdjacentHTML|document\.write/, where: [] },
  { what: 'code from text', pattern: /\beval\(|new Function\(/, where: [] },
  { what: 'the console', pattern: /\bconsole\./, where: [] },
  // What could show a filled form in the browser's own viewer, which offers to keep it in a cloud.
  {
    what: 'addresses of files in memory',
    pattern: /createObjectURL\(/,
    where: ['lib/platform/paper.ts'],
  },
  {
    what: 'frames',
    pattern: /(createElement|part)\([^)]*['"](iframe|embed|object)['"]|<(iframe|embed|object)\s[^|]/,
    where: ['lib/platform/paper.ts', 'lib/pages/frame.ts'],
  },
  { what: 'sync storage', pattern: /storage\.sync/, where: [] },
  {
    what: "the browser's API",
    pattern: /\b(chrome|browser)\.(runtime|storage|tabs|scripting|action|sidePanel|permissions)\b/,
    where: ['lib/platform/'],
  },
];

/** A file's text without comments, so that a comment may name what the code may not do. */
const code = (path: string) =>
  read(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');

const product = sourceFiles().filter((path) => !path.startsWith('lib/cli/'));

describe('lines that are never crossed', () => {
  it.each(ONLY)('$what stands only where it may', ({ pattern, where }) => {
    const found = product.filter((path) => pattern.test(code(path)));
    expect(found.filter((path) => !where.some((place) => path.startsWith(place)))).toEqual([]);
  });

  it('every page of ours keeps translation out and says its language', () => {
    const pages = filesBelow('entrypoints', /\.html$/);
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const page of pages) {
      expect(read(page), page).toMatch(/<html lang="nb" translate="no">/);
      expect(read(page), page).toMatch(/<meta name="google" content="notranslate" \/>/);
    }
  });

  it('every field keeps the browser’s helpers out', () => {
    const fields = filesBelow('components', /\.tsx$/).flatMap((path) =>
      [...code(path).matchAll(/<(input|textarea)\b[^>]*>/g)].map(([tag]) => ({ path, tag })),
    );
    expect(fields.length).toBeGreaterThan(0);
    const typed = fields.filter(
      ({ tag }) => !/type="(checkbox|radio|file)"/.test(tag) && !/\{\.\.\.(PRIVATE|private)/.test(tag),
    );
    for (const { path, tag } of typed) {
      expect(tag, path).toMatch(/autocomplete="off"/);
      expect(tag, path).toMatch(/spellcheck=\{false\}/);
      expect(tag, path).toMatch(/writingsuggestions="false"/);
    }
  });

  it('test persons have synthetic numbers only (month + 80)', () => {
    const numbers = [
      ...filesBelow('tests', /\.(ts|tsx|mjs|js|json|html)$/),
      ...filesBelow('docs', /\.md$/),
    ].flatMap((path) =>
      [...read(path).matchAll(/(?<!\d)\d{6}[ ]?\d{5}(?!\d)/g)].map(([number]) => ({
        path,
        month: Number(number.slice(2, 4)),
        number,
      })),
    );
    const real = numbers.filter(({ month }) => month >= 1 && month <= 12);
    expect(real.map(({ path, number }) => `${path}: ${number}`)).toEqual([]);
  });

  it('names no machine, path or registry', () => {
    const files = [
      'README.md',
      ...filesBelow('docs', /\.md$/),
      ...sourceFiles(),
      ...filesBelow('tests', /\.(ts|tsx|mjs|js)$/),
    ];
    const words = /(?<![\w.])\/(work|farm|tmp\/w)\/|registry\.npmjs|deb\.debian/;
    const own = 'tests/repo/lines-never-crossed.test.ts';
    expect(files.filter((path) => path !== own && words.test(read(path)))).toEqual([]);
  });
});
