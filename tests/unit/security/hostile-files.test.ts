import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import rawPack from '../../../assets/kommuner/tromso/pakke.json';
import samspill from '../../../assets/sider/samspill.json';
import { lessonsFile, readLessons } from '../../../lib/app/lessons';
import { textOf } from '../../../lib/app/picked-file';
import { type Addition, adapterSchema } from '../../../lib/domain/adapter';
import { EMPTY_GUIDE } from '../../../lib/domain/empty';
import { readPolicy } from '../../../lib/domain/policy';
import { suggest } from '../../../lib/rules';
import { parsePack } from '../../../lib/rules/read-pack';

/**
 * Files from outside (a pack, what «Lær siden» exported, policy, an adapter) made to do harm. Each is read whole or not at
 * all, with a problem that can be said; nothing throws, nothing reaches into the language, nothing is HTML.
 */
const DEEP = 20_000;
const nested = (open: string, close: string, inside: string) =>
  open.repeat(DEEP) + inside + close.repeat(DEEP);
const PACK = JSON.stringify(rawPack);
/** The last of two parts with one name counts. */
const withPart = (part: string) => PACK.replace(/\}$/, `,${part}}`);
const LESSON: Addition = { adapter: 'samspill', to: 'fields', id: 'child.name', words: ['Barnets navn'] };
const withLesson = (lesson: string) =>
  lessonsFile([LESSON], 0).replace('"additions": [', `"additions": [${lesson},`);

/** Text of a file, by what it tries. */
const FILES: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['10 MB of one letter', 'a'.repeat(10_000_000)],
  ['10 MB of JSON', `["${'a'.repeat(10_000_000)}"]`],
  ['10 MB of white space before a sound file', `${' '.repeat(10_000_000)}${PACK}`],
  ['10 MB of white space before sound lessons', `${' '.repeat(10_000_000)}${lessonsFile([LESSON], 0)}`],
  ['lists in lists', nested('[', ']', '')],
  ['conditions in conditions', withPart(`"facts":${nested('{"not":', '}', '{"fact":"F1"}')}`)],
  [
    'a need that goes down for ever',
    PACK.replace(/"when":\{/, `"when":{"not":${nested('{"not":', '}', '{"fact":"F1"}')},`),
  ],
  ['__proto__', withPart('"__proto__":{"hostile":true}')],
  ['constructor.prototype', withPart('"constructor":{"prototype":{"hostile":true}}')],
  ['__proto__ deep inside', PACK.replace('"facts":[', '"facts":[{"__proto__":{"hostile":true},"id":"F0"},')],
  ['a script in the name', PACK.replace(/"name":"[^"]*"/, '"name":"<script>alert(1)</script>"')],
  ['a picture that runs', PACK.replace(/"note":"[^"]*"/, '"note":"<img src=x onerror=alert(1)>"')],
  ['control characters', PACK.replace(/"name":"[^"]*"/, '"name":"a\\u0000b\\u001b[31m"')],
  ['half a letter', PACK.replace(/"name":"[^"]*"/, '"name":"\uFFFD"')],
  ['an address that runs', PACK.replace('"href":null', '"href":"javascript:alert(1)"')],
  ['a number beyond all', withPart('"format":1e999')],
  [
    'lessons with a script',
    withLesson('{"adapter":"samspill","to":"fields","id":"x","words":["<script>alert(1)</script>"]}'),
  ],
  ['lessons with a path', withLesson('{"adapter":"samspill","to":"contacts","id":"x","words":["#a > b"]}')],
  ['lessons with __proto__', withLesson('{"__proto__":{"hostile":true},"adapter":"samspill"}')],
  [
    'lessons to a place there isn’t',
    withLesson('{"adapter":"samspill","to":"__proto__","id":"x","words":["a"]}'),
  ],
];

const isClean = () => expect(Reflect.get({}, 'hostile')).toBeUndefined();

describe.each(FILES)('a file with %s', (_name, text) => {
  it('is refused as a pack, with a problem to show', () => {
    const read = parsePack(text, 'fil.json');
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
    isClean();
  });
  it('is refused as lessons', () => {
    expect(readLessons(text, [])).toEqual({ problem: 'notAFile' });
    isClean();
  });
  it('is no policy: a wrong value is named and nothing else is taken', () => {
    for (const name of [
      'pack',
      'additions',
      'addresses',
      'language',
      '__proto__',
      'constructor',
      'toString',
    ]) {
      const given = Object.fromEntries([[name, text]]);
      const { values } = readPolicy(given);
      expect(Object.keys(values).filter((one) => one !== 'pack')).toEqual([]);
    }
    isClean();
  });
  it('is no adapter', () => {
    let given: unknown = text;
    try {
      given = JSON.parse(text);
    } catch {
      // Not JSON: then the text itself.
    }
    expect(adapterSchema.safeParse(given).success).toBe(false);
    isClean();
  });
});

/** Places in a JSON value, as paths. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, part]) =>
    placesIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inside];
}
function replaced(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  Reflect.set(copy, first, replaced(Reflect.get(copy, first), rest, by));
  return copy;
}

it('a file of any size is read no further than what can be refused as too big', async () => {
  const part = 'a'.repeat(1_000_000);
  const text = await textOf(new Blob(Array.from({ length: 40 }, () => part)));
  expect(text.length).toBe(20_000_001);
  expect(parsePack(text, 'fil.json')).toMatchObject({ ok: false, problems: [{ kind: 'tooBig' }] });
  expect(readLessons(text, [])).toEqual({ problem: 'notAFile' });
});

describe('a sound file with one place changed to anything', () => {
  const packPlaces = placesIn(rawPack);
  it('as a pack: refused with a problem, or a pack that works', () => {
    fc.assert(
      fc.property(fc.nat(packPlaces.length - 1), fc.jsonValue(), (at, by) => {
        const read = parsePack(JSON.stringify(replaced(rawPack, packPlaces[at] ?? [], by)), 'fil.json');
        if (read.ok) expect(suggest(read.pack, EMPTY_GUIDE).stair.length).toBe(read.pack.stair.length);
        else expect(read.problems.length).toBeGreaterThan(0);
        isClean();
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  const adapterPlaces = placesIn(samspill);
  it('as an adapter: refused, or an adapter', () => {
    fc.assert(
      fc.property(fc.nat(adapterPlaces.length - 1), fc.jsonValue(), (at, by) => {
        const changed = replaced(samspill, adapterPlaces[at] ?? [], by);
        expect(() => adapterSchema.safeParse(changed)).not.toThrow();
        isClean();
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  it('as lessons and as policy: refused, or taken value by value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (by, name) => {
        expect(() => readLessons(JSON.stringify(by), [])).not.toThrow();
        expect(() => readPolicy(by)).not.toThrow();
        expect(() => readPolicy({ [name]: by })).not.toThrow();
        isClean();
      }),
      { numRuns: 500, seed: 2026 },
    );
  });
});
