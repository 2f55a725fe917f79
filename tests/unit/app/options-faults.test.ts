import { describe, expect, it, vi } from 'vitest';
import nb from '../../../assets/locales/nb';
import { connect } from '../../../lib/app/connection';
import { createOptions, type OptionsPorts, type OptionsState } from '../../../lib/app/options';
import type { Addition } from '../../../lib/domain/adapter';
import { type FakeBrowser, fakeBrowser, setupOf } from './fake-browser';

const LESSON = { adapter: 'samspill', to: 'fields', id: 'name', words: ['Elevens navn'] } as const;
const FILE = { sidemann: 'sidetillegg', version: 1, made: '2026-11-21', additions: [LESSON] };

const kept = ({ keeping }: OptionsState) => (keeping === 'asked' ? null : keeping?.list.length);

/** The options page over a disk that says no until it is mended. */
async function optionsOf(browser: FakeBrowser, message: string) {
  const stored: Record<string, unknown> = {};
  const shown: OptionsState[] = [];
  let isBroken = true;
  const save = async (values: object) => {
    if (isBroken) throw new Error(message);
    Object.assign(stored, values);
  };
  const options = createOptions({
    loadSetup: async () => setupOf(stored),
    saveSettings: (settings) => save({ settings }),
    savePack: (pack) => save({ pack }),
    saveAdditions: (additions) => save({ additions }),
    cases: connect(browser.view),
    hasAccessTo: async () => true,
    sites: [],
    show: (state) => shown.push(state),
  } as Partial<OptionsPorts> as OptionsPorts);
  await options.open();
  const last = () => shown.at(-1) as OptionsState;
  return {
    options,
    shown,
    last,
    mend: () => {
      isBroken = false;
    },
  };
}

describe.each([
  ['QuotaExceededError: storage.local API call exceeded its quota limitations.', 'full'],
  ['broken', 'storage'],
])('the disk says «%s»', (message, problem) => {
  it('what was chosen is said not to be stored, what is in force is shown again, and then it goes in', async () => {
    const { options, shown, last, mend } = await optionsOf(fakeBrowser(), message);
    await options.setLanguage('nn');
    expect([last().problem, last().language]).toEqual([problem, 'nb']);
    // The round button that was pressed is told so, and then that it isn't chosen: else it would stand as pressed.
    expect(shown.map(({ language }) => language)).toEqual(['nb', 'nb', 'nn', 'nb']);
    await options.setMyService('ppt');
    expect([last().problem, last().myService]).toEqual([problem, null]);
    mend();
    await options.setLanguage('nn');
    expect([last().problem, last().language]).toEqual([null, 'nn']);
  });

  it('a file of words that was picked stands to be taken once more', async () => {
    const { options, last, mend } = await optionsOf(fakeBrowser(), message);
    await options.lessons.onPick(new File([JSON.stringify(FILE)], 'ord.json'));
    await options.lessons.onTake();
    expect([last().problem, last().lessons.length]).toEqual([problem, 0]);
    expect(last().offered).toMatchObject({ fresh: [LESSON] });
    mend();
    await options.lessons.onTake();
    expect([last().problem, last().lessons.length, last().offered]).toEqual([null, 1, null]);
  });

  it('«Slett alt nå» never says that all is gone when it isn’t', async () => {
    const browser = fakeBrowser();
    const { options, last } = await optionsOf(browser, message);
    const wish = { type: 'case/command', caseId: null, tabId: 1, command: { do: 'setWish', text: 'Bade' } };
    const { id } = (await browser.view(wish)) as { id: string };
    await browser.view({ type: 'kept/keep', caseId: id, pin: null });
    const { remove } = browser.local;
    Object.assign(browser.local, { remove: () => Promise.reject(new Error(message)) });
    expect(await options.kept.onDeleteAll()).toBe(false);
    expect([last().problem, kept(last())]).toEqual([problem, 1]);
    Object.assign(browser.local, { remove });
    expect(await options.kept.onDeleteAll()).toBe(true);
    expect([last().problem, kept(last())]).toEqual([null, 0]);
  });
});

it('the words say what happened and what still holds', () => {
  for (const problem of ['full', 'storage'] as const)
    expect(nb[`options.problem.${problem}`]).toContain('Det som gjaldt før, gjelder fortsatt.');
});

it('an older look that is answered later is not shown over what has been chosen since', async () => {
  const stored: Record<string, unknown> = {};
  const waits: (() => void)[] = [];
  const shown: OptionsState[] = [];
  let isSlow = false;
  const options = createOptions({
    loadSetup: async () => setupOf(stored, [{ origin: 'https://a.example', adapter: 'samspill' }]),
    saveSettings: async (settings) => void Object.assign(stored, { settings }),
    cases: connect(fakeBrowser().view),
    hasAccessTo: async () => true,
    // Asked anew a second later where the browser is busy.
    hasStarted: () => (isSlow ? new Promise((done) => waits.push(() => done(true))) : Promise.resolve(true)),
    sites: [],
    show: (state) => shown.push(state),
  } as Partial<OptionsPorts> as OptionsPorts);
  await options.open();
  isSlow = true;
  const first = options.setLanguage('nn');
  await vi.waitFor(() => expect(waits).toHaveLength(1));
  isSlow = false;
  await options.setLanguage('nb');
  for (const answer of waits) answer();
  await first;
  // At first without the cases, which are asked for last.
  expect(shown.map(({ language }) => language)).toEqual(['nb', 'nb', 'nb']);
});

it('an address of one’s own is asked about only where the browser lets us see it', async () => {
  const [seen, unseen] = ['https://a.example', 'https://b.example'];
  const asked: string[] = [];
  const shown: OptionsState[] = [];
  const allowed = [{ origin: seen, adapter: 'samspill' }];
  const options = createOptions({
    loadSetup: async () => setupOf({ policy: { addresses: [unseen] } }, allowed),
    cases: connect(fakeBrowser().view),
    hasAccessTo: async ([origin]) => origin === seen,
    hasStarted: async (origin) => {
      asked.push(origin);
      return false;
    },
    sites: [],
    show: (state) => shown.push(state),
  } as Partial<OptionsPorts> as OptionsPorts);
  await options.open();
  expect(asked).toEqual([seen]);
  expect(shown[0]?.ownSites).toEqual([
    { origin: unseen, host: 'b.example', access: false, started: true, byPolicy: true },
    { origin: seen, host: 'a.example', access: true, started: false, byPolicy: false },
  ]);
});

it('the page stands before the background has said which cases there are, and when it never does', async () => {
  const shown: OptionsState[] = [];
  let answer = (_: null) => {};
  const kept: OptionsPorts['cases']['kept'] = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const options = createOptions({
    loadSetup: async () => setupOf({}),
    cases: { kept } as OptionsPorts['cases'],
    hasAccessTo: async () => true,
    sites: [],
    show: (state) => shown.push(state),
  } as Partial<OptionsPorts> as OptionsPorts);
  const opening = options.open();
  await vi.waitFor(() => expect(shown.map(({ keeping }) => keeping)).toEqual(['asked']));
  answer(null);
  await opening;
  expect(shown.map(({ keeping }) => keeping)).toEqual(['asked', null]);
  // Asked once more, it says so at once.
  const again = options.kept.onRetry();
  await vi.waitFor(() => expect(shown.at(-1)?.keeping).toBe('asked'));
  answer(null);
  await again;
  expect(shown.at(-1)?.keeping).toBe(null);
});

/** Options over what is given, with all that it has shown. */
function optionsOver(ports: Partial<OptionsPorts>) {
  const shown: OptionsState[] = [];
  const options = createOptions({
    cases: connect(fakeBrowser().view),
    hasAccessTo: async () => true,
    sites: [],
    show: (state) => shown.push(state),
    ...ports,
  } as Partial<OptionsPorts> as OptionsPorts);
  return { options, shown };
}

it('two things chosen before the first is stored are both stored, and what was in force longest ago is not shown last', async () => {
  const stored: Record<string, unknown> = {};
  const loads: (() => void)[] = [];
  let isSlow = false;
  const { options, shown } = optionsOver({
    loadSetup: async () => {
      const now = setupOf({ ...stored });
      if (isSlow) await new Promise<void>((done) => loads.push(done));
      return now;
    },
    saveSettings: async (settings) => {
      await new Promise((rested) => setTimeout(rested));
      Object.assign(stored, { settings });
    },
  });
  await options.open();
  await Promise.all([options.setLanguage('nn'), options.setMyService('ppt')]);
  expect([shown.at(-1)?.language, shown.at(-1)?.myService]).toEqual(['nn', 'ppt']);
  isSlow = true;
  const older = options.open();
  Object.assign(stored, { settings: { language: 'nb', myService: 'ppt', sitesOff: [] } });
  const newer = options.open();
  loads[1]?.();
  await newer;
  loads[0]?.();
  await older;
  expect(shown.at(-1)?.language).toBe('nb');
});

it('lessons: two that are forgotten at once are both gone, and a file that is read late is not offered over a later one', async () => {
  const other = { ...LESSON, words: ['Elevens etternavn'] };
  const stored: Record<string, unknown> = { additions: [LESSON, other] };
  const { options, shown } = optionsOver({
    loadSetup: async () => setupOf({ ...stored }),
    saveAdditions: async (additions) => {
      await new Promise((rested) => setTimeout(rested));
      Object.assign(stored, { additions });
    },
  });
  await options.open();
  const [one, two] = stored.additions as Addition[];
  if (one && two) await Promise.all([options.lessons.onForget(one), options.lessons.onForget(two)]);
  expect(shown.at(-1)?.lessons).toEqual([]);
  const reads: ((text: string) => void)[] = [];
  const file = () =>
    Object.assign(new File([], 'ord.json'), {
      slice: () => ({ text: () => new Promise<string>((read) => reads.push(read)) }),
    });
  const first = options.lessons.onPick(file());
  const second = options.lessons.onPick(file());
  reads[1]?.(JSON.stringify(FILE));
  await second;
  reads[0]?.('ikke en fil');
  await first;
  expect(shown.at(-1)?.offered).toMatchObject({ fresh: [LESSON] });
});
