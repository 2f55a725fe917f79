import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import nb from '../../../assets/locales/nb';
import { parsePack, readPack, tellProblem } from '../../../lib/rules';
import { createTexts } from '../../../lib/text/catalogue';
import { changed, type Loose, NORDVIK } from './packs';
import { TROMSO } from './tromso';

const texts = createTexts(nb, 'nb');
const rules = JSON.parse(readFileSync('assets/locales/nn/rules.json', 'utf8'));
const nynorsk = createTexts({ ...nb, ...rules }, 'nn');

const problems = (json: unknown) => {
  const result = readPack(json, 'pakke.json');
  return result.ok
    ? []
    : result.problems.map(({ file, path, kind, values }) => ({ file, path, kind, values }));
};
const broken = (change: (copy: Loose) => void) => problems(changed(TROMSO, change));
const one = (path: string, kind: string, values: Record<string, string> = {}) => ({
  file: 'pakke.json',
  path,
  kind,
  values,
});

describe('a pack is read whole or not at all', () => {
  it('accepts the packs there are', () => {
    expect(problems(structuredClone(TROMSO))).toEqual([]);
    expect(problems(structuredClone(NORDVIK))).toEqual([]);
    expect(parsePack(JSON.stringify(TROMSO), 'pakke.json')).toEqual({ ok: true, pack: TROMSO });
  });

  it('whichever editor has saved it as UTF-8', () => {
    expect(parsePack(`\uFEFF${JSON.stringify(NORDVIK)}`, 'pakke.json')).toMatchObject({ ok: true });
    expect(parsePack(`{\uFEFF}`, 'pakke.json')).toMatchObject({ problems: [{ kind: 'notJson' }] });
  });

  it('says that another file was picked, where it is no pack at all', () => {
    const pdf = new TextDecoder().decode(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x0a, 0xe5, 0xe4]));
    for (const text of ['', 'Dette er notater.', '[{"adapter":"samspill"}]', 'null', '"{}"', pdf]) {
      const read = parsePack(text, 'x.json');
      expect(read).toEqual({
        ok: false,
        problems: [{ file: 'x.json', path: '', kind: 'notPack', values: {} }],
      });
    }
  });

  it('tells it in the reader’s language, without words of the program', () => {
    const told = (text: string, of = texts) => {
      const read = parsePack(text, 'x.json');
      return read.ok ? [] : read.problems.map((problem) => tellProblem(problem, of));
    };
    const wrong = JSON.stringify({ ...NORDVIK, version: 7, rows: 'ingen', need: [] });
    expect([told('notat'), told('{'), told(wrong)].flat()).toEqual([
      'Dette er ikke en fil med regler. Velg filen du har fått fra kommunen.',
      'Linje 1: noe er skrevet feil, så resten av filen kan ikke leses. Den skal være gyldig JSON.',
      'Her skal det stå en tekst i anførselstegn (tom tekst er "").',
      'Her skal det stå en del med felt, i { og }.',
      'Her skal det stå en liste, i [ og ].',
    ]);
    expect(told(wrong, nynorsk).join()).not.toMatch(/string|object|array|Unexpected/);
  });

  it('names file, path and what was expected', () => {
    expect(broken((pack) => (pack.version = 7))).toEqual([one('version', 'type', { expected: 'string' })]);
    expect(broken((pack) => delete pack.need)).toEqual([one('need', 'type', { expected: 'object' })]);
    expect(broken((pack) => (pack.facts[0].spørsmål = 'x'))).toEqual([
      one('facts.0', 'unknownKey', { keys: 'spørsmål' }),
    ]);
    expect(broken((pack) => (pack.outcomes[0].kind = 'planer'))).toEqual([
      one('outcomes.0.kind', 'value', { expected: 'plan, role, alternative' }),
    ]);
  });

  it('says that a condition is not one', () => {
    expect(broken((pack) => (pack.rows[1].natural = { fakta: 'R2.tett' }))).toEqual([
      one('rows.1.natural', 'condition'),
    ]);
  });

  it('names every key it doesn’t know, every value it takes, and what a text must look like', () => {
    const both = (pack: Loose) => Object.assign(pack.need, { rett: 1, galt: 2 });
    expect(broken(both)).toEqual([one('need', 'unknownKey', { keys: 'rett, galt' })]);
    const [day] = broken((pack) => (pack.validFrom = '1. mai'));
    expect(day).toMatchObject({ path: 'validFrom', kind: 'value' });
    expect(day?.values.expected).toContain('\\d{4}-\\d{2}-\\d{2}');
    const [few] = broken((pack) => (pack.facts[0].citations = []));
    expect(few).toMatchObject({ path: 'facts.0.citations', kind: 'value' });
    expect(few?.values.expected).not.toBe('undefined');
    expect(broken((pack) => (pack.format = 2))).toEqual([one('format', 'value', { expected: '1' })]);
  });

  it('takes no HTML in a text', () => {
    const [problem] = broken((pack) => (pack.notices[0].text = 'Ring <a href="x">oss</a>'));
    expect(problem).toMatchObject({ path: 'notices.0.text', kind: 'value' });
  });

  it('takes no key that reaches into the language', () => {
    const text = JSON.stringify(TROMSO).replace('{"format":1', '{"__proto__":{"x":1},"format":1');
    const result = parsePack(text, 'pakke.json');
    expect(result).toEqual({ ok: false, problems: [one('__proto__', 'forbiddenKey')] });
    expect(broken((pack) => (pack.services[0].tags.constructor = pack.services[0].tags.union))).toEqual([
      one('services.0.tags.constructor', 'forbiddenKey'),
    ]);
    expect(broken((pack) => (pack.note = { prototype: 1 }))).toEqual([one('note.prototype', 'forbiddenKey')]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('reads nothing that lies deeper than any pack, and says how deep that is', () => {
    const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`);
    expect(problems(deep(61))).toEqual([one('', 'tooDeep', { most: '60' })]);
    expect(problems(deep(60)).map(({ kind }) => kind)).toEqual(['type']);
    // Beside something shallow too, and without end.
    expect(problems([1, 'x', null, deep(60)]).map(({ kind }) => kind)).toEqual(['tooDeep']);
    const ring: unknown[] = [];
    ring.push(ring);
    expect(problems(ring)).toEqual([one('', 'tooDeep', { most: '60' })]);
    expect(parsePack(`${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`, 'pakke.json')).toMatchObject({
      problems: [{ kind: 'tooDeep' }],
    });
  });

  it('reads no file that is not JSON, not UTF-8 or far too big', () => {
    expect(parsePack('{"format": 1,', 'x.json')).toMatchObject({
      ok: false,
      problems: [{ kind: 'notJson', file: 'x.json', path: '', values: { line: '1' } }],
    });
    const cut = JSON.stringify(NORDVIK, null, 1).slice(0, 3000);
    expect(parsePack(cut, 'x.json')).toMatchObject({
      problems: [{ kind: 'notJson', values: { line: String(cut.split('\n').length) } }],
    });
    const doubled = JSON.stringify(NORDVIK, null, 1).replace('"version":', '"version"::');
    const line = String(doubled.slice(0, doubled.indexOf('::')).split('\n').length);
    expect(parsePack(doubled, 'x.json')).toMatchObject({ problems: [{ kind: 'notJson', values: { line } }] });
    const latin1 = new TextDecoder().decode(Uint8Array.from([0x7b, 0x0a, 0x22, 0xe5, 0x22, 0x7d]));
    expect(parsePack(latin1, 'x.json')).toEqual({
      ok: false,
      problems: [{ file: 'x.json', path: '', kind: 'encoding', values: { line: '2' } }],
    });
    expect(parsePack(`"${'a'.repeat(10_000_000)}"`, 'x.json')).toMatchObject({
      problems: [{ kind: 'tooBig', path: '', values: { most: '5000000', found: '10000002' } }],
    });
    const asBigAsMayBe = `{"a":"${'a'.repeat(4_999_992)}"}`;
    expect(asBigAsMayBe).toHaveLength(5_000_000);
    expect(parsePack(asBigAsMayBe, 'x.json')).not.toMatchObject({ problems: [{ kind: 'tooBig' }] });
    expect(parsePack('\uFFFD{}', 'x.json')).toMatchObject({
      problems: [{ kind: 'encoding', values: { line: '1' } }],
    });
    const late = `{"a":\n"\uFFFD",\n"b": "\uFFFD",\n"c": 1}`;
    expect(parsePack(late, 'x.json')).toMatchObject({
      problems: [{ kind: 'encoding', values: { line: '2' } }],
    });
  });
});

describe('everything a pack names must be there, once', () => {
  it('two rows, facts or anything with one id', () => {
    expect(broken((pack) => (pack.rows[1].id = 'R1'))).toContainEqual(
      one('rows.1.id', 'doubleId', { id: 'R1' }),
    );
    expect(broken((pack) => pack.facts.push(pack.facts[0]))).toContainEqual(
      one(`facts.${TROMSO.facts.length}.id`, 'doubleId', { id: 'F1' }),
    );
  });

  it('two of what consent and asking name, and a neutral one with a service’s id: that would open the gate', () => {
    expect(broken((pack) => (pack.consent.consenters[1].id = pack.consent.consenters[0].id))).toContainEqual(
      one('consent.consenters.1.id', 'doubleId', { id: TROMSO.consent.consenters[0]?.id ?? '' }),
    );
    expect(broken((pack) => pack.asking.talk.steps.push(pack.asking.talk.steps[0]))).toContainEqual(
      expect.objectContaining({ kind: 'doubleId' }),
    );
    expect(broken((pack) => (pack.consent.neutral[0].id = 'barnevern'))).toEqual([
      one('consent.neutral.0.id', 'doubleId', { id: 'barnevern' }),
    ]);
  });

  it.each<[string, (pack: Loose) => void, string, string, string]>([
    [
      'what services count for',
      (p) => (p.facts[3].derive.from.all[0].count.tag = 'helsa'),
      'facts.3.derive.from.all.0',
      'helsa',
      'tag',
    ],
    [
      'fact in a condition',
      (p) => (p.rows[0].natural.fact = 'R1.borte'),
      'rows.0.natural',
      'R1.borte',
      'fact',
    ],
    [
      'fact deep in a condition',
      (p) => (p.need.when.all[0].any[1].fact = 'F99'),
      'need.when.all.0.any.1',
      'F99',
      'fact',
    ],
    [
      'fact under not',
      (p) => (p.outcomes[0].conditions[1].when.all[2].not.all[0].fact = 'F99'),
      'outcomes.0.conditions.1.when.all.2.not.all.0',
      'F99',
      'fact',
    ],
    [
      'outcome',
      (p) => (p.procedures[0].when.all[0].any[1].outcome = 'borte'),
      'procedures.0.when.all.0.any.1',
      'borte',
      'outcome',
    ],
    [
      'age band',
      (p) => (p.readings.find((r: Loose) => r.id === 'T16').matters.band = ['99']),
      'readings.15.matters',
      '99',
      'band',
    ],
    [
      'service of a count',
      (p) => (p.facts[3].derive.from.all[0].count.ids = ['borte']),
      'facts.3.derive.from.all.0',
      'borte',
      'service',
    ],
    ['row of a service', (p) => (p.services[0].row = 'R99'), 'services.0.row', 'R99', 'row'],
    ['service of a fact', (p) => (p.facts[0].about = 'borte'), 'facts.0.about', 'borte', 'service'],
    [
      'outcome a fact says exists',
      (p) => (p.facts.find((f: Loose) => f.exists).exists = 'borte'),
      'facts.20.exists',
      'borte',
      'outcome',
    ],
    [
      'outcome a fact informs',
      (p) => (p.facts.find((f: Loose) => f.informs).informs.outcome = 'borte'),
      'facts.19.informs.outcome',
      'borte',
      'outcome',
    ],
    [
      'fact of an exclusion',
      (p) => (p.exclusions[0].pair[1].fact = 'borte'),
      'exclusions.0.pair.1.fact',
      'borte',
      'fact',
    ],
    [
      'reading of an exclusion',
      (p) => (p.exclusions[0].reading = 'T99'),
      'exclusions.0.reading',
      'T99',
      'reading',
    ],
    ['outcome a role fits', (p) => (p.roles[0].fits = ['borte']), 'roles.0.fits.0', 'borte', 'outcome'],
    ['step of the stair', (p) => (p.outcomes[0].step = 'borte'), 'outcomes.0.step', 'borte', 'step'],
    ['preferred source', (p) => (p.outcomes[0].prefer = 'Z'), 'outcomes.0.prefer', 'Z', 'source'],
    [
      'outcome never together',
      (p) => (p.outcomes[0].never = ['borte']),
      'outcomes.0.never.0',
      'borte',
      'outcome',
    ],
    [
      'source of a reading',
      (p) => (p.outcomes[0].conditions[1].source = 'Z'),
      'outcomes.0.conditions.1.source',
      'Z',
      'source',
    ],
    ['role of a row', (p) => (p.rows[0].roles[0].role = 'leder'), 'rows.0.roles.0.role', 'leder', 'role'],
    ['question of a notice', (p) => (p.notices[0].question = 'T99'), 'notices.0.question', 'T99', 'reading'],
    [
      'line a question affects',
      (p) => (p.readings[1].affects = ['borte']),
      'readings.1.affects.0',
      'borte',
      'line',
    ],
    ['source of the table', (p) => (p.table.source = 'Z'), 'table.source', 'Z', 'source'],
    ['band of consent', (p) => (p.consent.who[0].bands = ['99']), 'consent.who.0.bands.0', '99', 'band'],
    [
      'consenter',
      (p) => (p.consent.who[0].needs = [['naboen']]),
      'consent.who.0.needs',
      'naboen',
      'consenter',
    ],
    [
      'question of consent',
      (p) => (p.consent.who[0].question = 'T99'),
      'consent.who.0.question',
      'T99',
      'reading',
    ],
    [
      'question of the age limit',
      (p) => (p.consent.ageLimit.question = 'T99'),
      'consent.ageLimit.question',
      'T99',
      'reading',
    ],
    [
      'question of both parents',
      (p) => (p.consent.bothParents.question = 'T99'),
      'consent.bothParents.question',
      'T99',
      'reading',
    ],
    [
      'consenter who signs',
      (p) => (p.asking.paper.signers[0].consenter = 'naboen'),
      'asking.paper.signers.0.consenter',
      'naboen',
      'consenter',
    ],
    [
      'consenter without a line to sign on',
      (p) => p.asking.paper.signers.pop(),
      'consent.consenters.7.id',
      'barnevernet',
      'signer',
    ],
    [
      'service a contact asks first',
      (p) => (p.contacts[2].asksFirst = 'borte'),
      'contacts.2.asksFirst',
      'borte',
      'service',
    ],
    [
      'contact of an exception',
      (p) => (p.consent.exceptions[0].contact = 'borte'),
      'consent.exceptions.0.contact',
      'borte',
      'contact',
    ],
    [
      'service an exception goes on to',
      (p) => p.consent.exceptions[0].goOn.services.push('borte'),
      'consent.exceptions.0.goOn.services.1',
      'borte',
      'service',
    ],
    [
      'facts that are counted',
      (p) => (p.notices[1].when.all[0].facts.of = ['borte']),
      'notices.1.when.all.0',
      'borte',
      'fact',
    ],
  ])('%s', (_what, change, path, id, of) => {
    expect(broken(change)).toContainEqual(one(path, 'unknownId', { id, of }));
  });

  it('an exception that goes on to nothing names nothing', () => {
    expect(broken((pack) => (pack.consent.exceptions[0].goOn = null))).toEqual([]);
  });

  it('outcomes that rest on each other', () => {
    const found = broken((pack) => {
      pack.outcomes.find((o: Loose) => o.id === 'individuellPlan').conditions[0].when = {
        outcome: 'koordinator',
      };
    });
    expect(found).toMatchObject([{ path: 'outcomes', kind: 'circle' }]);
    expect(found[0]?.values.detail).toContain('koordinator → individuellPlan');
  });

  it('facts that are derived from themselves, also by way of others', () => {
    const found = broken((pack) => {
      const of = (id: string) => pack.facts.find((f: Loose) => f.id === id);
      of('F9').derive.from = { any: [{ fact: 'F8' }, { ask: true }] };
    });
    expect(found.map(({ path, kind, values }) => [path, kind, values.detail])).toEqual([
      ['facts.7.derive', 'circle', 'F8'],
      ['facts.8.derive', 'circle', 'F9'],
    ]);
  });

  it.each<[string, (pack: Loose) => void, string, string]>([
    ['«ask» outside a derivation', (p) => (p.need.when = { ask: true }), 'need.when', 'ask'],
    [
      'a result in a formula',
      (p) => (p.need.when = { outcome: 'stafettlogg', is: 'yes' }),
      'need.when',
      'outcome',
    ],
    [
      'an outcome in a derivation',
      (p) => (p.facts[0].derive.from = { outcome: 'stafettlogg' }),
      'facts.0.derive.from',
      'outcome',
    ],
    [
      'candidates in a cell',
      (p) => (p.rows[0].natural = { candidates: { status: ['natural'] } }),
      'rows.0.natural',
      'candidates',
    ],
    [
      'counted facts in a cell',
      (p) => (p.rows[0].natural = { facts: { of: ['F1'], is: 'yes', atLeast: 1 } }),
      'rows.0.natural',
      'facts',
    ],
    [
      'an open fact in a cell',
      (p) => (p.rows[0].natural = { fact: 'F1', is: 'unknown' }),
      'rows.0.natural',
      'fact',
    ],
  ])('%s', (_what, change, path, what) => {
    expect(broken(change)).toEqual([one(path, 'place', { what })]);
  });
});

describe('with its sources', () => {
  const sources = new Map([['R', readFileSync('tests/unit/rules/nordvik/rettleiar.txt', 'utf8')]]);

  it('a quote that is not in its source is a problem, with the nearest line', () => {
    expect(parsePack(JSON.stringify(NORDVIK), 'x.json', sources)).toMatchObject({ ok: true });
    const pack = changed(NORDVIK, (copy) => {
      copy.rows[4].natural.says.quote = 'Barnet bur i ein kommunal bustad.';
    });
    expect(parsePack(JSON.stringify(pack), 'x.json', sources)).toEqual({
      ok: false,
      problems: [
        {
          file: 'x.json',
          path: 'rows.4.natural.says',
          kind: 'quote',
          values: { source: 'R', quote: 'Barnet bur i ein kommunal bustad.', line: '16' },
        },
      ],
    });
  });
});
