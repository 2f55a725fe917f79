import { describe, expect, it } from 'vitest';
import { policyLines } from '../../../lib/app/policy-lines';
import { readPolicy } from '../../../lib/domain/policy';
import { fakeBrowser, setupOf, TROMSO } from './fake-browser';

const LESSON = { adapter: 'samspill', to: 'neutral', id: 'neutral', words: ['Oversikt'] } as const;
const RIGHT = {
  addresses: ['https://samspill.nordvik.example'],
  additions: [LESSON],
  ownService: 'ppt',
  ageLimit: 15,
  bothParents: false,
  keptCases: true,
  keptDays: 3,
  keptPin: true,
  inPageHelp: false,
  teams: false,
  language: 'nn',
};
const WRONG: Readonly<Record<string, unknown>> = {
  addresses: 'https://samspill.nordvik.example',
  pack: 7,
  additions: { words: [] },
  ownService: 'Skole og barnehage',
  ageLimit: 40,
  bothParents: 'ja',
  keptCases: 2,
  keptDays: 15,
  keptPin: null,
  inPageHelp: 'nei',
  teams: [],
  language: 7,
};

describe('door 3: policy', () => {
  it('takes every right value', () => {
    expect(readPolicy(RIGHT)).toEqual({ values: RIGHT, wrong: [] });
  });

  it.each(Object.entries(WRONG))('passes over a wrong %s, and only that', (name, value) => {
    const { [name as 'language']: _, ...others } = RIGHT;
    expect(readPolicy({ ...RIGHT, [name]: value })).toEqual({ values: others, wrong: [name] });
  });

  it('takes 1 and 0 for yes and no: the registry on Windows has no other way, and Firefox hands them on as they are', () => {
    expect(readPolicy({ keptPin: 1, teams: 0, keptDays: 1 })).toEqual({
      values: { keptPin: true, teams: false, keptDays: 1 },
      wrong: [],
    });
  });

  it('reads lists item by item, and names the place of a wrong one', () => {
    const addresses = ['https://a.example', 'http://a.example', 'https://*', '<all_urls>'];
    const read = readPolicy({ addresses, additions: [LESSON, { words: ['x'] }] });
    expect(read.values).toEqual({ addresses: ['https://a.example'], additions: [LESSON] });
    expect(read.wrong).toEqual(['addresses 2', 'addresses 3', 'addresses 4', 'additions 2']);
  });

  it('names what it does not know', () => {
    expect(readPolicy({ baseUrl: 'x', language: 'nn' })).toEqual({
      values: { language: 'nn' },
      wrong: ['baseUrl'],
    });
  });

  it.each([null, undefined, 'nn', 3])('is no policy when it is %s', (given) => {
    expect(readPolicy(given)).toEqual({ values: {}, wrong: [] });
  });
});

describe('what is in force', () => {
  it('is what policy says, before what the user chose', () => {
    const own = { ...LESSON, words: ['Frukost'] };
    const chosen = { myService: 'skole', language: 'nb', sitesOff: ['kommune'] };
    const setup = setupOf({ settings: chosen, additions: [own], policy: RIGHT });
    expect(setup.settings).toEqual({ myService: 'ppt', language: 'nn', sitesOff: ['kommune'] });
    expect(setup.additions).toEqual([LESSON, own]);
    expect(setup.ownAdditions).toEqual([own]);
    expect(setup).toMatchObject({
      sites: [{ origin: 'https://samspill.nordvik.example', adapter: 'samspill' }],
      pack: { consent: { ageLimit: { years: 15 }, bothParents: { required: false } } },
      kept: { allowed: true, days: 3, pin: true },
      inPageHelp: false,
      teams: false,
    });
  });

  it('is open where there is no policy', () => {
    expect(setupOf({})).toMatchObject({
      sites: [],
      pack: TROMSO,
      kept: { allowed: true, days: 14, pin: false },
      inPageHelp: true,
      teams: true,
      policy: { locked: [], wrong: [] },
    });
  });

  it.each([JSON.stringify({ ...TROMSO, name: 'Nordvik' }), { ...TROMSO, name: 'Nordvik' }])(
    'has the pack of the policy, as text or as an object, and no imported one beside it',
    (pack) => {
      const setup = setupOf({ pack: { ...TROMSO, name: 'Min' }, policy: { pack } });
      expect(setup.pack.name).toBe('Nordvik');
      expect(setup.imported).toBe(false);
      expect(setup.policy.locked).toEqual(['pack']);
    },
  );

  it('goes on with the rules it has when those of the policy can’t be read, and says so', () => {
    const setup = setupOf({
      pack: { ...TROMSO, name: 'Min' },
      policy: { pack: '{"format":1', language: 'nn' },
    });
    expect(setup.pack.name).toBe('Min');
    expect(setup.policy).toMatchObject({ locked: ['language'], wrong: ['pack'] });
  });

  it('passes over a service that the rules don’t know', () => {
    const setup = setupOf({ settings: { myService: 'skole' }, policy: { ownService: 'sirkus' } });
    expect(setup.settings.myService).toBe('skole');
    expect(setup.policy).toMatchObject({ locked: [], wrong: ['ownService'] });
  });

  it('passes over a language there are no words in', () => {
    const setup = setupOf({ settings: { language: 'nn' }, policy: { language: 'se' } });
    expect(setup.settings.language).toBe('nn');
    expect(setup.policy).toMatchObject({ locked: [], wrong: ['language'] });
  });

  it('puts nothing of ours where people log in, though policy names it', () => {
    const addresses = ['https://login.microsoftonline.com', 'https://samspill.nordvik.example'];
    const { sites, policy } = setupOf({ policy: { addresses } });
    expect(policy).toMatchObject({ locked: ['addresses'], wrong: ['addresses'], addresses: [addresses[1]] });
    expect(sites.map(({ origin }) => origin)).toEqual(['https://samspill.nordvik.example']);
  });

  it('stands beside what the user chose: each address once, policy’s first', () => {
    const [mine, theirs] = ['https://a.example', 'https://b.example'];
    const allowed = [mine, theirs].map((origin) => ({ origin, adapter: 'samspill' }));
    const { sites, policy } = setupOf({ policy: { addresses: [theirs] } }, allowed);
    expect(sites.map(({ origin }) => origin)).toEqual([theirs, mine]);
    expect(policy.addresses).toEqual([theirs]);
  });

  it('takes no name that every object has for a language', () => {
    const setup = setupOf({ policy: { language: 'constructor' } });
    expect(setup.settings.language).toBe('nb');
    expect(setup.policy).toMatchObject({ locked: [], wrong: ['language'] });
    expect(Object.keys(setup.pageTexts).length).toBeGreaterThan(0);
  });

  it('is said value by value in words', () => {
    const lines = policyLines(setupOf({ policy: RIGHT }));
    expect(lines.map(({ name }) => name)).toEqual(Object.keys(RIGHT));
    expect(Object.fromEntries(lines.map(({ name, value }) => [name, value]))).toMatchObject({
      ownService: 'PPT',
      additions: '1',
      keptDays: '3',
      keptPin: 'Ja',
      teams: 'Nei',
    });
  });
});

describe('in the background', () => {
  const helloOf = async (browser: ReturnType<typeof fakeBrowser>) =>
    (await browser.page({ type: 'page/hello', whole: true })) as { help: boolean };

  it('takes up a policy that changes while it runs', async () => {
    const browser = fakeBrowser();
    expect((await helloOf(browser)).help).toBe(true);
    await browser.local.set({ policy: { inPageHelp: false } });
    expect((await helloOf(browser)).help).toBe(false);
    await browser.local.remove(['policy']);
    expect((await helloOf(browser)).help).toBe(true);
  });

  it('never copies the kommune’s words into those of this machine', async () => {
    const browser = fakeBrowser();
    await browser.local.set({ policy: { additions: [LESSON] } });
    await browser.page({ type: 'teach/save', additions: [LESSON, { ...LESSON, words: ['Frukost'] }] });
    expect(browser.local.held.get('additions')).toEqual([{ ...LESSON, words: ['Frukost'] }]);
  });
});
