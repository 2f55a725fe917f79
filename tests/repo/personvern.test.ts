import { describe, expect, it } from 'vitest';
import { caseMarksSchema } from '../../lib/app/case-marks';
import {
  dialogMessageSchema,
  pageMessageSchema,
  readingSchema,
  viewMessageSchema,
} from '../../lib/app/messages';
import { createRepository } from '../../lib/app/repository';
import { additionSchema } from '../../lib/domain/adapter';
import { askingSchema } from '../../lib/domain/asking';
import { contactRequestSchema, tabBindingSchema } from '../../lib/domain/binding';
import { caseSchema, guideStateSchema, planKeySchema } from '../../lib/domain/case';
import { consentSchema, goneOnSchema } from '../../lib/domain/consent';
import { consentDraftSchema } from '../../lib/domain/consent-draft';
import {
  formDraftSchema,
  formValuesSchema,
  personSchema,
  serviceRowSchema,
} from '../../lib/domain/form-values';
import { keptSchema } from '../../lib/domain/kept';
import { keptDraftSchema } from '../../lib/domain/kept-draft';
import { placeSchema } from '../../lib/domain/place';
import { MOST_DAYS, policySchema } from '../../lib/domain/policy';
import { settingsSchema } from '../../lib/domain/settings';
import config from '../../wxt.config';
import { codeOf, filesBelow, productFiles, read, sourceFiles } from './files';

/**
 * What `docs/personvern.md` tells the personvernombud, compared with the code: stored keys and their fields,
 * permissions, hosts, CSP, and what it says isn't built. Red means that the document must be rewritten with the code.
 */
const DOCUMENT = read('docs/personvern.md');

/** The part of the document below one heading. */
const part = (heading: string) => DOCUMENT.split(`### ${heading}`)[1]?.split(/\n##/)[0] ?? '';
const marked = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
/** Rows of the table below a heading that begin with a marked word, cell by cell. */
const rows = (heading: string) =>
  part(heading)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1))
    .slice(2);
const sorted = (list: Iterable<string>) => [...new Set(list)].sort();

const product = productFiles();

/** Stands for any argument: has every property, and is text where text is wanted. */
const anything: unknown = new Proxy(() => undefined, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => 'x' : name === 'then' ? undefined : anything),
});

/** Every key that the repository writes, found by calling all of it. */
async function keysOfRepository(): Promise<string[]> {
  const keys: string[] = [];
  const store = {
    get: async () => ({}),
    set: async (values: Record<string, unknown>) => void keys.push(...Object.keys(values)),
    remove: async () => undefined,
  };
  const repository = createRepository(
    store,
    () => 1e12,
    () => 'id',
  );
  for (const call of Object.values(repository))
    await (call as (...given: unknown[]) => Promise<unknown>)(anything, anything);
  return keys.map((key) => key.replace(/:.*/, ':'));
}

/** The keys of an object literal, without those of the objects in it. */
function keysIn(literal: string): string[] {
  const flat = literal.replace(/\{[^{}]*\}?/g, '');
  return flat.split(',').flatMap((one) => /^\s*(['"`\w[][^:]*)/.exec(one)?.[1]?.trim() ?? []);
}

/** Every writing to a store that stands in the source, as its file and what is written. */
const writings = (area: RegExp) =>
  product.flatMap((path) => [...codeOf(path).matchAll(area)].map(([, what = '']) => ({ path, what })));

describe('what is stored is what docs/personvern.md says', () => {
  const keys = rows('B1').map(([key, area]) => ({ key: marked(key)[0] ?? '', area: marked(area)[0] }));
  const inArea = (wanted: string) => sorted(keys.flatMap(({ key, area }) => (area === wanted ? [key] : [])));

  /** A key that ends in an id is known by its beginning. */
  const written = (area: RegExp) =>
    writings(area)
      .flatMap(({ what }) => keysIn(what))
      .map((key) => key.replace(/^\[`(\w+)$/, '$1:'));

  it('in memory', async () => {
    const beside = written(/\bsession\.set\(\s*\{([\s\S]*?)\}\s*\)/g);
    expect(beside.length).toBeGreaterThan(2);
    expect(inArea('session')).toEqual(sorted([...(await keysOfRepository()), ...beside]));
  });

  it('on disk', () => {
    // What is only noted goes through `note`.
    const found = written(/\b(?:local\.set|note)\(\s*\{([\s\S]*?)\}\s*\)/g);
    expect(found.length).toBeGreaterThan(2);
    expect(inArea('local')).toEqual(sorted(found));
  });

  it('and nothing is written in another place, that this test doesn’t look at', () => {
    const found = writings(/\b(local|session|managed|sync|store|storage|area)\.set\(/g);
    expect(sorted(found.map(({ path, what }) => `${path}: ${what}`))).toEqual([
      'lib/app/answer-page.ts: local',
      'lib/app/answer-view.ts: local',
      'lib/app/background.ts: session',
      'lib/app/cases.ts: local',
      'lib/app/cases.ts: session',
      'lib/app/kept-cases.ts: local',
      'lib/app/kept-cases.ts: session',
      'lib/app/repository.ts: store',
      'lib/app/update.ts: session',
      'lib/platform/policy.ts: local',
      'lib/platform/setup.ts: local',
      'lib/platform/store.ts: area',
    ]);
  });

  const FIELDS: Readonly<Record<string, { readonly shape: object }>> = {
    'case:': caseSchema,
    marks: caseMarksSchema,
    'tab:': tabBindingSchema,
    'request:': contactRequestSchema,
    'draft:': keptDraftSchema,
    'place:': placeSchema,
    draft: consentDraftSchema,
    settings: settingsSchema,
    'kept:': keptSchema,
    policy: policySchema,
    additions: additionSchema,
    guide: guideStateSchema,
    planKey: planKeySchema,
    consent: consentSchema,
    goneOn: goneOnSchema,
    asking: askingSchema,
    form: formDraftSchema,
    values: formValuesSchema,
    child: formValuesSchema.shape.child,
    person: personSchema,
    serviceRow: serviceRowSchema,
  };
  it.each(Object.entries(FIELDS))('field by field: %s', (name, { shape }) => {
    const row = [...rows('B1'), ...rows('B2')].find(([first]) => marked(first)[0] === name);
    expect(sorted(marked(row?.at(-1)))).toEqual(sorted(Object.keys(shape)));
  });
});

type Manifest = Record<string, unknown> & {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
};
const manifestFor = (browser: string): Manifest =>
  (config.manifest as unknown as (env: object) => Manifest)({
    browser,
    command: 'build',
    mode: 'production',
  });

describe.each([
  ['chrome', 'chrome-mv3', 1],
  ['firefox', 'firefox-mv3', 2],
])('what %s is asked for is what docs/personvern.md says', (browser, build, column) => {
  const agreed: Manifest = JSON.parse(read(`tests/e2e/avtalt/${build}.json`));
  const both = [manifestFor(browser), agreed];

  it('permissions, none of them optional but one more address', () => {
    const said = rows('B3').flatMap((row) => (row[column]?.trim() === 'ja' ? marked(row[0]) : []));
    for (const manifest of both) {
      expect(sorted(said)).toEqual(sorted(manifest.permissions));
      expect(manifest.optional_permissions ?? null).toBe(null);
      expect(manifest.optional_host_permissions).toEqual(marked(/Valgfri: [^.]*/.exec(part('B4'))?.[0]));
    }
  });

  it('hosts, in permissions and in scripts', () => {
    const said = sorted(rows('B4').flatMap(([host]) => marked(host)));
    const inScripts = filesBelow('entrypoints', /\.ts$/).flatMap((path) =>
      [...read(path).matchAll(/matches: \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
        [...list.matchAll(/'([^']+)'/g)].map(([, host = '']) => host),
      ),
    );
    for (const manifest of both) {
      expect(said).toEqual(sorted(manifest.host_permissions));
      const optional = manifest.optional_host_permissions as readonly string[];
      const named = [...JSON.stringify(manifest).matchAll(/"((?:\*|https?|file):\/\/[^"]*|<all_urls>)"/g)];
      expect([...said, ...optional]).toEqual(
        expect.arrayContaining([...named.map(([, host]) => host), ...inScripts]),
      );
      expect(JSON.stringify(manifest.content_scripts)).not.toContain(optional[0]);
    }
  });

  it('permissions and hosts, each in the table for IT', () => {
    const table = read('docs/it.md').split('## Tillatelsene')[1]?.split('\n## ')[0] ?? '';
    const told = marked(table.split('\n\n')[1]);
    const asked = [...manifestFor(browser).permissions, ...manifestFor(browser).host_permissions];
    expect(asked.filter((one) => !told.includes(one))).toEqual([]);
  });

  it('the rule against connections, and the one page that others reach', () => {
    for (const manifest of both) {
      expect(manifest.content_security_policy).toEqual({
        extension_pages: part('B5').split('```')[1]?.trim(),
      });
      expect(JSON.stringify(manifest.web_accessible_resources)).toContain('"resources":["consent.html"]');
      const reached = manifest.web_accessible_resources as readonly {
        readonly resources: readonly string[];
      }[];
      expect(reached.flatMap(({ resources }) => resources)).toEqual(['consent.html', 'consent.html']);
      expect(part('B5')).toContain('`consent.html`');
    }
  });
});

describe('the doors', () => {
  const DOORS = {
    Sideskriptet: pageMessageSchema,
    'Vinduet om samtykke': dialogMessageSchema,
    'Våre egne sider': viewMessageSchema,
  };
  it.each(Object.entries(DOORS))('every message, and no other: %s', (who, schema) => {
    const said = rows('B7').flatMap(([first, names]) => (first?.trim() === who ? marked(names) : []));
    const sent = schema.def.options.map(({ shape }) => shape.type.def.values[0]);
    expect([...said].sort()).toEqual([...sent].sort());
  });

  it('what a page answers with', () => {
    const answer = part('B7').split('svarer sideskriptet med')[1];
    expect(sorted(marked(answer))).toEqual(sorted(Object.keys(readingSchema.shape)));
  });

  it('the picture names each of them, where things lie and every way out', () => {
    const picture = read('docs/bilder/dataflyt.svg');
    expect(DOCUMENT).toContain('(bilder/dataflyt.svg)');
    for (const door of [1, 2, 3, 4, 5]) expect(picture).toContain(`dør ${door}`);
    const ways = ['Lagre', 'Skriv ut', 'Kopier', 'kalenderfil', 'Teams, e-post, telefon', 'Fyll denne'];
    for (const label of ['Minnet', 'Disken', ...ways, 'ingen vei ut']) expect(picture).toContain(label);
    expect(picture).toContain(`høyst ${MOST_DAYS} dager`);
    const areas = rows('B1').flatMap(([, area]) => marked(area));
    expect(sorted(areas)).toEqual(['local', 'session']);
  });
});

it('what it says isn’t built is not in the code', () => {
  const words = rows('B6').flatMap(([, cell]) => marked(cell));
  expect(words.length).toBeGreaterThan(3);
  const text = [...product, 'wxt.config.ts'].map(codeOf).join('\n');
  expect(words.filter((word) => text.includes(word))).toEqual([]);
});

it.each(['docs/personvern.md', 'docs/it.md', 'docs/sikkerhet.md', 'docs/tilgjengelighet.md', 'README.md'])(
  '%s names only files there are',
  (path) => {
    const named = [...read(path).matchAll(/`((?:tests|lib|assets|components|entrypoints)\/[\w./-]+\.\w+)`/g)];
    const there = [...sourceFiles(), ...filesBelow('tests'), ...filesBelow('assets')];
    expect(named.map(([, file = '']) => file).filter((file) => !there.includes(file))).toEqual([]);
  },
);
