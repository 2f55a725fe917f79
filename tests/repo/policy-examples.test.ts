import { describe, expect, it } from 'vitest';
import { policySchema, readPolicy } from '../../lib/domain/policy';
import config from '../../wxt.config';
import { filesBelow, read } from './files';

interface Schema {
  readonly type: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
const SCHEMA: Schema = JSON.parse(read('assets/public/managed_schema.json'));

/** Places where a value is not of the type that the browser's schema says. */
function misfits(value: unknown, schema: Schema, at: string): string[] {
  if (schema.type === 'array' && Array.isArray(value))
    return value.flatMap((one, i) => misfits(one, schema.items as Schema, `${at}.${i}`));
  if (schema.type === 'object' && typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => {
      const inner = schema.properties?.[name];
      return inner ? misfits(one, inner, `${at}.${name}`) : [`${at}.${name}`];
    });
  const isInteger = schema.type === 'integer' && Number.isInteger(value);
  return isInteger || typeof value === schema.type ? [] : [at];
}

/** The extension's own part of a policy file, whichever browser's. */
const ownPart = (file: PolicyFile): unknown => {
  const third = (file.policies ?? file)['3rdparty'];
  return Object.values(third?.extensions ?? third?.Extensions ?? {})[0];
};

interface PolicyFile {
  readonly '3rdparty'?: { readonly extensions?: object; readonly Extensions?: object };
  readonly policies?: PolicyFile;
}

describe('the schema that the browser reads', () => {
  it('names every value of the product’s own, and no other, each in words', () => {
    expect(Object.keys(SCHEMA.properties ?? {}).sort()).toEqual(Object.keys(policySchema.shape).sort());
    for (const one of Object.values(SCHEMA.properties ?? {})) expect(one).toHaveProperty('title');
  });

  it('is in the manifest for Chrome and Edge', () => {
    const manifest = (config.manifest as unknown as (env: object) => object)({
      browser: 'chrome',
      command: 'build',
      mode: 'production',
    });
    expect(manifest).toMatchObject({ storage: { managed_schema: 'managed_schema.json' } });
  });
});

const EXAMPLES = filesBelow('docs/policy', /\.json$/);
it('there are examples for both browsers', () => expect(EXAMPLES.length).toBeGreaterThanOrEqual(2));

describe.each(EXAMPLES)('%s', (path) => {
  const part = ownPart(JSON.parse(read(path)));

  it('fits the schema', () => expect(misfits(part, SCHEMA, 'policy')).toEqual([]));

  it('is read by the product, all of it', () => {
    const policy = readPolicy(part);
    expect(policy.wrong).toEqual([]);
    expect(policy.values).toEqual(part);
    expect(Object.keys(policy.values).length).toBeGreaterThan(3);
  });
});

/** The code blocks of the page for IT, whatever their language. */
const BLOCKS = read('docs/it.md')
  .split('```')
  .filter((_, at) => at % 2 === 1);

/** Lines of a registry file below our own key, as a browser makes them values: numbers, texts, and lists by 1, 2, 3. */
function fromRegistry(block: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const part of block.split(/\n(?=\[)/)) {
    const list = /^\[.*(?:\\policy|sidemann\.example)\\(\w+)\]/m.exec(part)?.[1];
    const lines = [...part.matchAll(/^"(\w+)"=(?:"(.*)"|dword:([0-9a-f]{8}))$/gm)].map(
      ([, name = '', text, number]) => [name, text ?? Number.parseInt(number ?? '', 16)] as const,
    );
    if (list) values[list] = lines.map(([, value]) => value);
    else Object.assign(values, Object.fromEntries(lines));
  }
  return values;
}

describe('what docs/it.md shows to be copied', () => {
  it('is JSON where it says so', () => {
    const json = BLOCKS.filter((block) => block.startsWith('json'));
    expect(json.length).toBeGreaterThanOrEqual(2);
    for (const block of json) expect(() => JSON.parse(block.slice(4))).not.toThrow();
    const inIntune = BLOCKS.flatMap(
      (block) => /^<data id="JSON" value='([^']+)'\/>$/m.exec(block)?.[1] ?? [],
    );
    expect(inIntune.map((text) => Object.keys(JSON.parse(text)))).toEqual([['sidemann@sidemann.example']]);
  });

  it('as lines of the registry, for Chrome and Edge and for Firefox: the product reads all of it', () => {
    const registry = BLOCKS.filter((block) => block.includes('[HKEY_')).map(fromRegistry);
    expect(registry.map((one) => Object.keys(one).sort())).toEqual(
      [1, 2].map(() => ['addresses', 'keptDays', 'keptPin', 'language']),
    );
    for (const one of registry) expect(readPolicy(one).wrong).toEqual([]);
  });
});

it('would find a wrong value', () => {
  expect(misfits({ language: 3, teams: 'ja', addresses: [1], x: 1 }, SCHEMA, 'p')).toEqual([
    'p.language',
    'p.teams',
    'p.addresses.0',
    'p.x',
  ]);
});
