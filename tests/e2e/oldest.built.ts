import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesBelow, ROOT, read } from '../repo/files';
import { missingApi, newerBuiltIns, newerStyles, readCompatibility } from './newer';
import { newerIn, stylesIn } from './used';

/**
 * The built product against the oldest browsers that its manifests name: nothing newer is used, but what stands here with
 * the reason why it does no harm.
 */
const KNOWN: readonly { readonly names: readonly string[]; readonly files: RegExp; readonly why: string }[] =
  [
    {
      names: ['.try', '.union', '.intersection', '.difference', '.Iterator', '.toArray', '.take', '.use'],
      files: /pdf|foreign/,
      why: 'pdf.js in its «legacy» build brings them along itself (core-js)',
    },
    {
      names: ['.fromBase64', '.setFromBase64', '.setFromHex', '.toBase64', '.toHex', '.getOrInsertComputed'],
      files: /pdf|foreign/,
      why: 'the same',
    },
    { names: ['.sumPrecise', 'URL.parse'], files: /pdf|foreign/, why: 'the same' },
    {
      names: ['Float16Array', 'Sanitizer'],
      files: /pdf|foreign/,
      why: 'pdf.js asks first whether it is there',
    },
    { names: ['.fileName'], files: /./, why: 'pdf-lib: fields of its own objects' },
    {
      names: ['.difference'],
      files: /options-/,
      why: 'our own differences between packs',
    },
    { names: ['.escape'], files: /form-/, why: 'CSS.escape, which is old; RegExp.escape is the new one' },
    {
      names: ['.toArray', '.disposed'],
      files: /^(?!background|page|content-scripts)/,
      why: 'Solid: fields of its own objects',
    },
    {
      names: ['.stackTraceLimit'],
      files: /./,
      why: 'zod asks first whether it is a number',
    },
  ];
const KNOWN_STYLES: Readonly<Record<string, string>> = {
  'print-color-adjust': 'stands beside -webkit-print-color-adjust',
  'overscroll-behavior': 'Designsystemet; without it the page may scroll behind a box',
  'field-sizing': 'Designsystemet; without it a field keeps its rows',
  open: 'Designsystemet; an arrow in a select',
};
/** Asked for before it is used (`lib/platform/open.ts`). */
const ASKED_FIRST = ['sidePanel.open', 'sidebarAction.open', 'action.openPopup'];

const data = readCompatibility();
const manifest = (build: string) =>
  JSON.parse(readFileSync(join(ROOT, '.output', build, 'manifest.json'), 'utf8'));
const oldest = {
  chrome: Number.parseInt(manifest('chrome-mv3').minimum_chrome_version, 10),
  firefox: Number.parseInt(manifest('firefox-mv3').browser_specific_settings.gecko.strict_min_version, 10),
};
const filesOf = (build: string, ending: RegExp) => {
  const folder = join(ROOT, '.output', build);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    ending.test(path),
  );
  return paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
};

test('what is said of the oldest versions is what the manifests say', () => {
  for (const path of ['README.md', 'docs/it.md']) {
    expect(read(path), path).toContain(`Chrome og Edge ${oldest.chrome}`);
    expect(read(path), path).toContain(`Firefox ${oldest.firefox}`);
  }
});

test('what is newer is found', () => {
  const code =
    'Promise.try(f); new Set().union(o); RegExp.escape(t); URL.parse(u); new Float16Array(1); /(?i:a)/; const a = {union: 1}';
  const found = newerIn(code, newerBuiltIns(data, oldest)).keys();
  expect([...found].sort()).toEqual(
    ['(?i: …) in a pattern', '.escape', '.try', '.union', 'Float16Array', 'URL.parse'].sort(),
  );
  expect(
    newerIn('[].toSorted(); let Float16Array; Object.groupBy(a, b)', newerBuiltIns(data, oldest)).size,
  ).toBe(0);
  expect(stylesIn('a:open{field-sizing:content}')).toEqual({
    properties: ['field-sizing'],
    selectors: ['open'],
  });
});

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  test(`${build}: no built-in or syntax newer than the oldest browsers`, () => {
    const newer = newerBuiltIns(data, oldest);
    const found = filesOf(build, /\.m?js$/).flatMap(({ path, text }) =>
      [...newerIn(text, newer)].map(([name, missing]) => ({ path, name, missing })),
    );
    const unknown = found.filter(
      ({ path, name }) => !KNOWN.some(({ names, files }) => names.includes(name) && files.test(path)),
    );
    expect(unknown.map(({ path, name, missing }) => `${path}: ${name} (${missing})`)).toEqual([]);
    // The list above is no longer than it must be.
    for (const { names, files } of KNOWN)
      for (const name of names)
        expect(
          found.some((one) => one.name === name && files.test(one.path)),
          name,
        ).toBe(true);
  });

  test(`${build}: no style newer than the oldest browsers`, () => {
    const newer = newerStyles(data, oldest);
    const used = stylesIn(
      filesOf(build, /\.css$/)
        .map(({ text }) => text)
        .join('\n'),
    );
    expect(used.properties.length).toBeGreaterThan(50);
    expect(used.selectors.length).toBeGreaterThan(10);
    const found = [
      ...used.properties.filter((name) => newer.properties.has(name)),
      ...used.selectors.filter((name) => newer.selectors.has(name)),
    ];
    expect(found.filter((name) => !(name in KNOWN_STYLES))).toEqual([]);
  });
}

test('the extension’s API is used only where both oldest browsers have it, or asked for first', () => {
  const calls = filesBelow('lib/platform', /\.ts$/).flatMap((path) =>
    [...read(path).matchAll(/\b(?:browser|chrome)\.([a-zA-Z]+)\??\.([a-zA-Z]+)/g)].map(
      ([, area, member]) => `${area}.${member}`,
    ),
  );
  expect(calls.length).toBeGreaterThan(20);
  const missing = [...new Set(calls)]
    .filter((name) => !ASKED_FIRST.includes(name))
    .map((name) => `${name}: ${missingApi(data, name, oldest)}`);
  expect(missing.filter((line) => !line.endsWith(': '))).toEqual([]);
});
