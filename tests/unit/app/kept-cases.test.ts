import { describe, expect, it, vi } from 'vitest';
import { connect } from '../../../lib/app/connection';
import { createKeptCases } from '../../../lib/app/kept-cases';
import { createPanel } from '../../../lib/app/panel';
import type { Vault } from '../../../lib/app/vault';
import type { CaseView } from '../../../lib/app/view';
import type { Case } from '../../../lib/domain/case';
import { suggest } from '../../../lib/rules';
import { aCase, aConsent } from './examples';
import { type FakeBrowser, fakeBrowser, TROMSO } from './fake-browser';

// A PIN is slow on purpose.
vi.setConfig({ testTimeout: 30_000 });

const DAY = 24 * 60 * 60 * 1000;
const PLAN = { screen: 'plan', key: { number: '14831751259' }, hasPlanType: true, hasKoordinator: true };
const PIN = '48 15 16';

const view = async (browser: FakeBrowser, tabId = 1) =>
  (await browser.view({ type: 'case/view', tabId })) as CaseView;
const command = (browser: FakeBrowser, caseId: string | null, what: object, tabId = 1) =>
  browser.view({ type: 'case/command', caseId, tabId, command: what }) as Promise<Case>;
const onDisk = (browser: FakeBrowser) => JSON.stringify([...browser.local.held]);
const keptKeys = (browser: FakeBrowser) => [...browser.local.held.keys()].filter((key) => /^kept:/.test(key));

/** A case with initials, a service and a consent, on a plan. */
async function begun(browser: FakeBrowser, tabId = 1): Promise<string> {
  const key = tabId === 1 ? PLAN.key : { number: '27862073326' };
  await browser.page({ type: 'page/state', state: { ...PLAN, key } }, tabId);
  const { id } = await command(browser, null, { do: 'setNickname', nickname: 'K.L.' }, tabId);
  await command(browser, id, { do: 'setService', service: 'ppt', status: 'inne' });
  await command(browser, id, { do: 'setConsents', consents: [aConsent('ppt')] });
  return id;
}
const keep = (browser: FakeBrowser, caseId: string, pin: string | null = null) =>
  browser.view({ type: 'kept/keep', caseId, pin });
const reopen = (browser: FakeBrowser, caseId: string, pin: string | null = null, tabId: number | null = 1) =>
  browser.view({ type: 'kept/open', caseId, pin, tabId });

describe('a case that is kept', () => {
  it('is there after the browser was closed, as it was left', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    expect(await keep(browser, id)).toBe(true);
    await command(browser, id, { do: 'setWish', text: 'Bade' });
    browser.endSession();
    expect((await view(browser)).keeping.list).toEqual([
      {
        id,
        nickname: 'K.L.',
        daysLeft: 14,
        pin: false,
        needsPin: false,
        readable: true,
        open: false,
        about: ['PPT'],
      },
    ]);
    expect(await reopen(browser, id)).toBe(true);
    const { openCase, keeping } = await view(browser);
    expect(openCase).toMatchObject({ id, nickname: 'K.L.', guide: { wish: 'Bade' } });
    expect(openCase.past.length).toBe(2);
    expect(keeping.daysLeft).toBe(14);
  });

  it('has nothing readable on disk but its id and its day', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    expect(keptKeys(browser)).toEqual([`kept:${id}`]);
    const kept = browser.local.held.get(`kept:${id}`) as object;
    expect(Object.keys(kept).sort()).toEqual(['id', 'sealed', 'until']);
    expect(kept).toMatchObject({ until: '2026-12-05' });
    // What is sealed is letters by chance: three of them stand together in one run of a hundred and fifty.
    for (const word of ['K.L.', '"ppt', 'samspill', '148317', 'foreldre'])
      expect(onDisk(browser)).not.toContain(word);
  });

  it('is opened from the panel in the tab that the panel stands beside', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    browser.endSession();
    const connection = connect(browser.view);
    const panel = createPanel({ connection, currentTab: async () => 3, reads: false, show: () => undefined });
    await panel.refresh();
    expect(await panel.openKept(id, null)).toBeNull();
    expect(await view(browser, 3)).toMatchObject({ saved: true, openCase: { id } });
  });

  it('is deleted on its day, at a start and in a running browser', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    browser.clock.now += 13 * DAY;
    expect((await view(browser)).keeping.daysLeft).toBe(1);
    browser.clock.now += DAY;
    const after = await view(browser);
    expect(keptKeys(browser)).toEqual([]);
    // Nothing goes from under somebody's hands: it is open still, and gone when the browser closes.
    expect(after.openCase.nickname).toBe('K.L.');
    expect(after.keeping.daysLeft).toBe(null);
    expect(browser.keys.held).toBe(null);
  });

  it('is deleted at a start that comes late', async () => {
    const browser = fakeBrowser();
    await keep(browser, await begun(browser));
    browser.clock.now += 30 * DAY;
    browser.endSession();
    expect((await view(browser)).keeping.list).toEqual([]);
    expect(keptKeys(browser)).toEqual([]);
  });

  it('goes when the case is deleted, and stays out of it when it is no longer kept', async () => {
    const browser = fakeBrowser();
    const one = await begun(browser);
    await keep(browser, one);
    await browser.view({ type: 'kept/stop', caseId: one });
    expect(keptKeys(browser)).toEqual([]);
    expect((await view(browser)).openCase.nickname).toBe('K.L.');
    await keep(browser, one);
    await browser.view({ type: 'case/remove', caseId: one });
    expect(keptKeys(browser)).toEqual([]);
  });
});

describe('whose it is after it was opened again', () => {
  it('is asked about on the very plan it came from, and on any other', async () => {
    for (const number of [PLAN.key.number, '27862073326']) {
      const browser = fakeBrowser();
      const id = await begun(browser);
      await keep(browser, id);
      browser.endSession();
      await browser.page({ type: 'page/state', state: { ...PLAN, key: { number } } });
      await reopen(browser, id);
      const { aside, saved } = await view(browser);
      expect(aside?.id).toBe(id);
      expect(saved).toBe(false);
    }
  });

  it('is asked about when a plan comes after it was opened, also without consents', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await command(browser, id, { do: 'forgetConsent', service: 'ppt' });
    await keep(browser, id);
    browser.endSession();
    await reopen(browser, id);
    expect((await view(browser)).openCase.id).toBe(id);
    await browser.page({ type: 'page/state', state: PLAN });
    expect((await view(browser)).aside?.id).toBe(id);
    await browser.view({ type: 'case/sameChild', tabId: 1, same: true });
    expect((await view(browser)).openCase.id).toBe(id);
    // From then on it is known again.
    await browser.page({ type: 'page/state', state: { ...PLAN, key: { number: '27862073326' } } });
    expect((await view(browser)).aside?.id).toBe(id);
    await browser.page({ type: 'page/state', state: PLAN });
    expect((await view(browser)).openCase.id).toBe(id);
  });

  it('takes nothing in from a page before that, and its consents let nothing through', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    browser.endSession();
    await reopen(browser, id);
    browser.reading.value = {
      screen: 'plan',
      key: {},
      values: [{ path: 'child.name', text: 'Iben Solbakken', where: 'Navn', confidence: 1 }],
      conflicts: [],
    };
    await browser.view({ type: 'case/read', tabId: 1 });
    expect((await view(browser)).openCase.form.values.child.name).toBe('');
    const attempt = {
      kind: 'mail',
      control: 'a',
      label: 'PPT',
      recipient: { kind: 'service', service: 'ppt', sure: true },
      key: PLAN.key,
    };
    expect(await browser.page({ type: 'contact/ask', attempt })).toMatchObject({ verdict: 'ask' });
  });
});

describe('time', () => {
  it('turned back while the browser was closed revives no consent and no case', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    await command(browser, id, {
      do: 'setConsents',
      consents: [aConsent('ppt', { validUntil: '2026-11-24' })],
    });
    browser.clock.now += 5 * DAY;
    const before = (await view(browser)).now;
    browser.endSession();
    browser.clock.now -= 5 * DAY;
    await reopen(browser, id);
    const after = await view(browser);
    expect(after.now).toBe(before);
    expect(after.keeping.daysLeft).toBe(9);
  });

  it('turned back revives nothing when the case is no longer kept either', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    browser.clock.now += 5 * DAY;
    const before = (await view(browser)).now;
    browser.endSession();
    browser.clock.now -= 5 * DAY;
    await reopen(browser, id);
    await browser.view({ type: 'kept/stop', caseId: id });
    expect((await view(browser)).now).toBe(before);
  });

  it('is noted on disk only while a case is kept', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await view(browser);
    expect(browser.local.held.has('clock')).toBe(false);
    await keep(browser, id);
    await view(browser);
    expect(browser.local.held.get('clock')).toBe(browser.clock.now);
    await browser.view({ type: 'kept/stop', caseId: id });
    expect(browser.local.held.has('clock')).toBe(false);
  });
});

describe('a PIN, where policy asks for one', () => {
  const withPin = async () => {
    const browser = fakeBrowser();
    await browser.local.set({ policy: { keptPin: true, keptDays: 3 } });
    return { browser, id: await begun(browser) };
  };

  it('must be there, and long enough', async () => {
    const { browser, id } = await withPin();
    for (const pin of [null, '', '12345'])
      expect(await keep(browser, id, pin)).toEqual({ problem: 'pinShort' });
    expect(keptKeys(browser)).toEqual([]);
  });

  it('opens the case, and a wrong one costs nothing', async () => {
    const { browser, id } = await withPin();
    expect(await keep(browser, id, PIN)).toBe(true);
    await command(browser, id, { do: 'setWish', text: 'Bade' });
    browser.endSession();
    const [line] = (await view(browser)).keeping.list;
    expect(line).toMatchObject({ nickname: null, pin: true, daysLeft: 3, readable: true });
    for (const wrong of ['48 15 17', null, ''])
      expect(await reopen(browser, id, wrong)).toEqual({ problem: 'wrongPin' });
    expect(await reopen(browser, id, PIN)).toBe(true);
    expect((await view(browser)).openCase.guide.wish).toBe('Bade');
    // Changes after that are kept too, without asking again.
    await command(browser, id, { do: 'setWish', text: 'Bade og sykle' });
    expect((await view(browser)).keeping.stale).toBe(false);
    browser.endSession();
    await reopen(browser, id, PIN);
    expect((await view(browser)).openCase.guide.wish).toBe('Bade og sykle');
  });

  it('is not blamed where the machine’s key is gone: the right one doesn’t open it either', async () => {
    const { browser, id } = await withPin();
    await keep(browser, id, PIN);
    browser.keys.held = null;
    browser.endSession();
    expect(await reopen(browser, id, PIN)).toEqual({ problem: 'unreadable' });
  });

  it('never stands on disk, nor what it opens with', async () => {
    const { browser, id } = await withPin();
    await keep(browser, id, PIN);
    const secret = browser.session.held.get(`secret:${id}`);
    expect(typeof secret).toBe('string');
    expect(onDisk(browser)).not.toContain(PIN);
    expect(onDisk(browser)).not.toContain(String(secret));
    expect(browser.local.held.get(`kept:${id}`)).toMatchObject({ pin: { rounds: 600_000 } });
  });
});

describe('policy that begins to ask for a PIN', () => {
  const keptBefore = async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    browser.clock.now += 3 * DAY;
    await browser.local.set({ policy: { keptPin: true } });
    await browser.setupChanged();
    return { browser, id };
  };
  const pinOf = (browser: FakeBrowser, id: string) =>
    (browser.local.held.get(`kept:${id}`) as { pin?: object }).pin;

  it('a case that was kept before is not opened without one; the PIN that is chosen locks it, until the same day', async () => {
    const { browser, id } = await keptBefore();
    browser.endSession();
    expect((await view(browser)).keeping.list).toMatchObject([{ id, pin: false, needsPin: true }]);
    for (const pin of [null, '', '12345'])
      expect(await reopen(browser, id, pin)).toEqual({ problem: 'pinShort' });
    expect((await view(browser)).others).toEqual([]);
    expect(await reopen(browser, id, PIN)).toBe(true);
    expect(pinOf(browser, id)).toMatchObject({ rounds: 600_000 });
    await command(browser, id, { do: 'setWish', text: 'Bade' });
    expect((await view(browser)).keeping).toMatchObject({ stale: false, needsPin: false, daysLeft: 11 });
    browser.endSession();
    expect(await reopen(browser, id, null)).toEqual({ problem: 'wrongPin' });
    expect(await reopen(browser, id, PIN)).toBe(true);
    expect((await view(browser)).openCase.guide.wish).toBe('Bade');
  });

  it('one that is open now is asked for it, and keeps its day', async () => {
    const { browser, id } = await keptBefore();
    expect((await view(browser)).keeping).toMatchObject({ needsPin: true, daysLeft: 11 });
    expect(await keep(browser, id, 'kort')).toEqual({ problem: 'pinShort' });
    expect(await keep(browser, id, PIN)).toBe(true);
    expect((await view(browser)).keeping).toMatchObject({ needsPin: false, daysLeft: 11 });
    browser.endSession();
    expect(await reopen(browser, id, null)).toEqual({ problem: 'wrongPin' });
  });

  it('policy that no longer asks opens a case with a PIN only by that PIN all the same', async () => {
    const { browser, id } = await keptBefore();
    await keep(browser, id, PIN);
    await browser.local.set({ policy: {} });
    await browser.setupChanged();
    browser.endSession();
    expect(await reopen(browser, id, null)).toEqual({ problem: 'wrongPin' });
    expect(await reopen(browser, id, PIN)).toBe(true);
  });
});

describe('a case that could not be deleted on its day', () => {
  it('is tried again within a minute; meanwhile it can’t be seen or opened, and nothing else is held up', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    const { remove } = browser.local;
    Object.assign(browser.local, { remove: () => Promise.reject(new Error('broken')) });
    browser.clock.now += 14 * DAY;
    browser.endSession();
    const { keeping, saved } = await view(browser);
    expect(saved).toBe(false);
    expect(keeping.list).toEqual([
      {
        id,
        nickname: null,
        daysLeft: 0,
        pin: false,
        needsPin: false,
        readable: false,
        open: false,
        about: [],
      },
    ]);
    expect(await reopen(browser, id)).toEqual({ problem: 'unreadable' });
    Object.assign(browser.local, { remove });
    browser.clock.now += 59_000;
    expect((await view(browser)).keeping.list).toHaveLength(1);
    browser.clock.now += 1_000;
    expect((await view(browser)).keeping.list).toEqual([]);
    expect(keptKeys(browser)).toEqual([]);
    expect(browser.keys.held).toBe(null);
  });

  it('one that policy forbids can’t be opened while it is still there', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    Object.assign(browser.local, { remove: () => Promise.reject(new Error('broken')) });
    await browser.local.set({ policy: { keptCases: false } });
    browser.endSession();
    expect(await reopen(browser, id)).toEqual({ problem: 'forbidden' });
  });

  it('a sweep that went well is not made again for an hour, however far the clock is turned back', async () => {
    const browser = fakeBrowser();
    await keep(browser, await begun(browser));
    await view(browser);
    let looks = 0;
    const { get } = browser.session;
    Object.assign(browser.session, {
      get: (keys: string[] | null) => {
        // What is open is counted after each sweep.
        if (keys?.includes('marks')) looks++;
        return get(keys);
      },
    });
    const cost = async () => {
      const before = looks;
      await view(browser);
      return looks - before;
    };
    const quiet = await cost();
    browser.clock.now += 61 * 60 * 1000;
    expect(await cost()).toBeGreaterThan(quiet);
    expect(await cost()).toBe(quiet);
    browser.clock.now -= 5 * DAY;
    expect(await cost()).toBeGreaterThan(quiet);
  });
});

describe('policy', () => {
  it('that forbids keeping deletes what is kept, at once, and leaves what is open', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    await browser.local.set({ policy: { keptCases: false } });
    await browser.setupChanged();
    expect(keptKeys(browser)).toEqual([]);
    expect((await view(browser)).openCase.nickname).toBe('K.L.');
    expect(await keep(browser, id)).toEqual({ problem: 'forbidden' });
  });

  it('that allows fewer days makes it fewer', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    await browser.local.set({ policy: { keptDays: 2 } });
    await browser.setupChanged();
    expect((await view(browser)).keeping.daysLeft).toBe(2);
  });
});

it('a kept case that has lost its day is deleted: nobody could be shown it, and nothing would end it', async () => {
  const browser = fakeBrowser();
  const id = await begun(browser);
  await keep(browser, id);
  const kept = browser.local.held.get(`kept:${id}`) as object;
  browser.endSession();
  browser.local.held.set('kept:spoiled', { ...kept, id: 'spoiled', until: 'soon' });
  expect((await view(browser)).keeping.list.map((line) => line.id)).toEqual([id]);
  expect(keptKeys(browser)).toEqual([`kept:${id}`]);
});

describe('«Slett alt nå»', () => {
  it('leaves no case, no key and no trace of either', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    await begun(browser, 2);
    await browser.view({ type: 'kept/removeAll' });
    expect(keptKeys(browser)).toEqual([]);
    expect(browser.keys.held).toBe(null);
    const left = [...browser.session.held.keys()].filter(
      (key) => !/^(tab:|salt|clock|started|inUse|dressed)/.test(key),
    );
    expect(left).toEqual([]);
    expect([...browser.local.held.keys()]).toEqual([]);
    const { saved, others, keeping, tab } = await view(browser);
    expect({ saved, others, list: keeping.list }).toEqual({ saved: false, others: [], list: [] });
    // What the tab shows is no case's: it is known still. Which case it was is not.
    expect(tab.screen).toBe('plan');
    const nobodys = { caseId: null, nextCaseId: null, asideCaseId: null };
    expect(browser.session.held.get('tab:2')).toMatchObject(nobodys);
  });
});

describe('what is gone is said', () => {
  it('when the browser ended with open cases that were not kept', async () => {
    const browser = fakeBrowser();
    const one = await begun(browser);
    await keep(browser, one);
    expect((await view(browser)).gone).toBe(0);
    browser.endSession();
    expect((await view(browser)).gone).toBe(0);
    const two = await command(browser, null, { do: 'setNickname', nickname: 'A.B.' });
    expect(browser.local.held.get('open')).toBe(1);
    browser.endSession();
    expect((await view(browser)).gone).toBe(1);
    expect(onDisk(browser)).not.toContain(two.id);
    await browser.view({ type: 'case/dismissGone' });
    expect((await view(browser)).gone).toBe(0);
    browser.endSession();
    expect((await view(browser)).gone).toBe(0);
  });

  it('not when only the worker ended, and not for a case that was deleted', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    browser.restart();
    expect(await view(browser)).toMatchObject({ gone: 0, saved: true });
    await browser.view({ type: 'case/remove', caseId: id });
    browser.endSession();
    expect((await view(browser)).gone).toBe(0);
  });
});

describe('faults', () => {
  it('no room for the kept copy: what is open has the change, and it is said until there is room', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    const { set } = browser.local;
    Object.assign(browser.local, { set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) });
    const changed = await command(browser, id, { do: 'setWish', text: 'Bade' });
    expect(changed.guide.wish).toBe('Bade');
    expect((await view(browser)).keeping.stale).toBe(true);
    Object.assign(browser.local, { set });
    await command(browser, id, { do: 'setWish', text: 'Bade mer' });
    expect((await view(browser)).keeping.stale).toBe(false);
  });

  it('the machine’s key is gone: it says that it can’t be read, and can be deleted', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    browser.keys.held = null;
    browser.endSession();
    const [line] = (await view(browser)).keeping.list;
    expect(line).toMatchObject({ id, readable: false, nickname: null });
    expect(await reopen(browser, id)).toEqual({ problem: 'unreadable' });
    await browser.view({ type: 'kept/stop', caseId: id });
    expect((await view(browser)).keeping.list).toEqual([]);
  });

  it('changed or broken on disk: never opened, the others are', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await keep(browser, id);
    const other = await begun(browser, 2);
    await keep(browser, other);
    const kept = browser.local.held.get(`kept:${id}`) as { sealed: { text: string } };
    kept.sealed.text = `AAAA${kept.sealed.text.slice(4)}`;
    browser.local.held.set('kept:odd', { id: 'odd' });
    browser.endSession();
    expect(await reopen(browser, id)).toEqual({ problem: 'unreadable' });
    expect(await reopen(browser, other, null, null)).toBe(true);
  });

  it('another pack under an open case: its answers stay, and are said once', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await command(browser, id, { do: 'answer', fact: 'gammelt', answer: 'yes' });
    await command(browser, id, { do: 'answer', fact: 'F3', answer: 'no' });
    await browser.local.set({ pack: { ...TROMSO, version: '2' } });
    await browser.setupChanged();
    const { openCase } = await view(browser);
    expect(openCase.lost).toEqual(['answers']);
    expect(openCase.guide.answers).toEqual({ gammelt: 'yes', F3: 'no' });
    expect(() => suggest(TROMSO, openCase.guide)).not.toThrow();
    await command(browser, id, { do: 'dismissLost' });
    expect((await view(browser)).openCase.lost).toEqual([]);
    await browser.setupChanged();
    expect((await view(browser)).openCase.lost).toEqual([]);
  });

  it('storage broken halfway: the case is as it was, and the answer says that it failed', async () => {
    const browser = fakeBrowser();
    const id = await begun(browser);
    await command(browser, id, { do: 'setWish', text: 'Bade' });
    const { set } = browser.session;
    Object.assign(browser.session, {
      set: (values: object) =>
        Object.keys(values).some((key) => key.startsWith('case:'))
          ? Promise.reject(new Error('broken'))
          : set(values as never),
    });
    expect(await command(browser, id, { do: 'setWish', text: 'Sykle' })).toMatchObject({ failed: true });
    Object.assign(browser.session, { set });
    expect((await view(browser)).openCase.guide.wish).toBe('Bade');
  });
});

it('two first looks at once: a case that is kept while the slower one reads is not forgotten', async () => {
  const { session, local } = fakeBrowser();
  const disk = { ...local };
  let slow: () => void = () => undefined;
  let reads = 0;
  disk.get = async (keys) => {
    const read = await local.get(keys);
    reads += 1;
    if (reads === 1)
      await new Promise<void>((go) => {
        slow = go;
      });
    return read;
  };
  const sealed = { iv: 'aXY=', text: 'dGV4dA==' };
  const kept = createKeptCases(disk, session, { seal: async () => sealed } as unknown as Vault);
  const first = kept.any();
  await vi.waitFor(() => expect(reads).toBe(1));
  const keeping = kept.keep(aCase(), null, { allowed: true, days: 14, pin: false }, 0);
  // As long as it takes where nothing holds it back.
  await new Promise((done) => setTimeout(done, 50));
  slow();
  expect([await first, await keeping]).toEqual([false, null]);
  expect(await kept.isKept(aCase().id)).toBe(true);
  expect(reads).toBe(1);
});
