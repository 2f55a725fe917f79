import { describe, expect, it } from 'vitest';
import { PRIVATE_FIELD } from '../../components/ui/private-field';
import { codeOf, filesBelow, productFiles, read, sourceFiles, withoutComments } from './files';
import { FORBIDDEN } from './forbidden';

const product = productFiles();

describe('lines that are never crossed', () => {
  it.each(FORBIDDEN)('$what stands only where it may, and there it does', ({ pattern, where }) => {
    const found = product.filter((path) => pattern.test(codeOf(path)));
    expect(found.filter((path) => !where.some((place) => path.startsWith(place)))).toEqual([]);
    // A place that doesn't need it any more is closed again.
    expect(where.filter((place) => !found.some((path) => path.startsWith(place)))).toEqual([]);
  });

  it.each(FORBIDDEN)('$what is seen however it is written', ({ pattern, seen, unlike = [] }) => {
    expect(seen.filter((line) => !pattern.test(line))).toEqual([]);
    expect(unlike.filter((line) => pattern.test(line))).toEqual([]);
  });

  it('a comment may name it, and a text that looks like the beginning of a comment hides nothing', () => {
    const source = "const all = 'https://a/*'; fetch(all); // fetch(1)\n/* fetch(2) */";
    expect(withoutComments('a.ts', source).match(/fetch\(\w+/g)).toEqual(['fetch(all']);
  });

  it('every page of ours keeps translation out and says its language', () => {
    const pages = filesBelow('entrypoints', /\.html$/);
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const page of pages) {
      expect(read(page), page).toMatch(/<html lang="nb" translate="no">/);
      expect(read(page), page).toMatch(/<meta name="google" content="notranslate" \/>/);
    }
  });

  it('no page, style or picture of ours loads anything from elsewhere', () => {
    const files = [
      ...filesBelow('entrypoints', /\.(html|css)$/),
      ...filesBelow('components', /\.css$/),
      ...filesBelow('assets', /\.(html|css|svg)$/),
    ];
    const loads =
      /(?:\bsrc|\bhref|\baction)="(?:https?:)?\/\/|url\(\s*['"]?(?:https?:)?\/\/|@import\s+(?:url\()?['"](?:https?:)?\/\//;
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter((path) => loads.test(read(path)))).toEqual([]);
  });

  it('every field keeps the browser’s helpers out', () => {
    const fields = filesBelow('components', /\.tsx$/).flatMap((path) =>
      [...codeOf(path).matchAll(/<(input|textarea)\b[^>]*>/g)].map(([tag]) => ({ path, tag })),
    );
    expect(fields.length).toBeGreaterThan(0);
    const typed = fields.filter(
      ({ tag }) => !/type="(checkbox|radio|file)"/.test(tag) && !tag.includes('{...PRIVATE_FIELD}'),
    );
    expect(typed).toEqual([]);
    expect(PRIVATE_FIELD).toEqual({ autocomplete: 'off', spellcheck: false, writingsuggestions: 'false' });
  });

  it('test persons have synthetic numbers only (month + 80)', () => {
    const numbers = [
      ...filesBelow('tests', /\.(ts|tsx|mjs|js|json|html|txt|yml)$/),
      ...filesBelow('assets', /\.(ts|json|html|txt|md|svg)$/),
      ...filesBelow('docs', /\.(md|svg|html)$/),
      ...sourceFiles(),
      'README.md',
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
      'wxt.config.ts',
      ...filesBelow('docs', /\.(md|svg|html)$/),
      ...sourceFiles(),
      ...filesBelow('assets', /\.(ts|json|html|txt|md|svg|css)$/),
      ...filesBelow('components', /\.css$/),
      ...filesBelow('entrypoints', /\.(html|css)$/),
      ...filesBelow('tests', /\.(ts|tsx|mjs|js|json|html|yml|txt)$/),
    ];
    const words = /(?<![\w.])\/(work|farm|tmp\/w)\/|registry\.npmjs|deb\.debian/;
    const own = 'tests/repo/lines-never-crossed.test.ts';
    expect(files.filter((path) => path !== own && words.test(read(path)))).toEqual([]);
  });
});
