import { describe, expect, it, vi } from 'vitest';
import type { CaseView } from '../../../lib/app/view';
import type { Case } from '../../../lib/domain/case';
import { aConsent } from './examples';
import { type FakeBrowser, fakeBrowser } from './fake-browser';

/**
 * A store that breaks halfway: each writing that an action makes is refused once, one after the other, and then the
 * store is whole again. Whatever the action had written by then must be a state that can be gone on from.
 */
// A whole browser in memory for each writing.
vi.setConfig({ testTimeout: 60_000 });

const IBEN = { number: '14831751259' };
const OTHER = { number: '27862073326' };

const ask = <T>(browser: FakeBrowser, message: object) => browser.view(message) as Promise<T>;
const view = (browser: FakeBrowser, tabId = 1) => ask<CaseView>(browser, { type: 'case/view', tabId });
const command = (browser: FakeBrowser, caseId: string | null, what: object, tabId = 1) =>
  ask<Case>(browser, { type: 'case/command', caseId, tabId, command: what });

/** Two cases in two tabs; the first is kept. */
async function atWork() {
  const browser = fakeBrowser();
  const ids: string[] = [];
  for (const [tabId, key, nickname] of [
    [1, IBEN, 'K.L.'],
    [2, OTHER, 'B.B.'],
  ] as const) {
    const state = { screen: 'plan', key, hasPlanType: true, hasKoordinator: true };
    await browser.page({ type: 'page/state', state }, tabId);
    ids.push((await command(browser, null, { do: 'setNickname', nickname }, tabId)).id);
  }
  await ask(browser, { type: 'kept/keep', caseId: ids[0], pin: null });
  return { browser, first: ids[0] as string, second: ids[1] as string };
}
type AtWork = Awaited<ReturnType<typeof atWork>>;

/** Refuses one writing, the `nth` from now; the result says whether there was one. */
function breakAt({ session, local }: FakeBrowser, nth: number): () => boolean {
  let seen = 0;
  for (const store of [session, local])
    for (const name of ['set', 'remove'] as const) {
      const whole = store[name].bind(store) as (what: never) => Promise<void>;
      Object.assign(store, {
        [name]: (what: never) => (seen++ === nth ? Promise.reject(new Error('broken')) : whole(what)),
      });
    }
  return () => seen > nth;
}

const isFailed = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'failed' in answer && answer.failed === true;
const idsOf = (held: ReadonlyMap<string, unknown>, prefix: string) =>
  [...held.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));

const ACTIONS: Readonly<Record<string, (at: AtWork) => object>> = {
  'answers in a case that is kept': ({ first }) => ({
    ...{ type: 'case/command', caseId: first, tabId: 1 },
    command: { do: 'setWish', text: 'Sykle' },
  }),
  'names a service of mine': ({ second }) => ({
    ...{ type: 'case/command', caseId: second, tabId: 2 },
    command: { do: 'setMyService', service: 'ppt' },
  }),
  'begins a case': () => ({
    ...{ type: 'case/command', caseId: null, tabId: 3 },
    command: { do: 'setWish', text: 'Sykle' },
  }),
  'registers one conversation for several services': ({ first }) => ({
    ...{ type: 'case/command', caseId: first, tabId: 1 },
    command: { do: 'setConsents', consents: [aConsent('ppt'), aConsent('bup')] },
  }),
  'keeps a case': ({ second }) => ({ type: 'kept/keep', caseId: second, pin: null }),
  'keeps it no more': ({ first }) => ({ type: 'kept/stop', caseId: first }),
  'deletes a case that is kept': ({ first }) => ({ type: 'case/remove', caseId: first }),
  'deletes another': ({ second }) => ({ type: 'case/remove', caseId: second }),
  'takes up another': ({ second }) => ({ type: 'case/choose', tabId: 1, caseId: second }),
  'deletes all': () => ({ type: 'kept/removeAll' }),
};

/** What a person would see of it all. */
async function shown(browser: FakeBrowser) {
  const { others, openCase, saved, keeping } = await view(browser);
  return {
    open: [...others.map(({ id }) => id), ...(saved ? [openCase.id] : [])].sort(),
    kept: keeping.list.map(({ id }) => id).sort(),
    wish: saved ? openCase.guide.wish : null,
    consents: saved ? Object.keys(openCase.consents).sort() : null,
  };
}

const said = ({ wish, consents }: Awaited<ReturnType<typeof shown>>) => ({ wish, consents });
const isCommand = (message: object) => 'type' in message && message.type === 'case/command';

/** A case that is begun anew has another id. */
const counted = ({ open, ...rest }: Awaited<ReturnType<typeof shown>>) => ({ ...rest, open: open.length });

describe.each(Object.entries(ACTIONS))('a store that breaks while one %s', (_name, action) => {
  it('nobody sees a case that is not there, none is hidden, and the same again does it', async () => {
    const well = await atWork();
    await well.browser.view(action(well));
    const meant = await shown(well.browser);
    let broken = 0;
    for (let nth = 0; ; nth += 1) {
      const at = await atWork();
      const before = await shown(at.browser);
      const happened = breakAt(at.browser, nth);
      const answer = await at.browser.view(action(at));
      if (!happened()) break;
      broken += 1;
      const { browser } = at;
      const after = await shown(browser);
      expect(after.open, `writing ${nth}`).toEqual(idsOf(browser.session.held, 'case:').sort());
      expect(after.kept, `writing ${nth}`).toEqual(idsOf(browser.local.held, 'kept:').sort());
      // What was typed before stands, whatever was done to it; what is said to be done is done.
      if (isFailed(answer)) {
        expect([before.wish, meant.wish], `writing ${nth}`).toContain(after.wish);
        // «Saken er som den var før»: not one service of two, and not all of it either.
        if (isCommand(action(at))) expect(said(after), `writing ${nth}`).toEqual(said(before));
      } else expect(counted(after), `writing ${nth}`).toEqual(counted(meant));
      if (isFailed(answer) && after.open.length > 0) {
        await browser.view(action(at));
        expect(counted(await shown(browser)), `writing ${nth}, again`).toEqual(counted(meant));
      }
    }
    expect(broken).toBeGreaterThan(0);
  });
});

it('a disk that takes nothing costs no open case its answers', async () => {
  const { browser, first } = await atWork();
  for (const name of ['set', 'remove'] as const)
    Object.assign(browser.local, { [name]: () => Promise.reject(new Error('broken')) });
  const changed = await command(browser, first, { do: 'setWish', text: 'Sykle' });
  expect(changed.guide.wish).toBe('Sykle');
  const mine = await command(browser, first, { do: 'setMyService', service: 'ppt' });
  expect(mine.guide.myService).toBe('ppt');
  expect((await view(browser)).keeping.stale).toBe(true);
});

it('a store that breaks while the dialog is answered for two services: what it says is what is stored, and it can be said again', async () => {
  const STOPPED = { kind: 'services', services: ['ppt', 'bup'] };
  const said = { recipient: STOPPED, sameChild: null, ageBand: '7-11', custody: 'joint', ground: null };
  const consents = ['ppt', 'bup'].map((service) => aConsent(service, { givenBy: ['begge'] }));
  let broken = 0;
  for (let nth = 0; ; nth += 1) {
    const { browser, first } = await atWork();
    const attempt = {
      kind: 'mail',
      control: 'link',
      label: 'Skriv',
      recipient: { kind: 'unknown' },
      key: IBEN,
    };
    const { requestId } = (await browser.page({ type: 'contact/ask', attempt })) as { requestId: string };
    await browser.dialog({ type: 'dialog/claim', requestId });
    const answer = () => browser.dialog({ type: 'dialog/answer', requestId, ...said, consents });
    const went = () =>
      browser.toFrame.some(({ message }) => (message as { type: string }).type === 'contact/go');
    const stored = async () =>
      Object.keys((await ask<Case>(browser, { type: 'case/get', caseId: first })).consents).sort();
    const happened = breakAt(browser, nth);
    const answered = await answer();
    if (!happened()) break;
    broken += 1;
    const isSaved = (answered as { saved?: boolean }).saved === true;
    if (isFailed(answered)) {
      expect(await stored(), `writing ${nth}`).toEqual(isSaved ? ['bup', 'ppt'] : []);
      expect(went(), `writing ${nth}`).toBe(false);
      await answer();
    }
    expect([await stored(), went()], `writing ${nth}`).toEqual([['bup', 'ppt'], true]);
  }
  expect(broken).toBeGreaterThan(2);
});
