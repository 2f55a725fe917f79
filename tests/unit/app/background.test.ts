import { describe, expect, it } from 'vitest';
import type { DialogView } from '../../../lib/app/view';
import type { Case } from '../../../lib/domain/case';
import type { ContactAnswer } from '../../../lib/domain/page';
import { aConsent } from './examples';
import { type FakeBrowser, FORM_TAB, fakeBrowser, KOMMUNE, SAMSPILL } from './fake-browser';

const KARI = { address: '/plan/1', name: 'Kari' };
const OLA = { address: '/plan/2', name: 'Ola' };
const state = (key: object, screen = 'deltakere') => ({
  type: 'page/state',
  state: { screen, key, hasPlanType: false, hasKoordinator: false },
});
const attempt = (key: object, recipient: object = { kind: 'service', service: 'fysio', sure: true }) => ({
  type: 'contact/ask',
  attempt: { kind: 'control', control: 'inviter', label: 'Inviter', recipient, key },
});
const command = (command: object, tabId = 1) => ({ type: 'case/command', caseId: null, tabId, command });
const answer = (requestId: string, more: object = {}) => ({
  type: 'dialog/answer',
  ...{
    requestId,
    recipient: null,
    sameChild: null,
    ageBand: '7-11',
    custody: 'joint',
    consents: [aConsent('fysio', { givenBy: ['begge'] })],
  },
  ...more,
});

async function stop(browser: FakeBrowser, key: object = KARI, tabId = 1): Promise<string> {
  await browser.page(state(key), tabId);
  const stopped = (await browser.page(attempt(key), tabId)) as ContactAnswer;
  expect(stopped.verdict).toBe('ask');
  return stopped.requestId;
}
const ask = async (browser: FakeBrowser, key: object = KARI, tabId = 1) =>
  ((await browser.page(attempt(key), tabId)) as ContactAnswer).verdict;
const sent = (browser: FakeBrowser, type: string) =>
  browser.toFrame.filter(({ message }) => (message as { type: string }).type === type);

describe('a contact', () => {
  it('is stopped, answered in the dialog, and carried out; then goes straight through', async () => {
    const browser = fakeBrowser();
    const requestId = await stop(browser);
    const view = (await browser.dialog({ type: 'dialog/claim', requestId })) as DialogView;
    expect(view).toMatchObject({ label: 'Inviter', why: ['noCase'] });
    expect(await browser.dialog(answer(requestId))).toMatchObject({ may: true });
    expect(sent(browser, 'contact/go')).toHaveLength(1);
    const next = (await browser.page(attempt(KARI))) as ContactAnswer;
    expect(next).toMatchObject({ verdict: 'go', line: 'Samtykke 12.11.2026, gjelder til 12.11.2027' });
  });

  it('is carried out once, however often the dialog says the same: its first answer may not have been heard', async () => {
    const browser = fakeBrowser();
    const requestId = await stop(browser);
    for (const _ of [1, 2]) await browser.dialog(answer(requestId));
    expect(sent(browser, 'contact/go')).toHaveLength(1);
  });

  it('another service needs its own consent', async () => {
    const browser = fakeBrowser();
    await browser.dialog(answer(await stop(browser)));
    const other = await browser.page(attempt(KARI, { kind: 'service', service: 'ppt', sure: true }));
    expect(other).toMatchObject({ verdict: 'ask' });
  });

  it('of the family is never stopped; of nobody known is always asked about', async () => {
    const browser = fakeBrowser();
    await browser.page(state(KARI));
    expect(await browser.page(attempt(KARI, { kind: 'family' }))).toMatchObject({ verdict: 'go' });
    expect(await browser.page(attempt(KARI, { kind: 'unknown' }))).toMatchObject({ verdict: 'ask' });
    const notSure = { kind: 'service', service: 'fysio', sure: false };
    await browser.dialog(answer(await stop(browser)));
    expect(await browser.page(attempt(KARI, notSure))).toMatchObject({ verdict: 'ask' });
  });

  it('holds through a worker killed between every two steps', async () => {
    const browser = fakeBrowser();
    const requestId = await stop(browser);
    browser.restart();
    await browser.dialog({ type: 'dialog/claim', requestId });
    browser.restart();
    expect(await browser.dialog(answer(requestId))).toMatchObject({ may: true });
    browser.restart();
    expect(await ask(browser)).toBe('go');
  });
});

describe('no consent moves from one child to another', () => {
  it('in the same tab, on another plan', async () => {
    const browser = fakeBrowser();
    await browser.dialog(answer(await stop(browser)));
    await browser.page(state(OLA));
    expect(await ask(browser, OLA)).toBe('ask');
    await browser.page(state(KARI));
    expect(await ask(browser, KARI)).toBe('go');
  });

  it('before the page has said that it shows another plan', async () => {
    const browser = fakeBrowser();
    await browser.dialog(answer(await stop(browser)));
    expect(await ask(browser, OLA)).toBe('ask');
  });

  it('on a page that shows no plan, also when the case began on one', async () => {
    const browser = fakeBrowser();
    const requestId = await stop(browser, {});
    await browser.dialog(answer(requestId, { sameChild: true }));
    expect(await ask(browser, {})).toBe('ask');
  });

  it('in two tabs with two children', async () => {
    const browser = fakeBrowser();
    await browser.dialog(answer(await stop(browser, KARI, 1)), 1);
    await browser.page(state(OLA), 2);
    const requestId = await stop(browser, OLA, 2);
    // Nothing of the first child is shown for the second.
    const shown = await browser.dialog({ type: 'dialog/claim', requestId }, 2);
    expect(shown).toMatchObject({ saved: false, why: ['noCase'], openCase: { consents: {} } });
    expect(await ask(browser, KARI, 1)).toBe('go');
  });

  it('«nei, et annet barn» starts an empty case; «ja» keeps the one there was', async () => {
    const browser = fakeBrowser();
    await browser.dialog(answer(await stop(browser)));
    await browser.page(state(OLA));
    await browser.view({ type: 'case/sameChild', tabId: 1, same: false });
    const other = (await browser.view({ type: 'case/view', tabId: 1 })) as { openCase: Case; saved: boolean };
    expect(other).toMatchObject({ saved: false, openCase: { consents: {} } });
    expect(await ask(browser, OLA)).toBe('ask');
  });
});

describe('the tab goes to another child while the dialog is open', () => {
  const consentsOf = async (browser: FakeBrowser, tabId = 1) =>
    ((await browser.view({ type: 'case/view', tabId })) as { openCase: Case }).openCase.consents;

  it('what is ticked stays with the first child, nothing is carried out, and the user is told', async () => {
    const browser = fakeBrowser();
    const requestId = await stop(browser, KARI);
    await browser.page(state(OLA));
    expect(await browser.dialog(answer(requestId))).toMatchObject({ may: false });
    expect(sent(browser, 'contact/go')).toEqual([]);
    expect(sent(browser, 'contact/close').at(-1)?.message).toMatchObject({
      line: 'Siden viser en annen plan nå, og kontakten er stoppet. Det du krysset av, er lagret på barnet det gjaldt.',
    });
    expect(await consentsOf(browser)).toEqual({});
    expect(await ask(browser, OLA)).toBe('ask');
    await browser.page(state(KARI));
    expect(await ask(browser, KARI)).toBe('go');
  });

  it('also where the first child has a case already, and the second one has too', async () => {
    const browser = fakeBrowser();
    for (const key of [OLA, KARI]) {
      await browser.page(state(key));
      await browser.view(command({ do: 'setAgeBand', band: '7-11' }));
    }
    const requestId = await stop(browser, KARI);
    await browser.page(state(OLA));
    await browser.dialog(answer(requestId));
    expect(sent(browser, 'contact/go')).toEqual([]);
    expect(await consentsOf(browser)).toEqual({});
    await browser.page(state(KARI));
    expect(Object.keys(await consentsOf(browser))).toEqual(['fysio']);
  });

  it('«ja, samme barn» about the case in question then says nothing of the plan that came after', async () => {
    const browser = fakeBrowser();
    await browser.page(state(KARI));
    await browser.view(command({ do: 'setAgeBand', band: '7-11' }));
    const requestId = await stop(browser, {});
    await browser.page(state(OLA));
    await browser.view(command({ do: 'setAgeBand', band: '7-11' }));
    await browser.dialog(answer(requestId, { sameChild: true }));
    expect(sent(browser, 'contact/go')).toEqual([]);
    expect(await ask(browser, OLA)).toBe('ask');
  });

  it('the case was deleted meanwhile: nothing is carried out', async () => {
    const browser = fakeBrowser();
    await browser.page(state(KARI));
    const { id } = (await browser.view(command({ do: 'setAgeBand', band: '7-11' }))) as Case;
    const requestId = await stop(browser, KARI);
    await browser.view({ type: 'case/remove', caseId: id });
    await browser.dialog(answer(requestId));
    expect(sent(browser, 'contact/go')).toEqual([]);
  });
});

describe('the session’s store is emptied', () => {
  it('while the dialog is open: nothing is carried out, and the page takes the dialog away with a word', async () => {
    const browser = fakeBrowser();
    const requestId = await stop(browser);
    await browser.dialog({ type: 'dialog/claim', requestId });
    browser.session.held.clear();
    expect(await browser.dialog(answer(requestId))).toBeNull();
    expect(sent(browser, 'contact/go')).toEqual([]);
    expect(sent(browser, 'contact/close').at(-1)).toMatchObject({
      frameId: null,
      message: {
        requestId,
        line: 'Dette vinduet gjelder ikke lenger, og kontakten er stoppet. Prøv igjen.',
      },
    });
    expect(await ask(browser)).toBe('ask');
  });

  it('between two contacts: the consent is gone, and it asks', async () => {
    const browser = fakeBrowser();
    await browser.dialog(answer(await stop(browser)));
    browser.session.held.clear();
    expect(await ask(browser)).toBe('ask');
  });
});

describe('consents end', () => {
  it('when withdrawn, at once', async () => {
    const browser = fakeBrowser();
    await browser.dialog(answer(await stop(browser)));
    await browser.view(command({ do: 'setConsents', consents: [aConsent('fysio', { state: 'withdrawn' })] }));
    expect(await ask(browser)).toBe('ask');
  });

  it('when they run out, and a clock turned back revives nothing', async () => {
    const browser = fakeBrowser();
    await browser.dialog(answer(await stop(browser)));
    browser.clock.now = new Date(2027, 10, 13).getTime();
    expect(await ask(browser)).toBe('ask');
    browser.clock.now = new Date(2026, 10, 22).getTime();
    expect(await ask(browser)).toBe('ask');
  });
});

describe('hints', () => {
  const hints = (browser: FakeBrowser) => browser.page({ type: 'hint/ask' }) as Promise<{ text: string }[]>;
  const plan = (key: object) => ({
    type: 'page/state',
    state: { screen: 'plan', key, hasPlanType: true, hasKoordinator: true },
  });

  it('of one child never stand in another’s plan, not even before the page has said whose it is', async () => {
    const browser = fakeBrowser();
    await browser.page(plan(KARI));
    await browser.view(command({ do: 'setMyService', service: 'skole' }));
    const begin = 'Usikker? Veilederen hjelper deg';
    expect((await hints(browser))[0]?.text).not.toBe(begin);
    await browser.page(plan(OLA));
    expect((await hints(browser))[0]?.text).toBe(begin);
    await browser.page(plan(KARI));
    expect((await hints(browser))[0]?.text).not.toBe(begin);
  });

  it('follow the answer to «Er dette samme barn?»', async () => {
    const browser = fakeBrowser();
    await browser.page(plan(KARI));
    await browser.view(command({ do: 'setMyService', service: 'skole' }));
    await browser.page(plan(OLA));
    await browser.view({ type: 'case/sameChild', tabId: 1, same: true });
    expect(sent(browser, 'hint/refresh').length).toBeGreaterThan(0);
  });
});

describe('«ikke ennå»', () => {
  it('is kept, and the contact stays stopped with a word', async () => {
    const browser = fakeBrowser();
    const requestId = await stop(browser);
    const notYet = [aConsent('fysio', { state: 'notYet' })];
    expect(await browser.dialog(answer(requestId, { consents: notYet }))).toMatchObject({ may: false });
    await browser.dialog({ type: 'dialog/cancel', requestId, saved: true });
    expect(sent(browser, 'contact/close').at(-1)?.message).toMatchObject({
      line: 'Lagret. Kontakten er stoppet.',
    });
    expect(await ask(browser)).toBe('ask');
  });
});

describe('who may say what', () => {
  it('a page script can not change a case, answer a dialog or see a case', async () => {
    const browser = fakeBrowser();
    const requestId = await stop(browser);
    for (const message of [command({ do: 'undo' }), answer(requestId), { type: 'case/view', tabId: 1 }])
      expect(await browser.page(message)).toBeNull();
    expect(await ask(browser)).toBe('ask');
  });

  it('a page script can not claim that a contact is its own service or without names', async () => {
    const browser = fakeBrowser();
    await browser.page(state(KARI));
    for (const kind of ['ownService', 'noNames'])
      expect(await browser.page(attempt(KARI, { kind }))).toBeNull();
  });

  it('only the first dialog frame of the tab owns a request', async () => {
    const browser = fakeBrowser();
    const requestId = await stop(browser);
    expect(await browser.dialog({ type: 'dialog/claim', requestId }, 2)).toBeNull();
    expect(await browser.dialog({ type: 'dialog/claim', requestId }, 1, 9)).not.toBeNull();
    expect(await browser.dialog({ type: 'dialog/claim', requestId }, 1, 10)).toBeNull();
    expect(await browser.dialog(answer(requestId), 1, 10)).toBeNull();
    expect(await browser.dialog({ type: 'dialog/claim', requestId: 'id-999' })).toBeNull();
  });

  it('a dialog opened as a page of its own gets nothing', async () => {
    const browser = fakeBrowser();
    const requestId = await stop(browser);
    expect(await browser.dialog({ type: 'dialog/claim', requestId }, 1, 0)).toBeNull();
  });

  it('a dialog can not send commands', async () => {
    const browser = fakeBrowser();
    expect(await browser.dialog(command({ do: 'setWish', text: 'x' }))).toBeNull();
  });

  it.each([
    null,
    7,
    'x',
    {},
    { type: 'case/command' },
    { type: 'no/such' },
    { type: 'page/state', state: 3 },
  ])('%j is answered with nothing', async (message) => {
    const browser = fakeBrowser();
    for (const from of [browser.page, browser.dialog, browser.view]) expect(await from(message)).toBeNull();
  });

  it('an old request is forgotten when the next one comes: its label may name somebody', async () => {
    const browser = fakeBrowser();
    const old = await stop(browser);
    browser.clock.now += 16 * 60 * 1000;
    await stop(browser);
    expect(browser.session.held.has(`request:${old}`)).toBe(false);
  });

  it('a request grows old in a quarter of an hour where no dialog opened, and goes with its tab', async () => {
    const browser = fakeBrowser();
    const old = await stop(browser);
    browser.clock.now += 16 * 60 * 1000;
    expect(await browser.dialog(answer(old))).toBeNull();
    const open = await stop(browser);
    await browser.dialog({ type: 'dialog/claim', requestId: open });
    browser.clock.now += 60 * 60 * 1000;
    expect(await browser.dialog(answer(open))).toMatchObject({ may: true });
    await browser.view(command({ do: 'setConsents', consents: [aConsent('fysio', { state: 'withdrawn' })] }));
    const gone = await stop(browser);
    await browser.closeTab(1);
    expect(await browser.dialog(answer(gone))).toBeNull();
  });
});

describe('when the store is full', () => {
  it('a contact is stopped with a word, and a view is told', async () => {
    const full = fakeBrowser();
    await full.page(state(KARI));
    Object.assign(full.session, {
      set: async () => {
        throw new Error('quota');
      },
    });
    expect(await full.page(attempt(KARI))).toMatchObject({ verdict: 'stop' });
    expect(await full.view(command({ do: 'setWish', text: 'x' }))).toMatchObject({ failed: true });
  });
});

describe('the form', () => {
  const value = (path: string, text: string) => ({ path, text, where: 'Navn', confidence: 1 });

  it('is opened with what the page and the case know', async () => {
    const browser = fakeBrowser();
    await browser.page(state(KARI));
    await browser.view(command({ do: 'setService', service: 'ppt', status: 'inne' }));
    browser.reading.value = {
      screen: 'nyPlan',
      key: KARI,
      conflicts: [],
      values: [value('child.name', 'Kari')],
    };
    const id = await browser.view({ type: 'form/open', tabId: 1 });
    expect(browser.opened).toEqual([id]);
    const opened = (await browser.view({ type: 'case/get', caseId: id })) as Case;
    expect(opened.form.values).toMatchObject({ child: { name: 'Kari' }, services: [{ service: 'PPT' }] });
    expect(await browser.view({ type: 'case/view', tabId: FORM_TAB })).toMatchObject({ openCase: { id } });
  });

  it('takes nothing from a page that shows another child; asked for, that child gets a form of its own', async () => {
    const browser = fakeBrowser();
    await browser.page(state(KARI));
    await browser.view(command({ do: 'setNickname', nickname: 'K' }));
    browser.reading.value = { screen: 'plan', key: OLA, conflicts: [], values: [value('child.name', 'Ola')] };
    await browser.view({ type: 'case/read', tabId: 1 });
    for (const stored of browser.session.held.values()) expect(JSON.stringify(stored)).not.toContain('"Ola"');
    const id = await browser.view({ type: 'form/open', tabId: 1 });
    const opened = (await browser.view({ type: 'case/get', caseId: id })) as Case;
    expect(opened).toMatchObject({ nickname: '', form: { values: { child: { name: 'Ola' } } } });
  });

  it('never mixes two children: a new plan that says only who the mother is gets a form of its own', async () => {
    const browser = fakeBrowser();
    await browser.page(state(KARI));
    browser.reading.value = {
      screen: 'plan',
      key: KARI,
      conflicts: [],
      values: [value('child.name', 'Kari')],
    };
    const kari = await browser.view({ type: 'form/open', tabId: 1 });
    const onNewPlan = { screen: 'nyPlan', key: {}, hasPlanType: true, hasKoordinator: true };
    await browser.page({ type: 'page/state', state: onNewPlan });
    browser.reading.value = { screen: 'nyPlan', key: {}, conflicts: [], values: [value('mor.name', 'Nora')] };
    await browser.view({ type: 'case/read', tabId: 1 });
    const other = await browser.view({ type: 'form/open', tabId: 1 });
    expect(other).not.toBe(kari);
    const formOf = async (caseId: unknown) =>
      ((await browser.view({ type: 'case/get', caseId })) as Case).form.values;
    expect(await formOf(kari)).toMatchObject({ child: { name: 'Kari' }, mor: { name: '' } });
    expect(await formOf(other)).toMatchObject({ child: { name: '' }, mor: { name: 'Nora' } });
  });

  it('takes no values from a page that doesn’t say whose plan it is, into the case of one that did', async () => {
    const browser = fakeBrowser();
    await browser.page(state(KARI));
    await browser.view(command({ do: 'setNickname', nickname: 'K' }));
    await browser.page(state({}, 'mal'));
    browser.reading.value = { screen: 'mal', key: {}, conflicts: [], values: [value('mor.name', 'Nora')] };
    expect(await browser.view({ type: 'case/read', tabId: 1 })).toBeNull();
    const caseId = await browser.view({ type: 'form/open', tabId: 1 });
    expect(await browser.view({ type: 'case/get', caseId })).toMatchObject({ nickname: '' });
  });

  it('«Jeg trenger bare skjemaet» opens an empty one, bound to no tab', async () => {
    const browser = fakeBrowser();
    await browser.page(state(KARI));
    const id = await browser.view({ type: 'form/open', tabId: 1, empty: true });
    expect(((await browser.view({ type: 'case/get', caseId: id })) as Case).form.values.child.name).toBe('');
    expect(await browser.view({ type: 'case/view', tabId: 1 })).toMatchObject({ saved: false });
  });
});

describe('the kommune’s own form', () => {
  const PDF = btoa('%PDF-1.7 blank');
  const hand = (browser: FakeBrowser, pdf = PDF, url = KOMMUNE) =>
    browser.pageAt(url, { type: 'form/foreign', pdf });

  it('is handed over by the kommune’s page and given out once', async () => {
    const browser = fakeBrowser();
    const caseId = (await hand(browser)) as string;
    expect(browser.opened).toEqual([caseId]);
    expect(await browser.view({ type: 'form/foreign', caseId })).toBe(PDF);
    expect(await browser.view({ type: 'form/foreign', caseId })).toBeNull();
  });

  it('is refused from another page, and when it is no PDF', async () => {
    const browser = fakeBrowser();
    expect(await hand(browser, PDF, SAMSPILL)).toBeNull();
    expect(await hand(browser, btoa('<html>'))).toBeNull();
    expect(browser.opened).toEqual([]);
  });

  it('goes with the case worked on last', async () => {
    const browser = fakeBrowser();
    await browser.page(state(KARI));
    await browser.view(command({ do: 'setNickname', nickname: 'K' }));
    const caseId = await browser.pageAt(KOMMUNE, { type: 'form/foreign', pdf: PDF }, 2);
    expect(await browser.view({ type: 'case/get', caseId })).toMatchObject({ nickname: 'K' });
  });
});

describe('«Lær siden»', () => {
  const LESSON = { adapter: 'samspill', to: 'fields', id: 'number', words: ['Barnets ID'] };
  const hello = async (browser: FakeBrowser) =>
    JSON.stringify(
      ((await browser.page({ type: 'page/hello', whole: true })) as { adapter: unknown }).adapter,
    );

  it('what was taught is known on the page from then on, once', async () => {
    const browser = fakeBrowser();
    expect(await hello(browser)).not.toContain('"barnets id"');
    for (let times = 0; times < 2; times++)
      expect(await browser.page({ type: 'teach/save', additions: [LESSON] })).toBe(true);
    // Kept as it is spelled on the page, compared like all other words.
    expect(await hello(browser)).toContain('"barnets id"');
    expect(browser.local.held.get('additions')).toEqual([LESSON]);
  });

  it('a disk that won’t take it: the page is told that it was not kept', async () => {
    const browser = fakeBrowser();
    Object.assign(browser.local, { set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) });
    expect(await browser.page({ type: 'teach/save', additions: [LESSON] })).toBe(false);
  });

  it('a path or a place that no adapter has is not kept', async () => {
    const browser = fakeBrowser();
    for (const wrong of [
      { ...LESSON, words: ['#id > a'] },
      { ...LESSON, to: 'addresses' },
    ])
      expect(await browser.page({ type: 'teach/save', additions: [wrong] })).toBeNull();
    expect(browser.local.held.size).toBe(0);
  });
});

it('the panel opens in the gesture, before anything is awaited', () => {
  const browser = fakeBrowser();
  void browser.page({ type: 'panel/open' }, 5);
  expect(browser.panels).toEqual([5]);
});

it('a page that needs its tools to be read does not wait for itself', async () => {
  const browser = fakeBrowser({
    toFrame: async () => {
      await browser.page({ type: 'page/tools' });
      return { screen: 'nyPlan', key: KARI, conflicts: [], values: [] };
    },
  });
  await browser.page(state(KARI));
  await expect(browser.view({ type: 'form/open', tabId: 1 })).resolves.toBeTypeOf('string');
});

describe('a view', () => {
  const look = (browser: FakeBrowser) =>
    browser.view({ type: 'case/view', tabId: 1 }) as Promise<{ openCase: Case }>;

  it('shows the same case before and after the first command, and stores nothing by looking', async () => {
    const browser = fakeBrowser();
    await browser.page(state(KARI));
    const { id } = (await look(browser)).openCase;
    const stored = JSON.stringify([...browser.session.held]);
    browser.clock.now += 1000;
    expect((await look(browser)).openCase.id).toBe(id);
    // A view is told of each change: one that changed something would never come to rest.
    expect(JSON.stringify([...browser.session.held])).toBe(stored);
    await browser.view(command({ do: 'setWish', text: 'x' }));
    expect((await look(browser)).openCase.id).toBe(id);
  });
});

it('the menu and the icon are put right one change after the other: the last one stands', async () => {
  const menu: string[] = [];
  let busy = 0;
  const browser = fakeBrowser({
    offerTeaching: async (title) => {
      busy += 1;
      // As a browser does it: the old one is taken away, and only then the new one made.
      await new Promise((resolve) => setTimeout(resolve, menu.length === 0 ? 30 : 0));
      menu.push(busy > 1 ? 'made of two halves' : title);
      busy -= 1;
    },
  });
  await browser.local.set({ settings: { myService: null, language: 'nn', sitesOff: [] } });
  const first = browser.setupChanged();
  await browser.local.set({ policy: { addresses: ['https://plan.example.no'] } });
  await Promise.all([first, browser.setupChanged()]);
  expect(menu).not.toContain('made of two halves');
  expect(menu.length).toBeGreaterThan(1);
});
