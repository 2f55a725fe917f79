import { openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, ROOT, read } from './files';

/** The store texts in `docs/butikk`: lengths the stores take, and the same permissions and versions as the manifests. */
const agreed = (build: string) => JSON.parse(read(`tests/e2e/avtalt/${build}.json`));
const chrome = agreed('chrome-mv3');
const firefox = agreed('firefox-mv3');
const part = (text: string, heading: string) =>
  text.split(`## ${heading}`)[1]?.split(/\n## /)[0]?.trim() ?? '';

const SHORT = { nb: 'Kort tekst', nn: 'Kort tekst', en: 'Short text' } as const;
const LONG = { nb: 'Beskrivelse', nn: 'Skildring', en: 'Description' } as const;

describe.each(['nb', 'nn', 'en'] as const)('the text for the stores, %s', (language) => {
  const text = read(`docs/butikk/${language}.md`);
  it('has a short text and a description that the stores take', () => {
    expect(part(text, SHORT[language]).length).toBeGreaterThan(40);
    expect(part(text, SHORT[language]).length).toBeLessThanOrEqual(132);
    expect(part(text, LONG[language]).length).toBeGreaterThan(500);
    expect(part(text, LONG[language]).length).toBeLessThanOrEqual(16_000);
  });
  it('names the oldest browsers that the manifests name', () => {
    expect(text).toContain(`Edge ${chrome.minimum_chrome_version}`);
    const { gecko } = firefox.browser_specific_settings;
    expect(text).toContain(`Firefox ${Number.parseInt(gecko.strict_min_version, 10)}`);
  });
});

it.each(['docs/personvern.md', 'docs/tilgjengelighet.md'])(
  '%s is about the version that is built',
  (path) => {
    const { version } = JSON.parse(read('package.json'));
    const named = [...read(path).matchAll(/versjon (\d+\.\d+\.\d+)/g)].map(([, one]) => one);
    expect([...new Set(named)]).toEqual([version]);
  },
);

it('the short text in bokmål is the one in the package', () => {
  const { description } = JSON.parse(read('assets/public/_locales/nb/messages.json'));
  expect(part(read('docs/butikk/nb.md'), 'Kort tekst')).toBe(description.message);
});

describe('the answers to the stores', () => {
  const answers = read('docs/butikk/svar.md');

  it('justify every permission and host, and no other', () => {
    const rows = part(answers, 'Tillatelser (permission justification)')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const justified = rows.map((row) => /`([^`]+)`/.exec(row)?.[1]);
    const asked = [chrome, firefox].flatMap((manifest) => [
      ...manifest.permissions,
      ...(manifest.optional_permissions ?? []),
      ...manifest.host_permissions,
      ...(manifest.optional_host_permissions ?? []),
    ]);
    expect([...justified].sort()).toEqual([...new Set(asked)].sort());
    for (const row of rows) expect(row.split('|')[2]?.trim().length, row).toBeGreaterThan(20);
  });

  it('say that no data is collected, as the manifest for Firefox does', () => {
    const { required } = firefox.browser_specific_settings.gecko.data_collection_permissions;
    expect(required).toEqual(['none']);
    const rows = part(answers, 'Bruk av data (data usage)')
      .split('\n')
      .filter((line) => /^\| [A-Z][a-z]/.test(line) && !line.includes('Kategori'));
    expect(rows.length).toBe(9);
    for (const row of rows) expect(row).toContain('| Nei |');
  });

  it('name every picture there is, and each has the size that the stores take', () => {
    const pictures = filesBelow('docs/butikk/bilder', /\.png$/);
    const named = [...answers.matchAll(/`([\w-]+\.png)`/g)].map(([, name]) => `docs/butikk/bilder/${name}`);
    expect([...new Set(named)].sort()).toEqual([...pictures].sort());
    for (const path of pictures)
      expect(sizeOf(path), path).toEqual(path.includes('flis') ? [440, 280] : [1280, 800]);
  });
});

/** Width and height, as a PNG's first bytes say. */
function sizeOf(path: string): [number, number] {
  const head = Buffer.alloc(24);
  readSync(openSync(join(ROOT, path), 'r'), head, 0, 24, 0);
  return [head.readUInt32BE(16), head.readUInt32BE(20)];
}
