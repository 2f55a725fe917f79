import { describe, expect, it } from 'vitest';
import { createDialog, type DialogNow } from '../../../lib/app/dialog';
import { dialogProps } from '../../../lib/app/dialog-props';
import type { DialogView } from '../../../lib/app/view';
import type { Case } from '../../../lib/domain/case';
import type { ConsentDraft } from '../../../lib/domain/consent-draft';
import type { ContactAnswer } from '../../../lib/domain/page';
import { aConsent } from './examples';
import { type FakeBrowser, fakeBrowser, TROMSO } from './fake-browser';

const KARI = { address: '/plan/1', name: 'Kari' };
const OLA = { address: '/plan/2', name: 'Ola' };
const to = (service: string) => ({ kind: 'service', service, sure: true });
const FYSIO = to('fysio');

/** A press on a contact of a page that shows this plan. */
async function press(browser: FakeBrowser, recipient: object = FYSIO, key: object = KARI, tabId = 1) {
  const state = { screen: 'deltakere', key, hasPlanType: false, hasKoordinator: false };
  await browser.page({ type: 'page/state', state }, tabId);
  const attempt = { kind: 'mail', control: 'link', label: 'Skriv', recipient, key };
  return (await browser.page({ type: 'contact/ask', attempt }, tabId)) as ContactAnswer;
}

/** The real dialog over the real background, as a frame of its own would hold it. */
async function openDialog(browser: FakeBrowser, requestId: string) {
  let now: DialogNow | undefined;
  const send = (message: unknown) => browser.dialog(structuredClone(message));
  const dialog = createDialog(requestId, send, (view) => {
    now = view;
  });
  await dialog.open();
  return { ...dialog, now: () => now as DialogNow };
}

const caseOf = async (browser: FakeBrowser, tabId = 1) =>
  ((await browser.view({ type: 'case/view', tabId })) as { openCase: Case }).openCase;
const sent = (browser: FakeBrowser, type: string) =>
  browser.toFrame.filter(({ message }) => (message as { type: string }).type === type);

/** The request that the page was told to go on with. */
const gone = (browser: FakeBrowser) => sent(browser, 'contact/go').at(-1)?.message as { requestId: string };

const half: ConsentDraft = {
  ...{ state: 'given', services: ['fysio', 'bup'], givenBy: ['begge'], form: '', recordedIn: 'samspill' },
  ...{ purpose: 'Avklare', information: 'Navn', givenOn: '2026-11-21', validUntil: '', withdrawnOn: '' },
  ...{ childHeard: true, interpreter: false },
};

describe('what is half ticked when the dialog goes away', () => {
  it('stands in the next one about the same child, with age and foreldreansvar, also after the worker died', async () => {
    const browser = fakeBrowser();
    const first = await openDialog(browser, (await press(browser)).requestId);
    first.setAgeBand('7-11');
    first.setCustody('joint');
    first.setDraft(half);
    await browser.page({ type: 'contact/outcome', requestId: 'id-1', outcome: 'changed' });
    browser.restart();
    const next = await openDialog(browser, (await press(browser, to('bup'))).requestId);
    expect(next.now().draft).toEqual(half);
    expect(next.now().openCase).toMatchObject({ custody: 'joint', guide: { ageBand: '7-11' } });
    await next.save([aConsent('bup', { givenBy: ['begge'] })]);
    expect(await caseOf(browser)).toMatchObject({ custody: 'joint', guide: { ageBand: '7-11' } });
    expect(sent(browser, 'contact/go')).toHaveLength(1);
  });

  it('is gone when it has been answered', async () => {
    const browser = fakeBrowser();
    const first = await openDialog(browser, (await press(browser)).requestId);
    first.setDraft(half);
    first.setAgeBand('7-11');
    first.setCustody('joint');
    await first.save([aConsent('fysio', { givenBy: ['begge'] })]);
    expect([...browser.session.held.keys()].filter((key) => key.startsWith('draft:'))).toEqual([]);
    const next = await openDialog(browser, (await press(browser, to('bup'))).requestId);
    expect(next.now().draft).toBeNull();
  });

  it('never stands in the dialog about another child in the same tab', async () => {
    const browser = fakeBrowser();
    const first = await openDialog(browser, (await press(browser)).requestId);
    first.setDraft(half);
    const other = await openDialog(browser, (await press(browser, FYSIO, OLA)).requestId);
    expect(other.now().draft).toBeNull();
    expect(other.now().openCase).toMatchObject({ custody: 'unknown', guide: { ageBand: null } });
    const back = await openDialog(browser, (await press(browser)).requestId);
    expect(back.now().draft).toEqual(half);
  });

  it('of a case is shown only after «ja, samme barn», and never after «nei»', async () => {
    const browser = fakeBrowser();
    await browser.view({
      type: 'case/command',
      caseId: null,
      tabId: 1,
      command: { do: 'setNickname', nickname: 'K' },
    });
    const first = await openDialog(browser, (await press(browser)).requestId);
    first.setDraft(half);
    for (const [same, draft] of [
      [true, half],
      [false, null],
    ] as const) {
      const other = await openDialog(browser, (await press(browser, FYSIO, OLA)).requestId);
      expect(other.now().draft).toBeNull();
      other.setSameChild(same);
      expect(other.now().draft).toEqual(draft);
      // What can be opened about the case in question is about that child.
      expect(other.now().saved).toBe(same);
    }
  });

  it('is kept for panel and popup too, with a case that is stored', async () => {
    const browser = fakeBrowser();
    const { id } = await caseOf(browser);
    const keep = (draft: ConsentDraft | null) => browser.view({ type: 'case/draft', caseId: id, draft });
    expect(await keep(half)).toBe(false);
    await browser.view({
      type: 'case/command',
      caseId: null,
      tabId: 1,
      command: { do: 'setNickname', nickname: 'K' },
    });
    expect(await keep(half)).toBe(true);
    expect(await browser.view({ type: 'case/view', tabId: 1 })).toMatchObject({ draft: half });
    expect(await keep(null)).toBe(true);
    expect(await browser.view({ type: 'case/view', tabId: 1 })).toMatchObject({ draft: null });
  });

  it('goes with its case and with its tab', async () => {
    const browser = fakeBrowser();
    (await openDialog(browser, (await press(browser)).requestId)).setDraft(half);
    await browser.closeTab(1);
    await browser.view({
      type: 'case/command',
      caseId: null,
      tabId: 2,
      command: { do: 'setNickname', nickname: 'K' },
    });
    const { id } = await caseOf(browser, 2);
    await browser.view({ type: 'case/draft', caseId: id, draft: half });
    await browser.view({ type: 'case/remove', caseId: id });
    expect([...browser.session.held.keys()].filter((key) => key.startsWith('draft:'))).toEqual([]);
  });
});

describe('going on without consent', () => {
  const ground = { id: 'bekymringsmelding', words: ' Det haster. ' };

  it('lets this one contact through, is said, stands in the case, and opens nothing again', async () => {
    const browser = fakeBrowser();
    const dialog = await openDialog(browser, (await press(browser, to('barnevern'))).requestId);
    await dialog.goOn(ground);
    expect(sent(browser, 'contact/go').map(({ message }) => message)).toMatchObject([
      { line: 'Du gikk videre uten samtykke. Skriv i journalen hvorfor.' },
    ]);
    const entry = { service: 'barnevern', ground: 'bekymringsmelding', action: 'mail', words: 'Det haster.' };
    const { requestId } = gone(browser);
    expect((await caseOf(browser)).goneOn).toEqual([{ id: requestId, ...entry, at: browser.clock.now }]);
    expect(await press(browser, to('barnevern'))).toMatchObject({ verdict: 'ask' });
    await dialog.goOn(ground);
    expect(sent(browser, 'contact/go')).toHaveLength(1);
    expect((await caseOf(browser)).goneOn).toHaveLength(1);
  });

  it('stands in the case also when the one service was ticked among «several»', async () => {
    const browser = fakeBrowser();
    const dialog = await openDialog(browser, (await press(browser, { kind: 'unknown' })).requestId);
    await dialog.choose({ kind: 'services', services: ['barnevern'] });
    await dialog.goOn(ground);
    expect(sent(browser, 'contact/go')).toHaveLength(1);
    expect((await caseOf(browser)).goneOn).toMatchObject([{ service: 'barnevern', words: 'Det haster.' }]);
  });

  it('is taken out of the case when the page then carried nothing out, and stays when it did', async () => {
    for (const outcome of ['done', 'nothing', 'changed'] as const) {
      const browser = fakeBrowser();
      const dialog = await openDialog(browser, (await press(browser, to('barnevern'))).requestId);
      await dialog.goOn(ground);
      const { requestId } = gone(browser);
      browser.restart();
      await browser.page({ type: 'contact/outcome', requestId, outcome });
      expect((await caseOf(browser)).goneOn, outcome).toHaveLength(outcome === 'changed' ? 0 : 1);
    }
  });

  it('not to a service that the ground is not about, and not on a ground there isn’t', async () => {
    const browser = fakeBrowser();
    const dialog = await openDialog(browser, (await press(browser)).requestId);
    await dialog.goOn(ground);
    await dialog.goOn({ id: 'hastverk', words: '' });
    expect(dialog.now().why).toContain('groundUnfit');
    expect(sent(browser, 'contact/go')).toEqual([]);
    expect((await caseOf(browser)).goneOn).toEqual([]);
  });

  it('not before it is known which child it is', async () => {
    const browser = fakeBrowser();
    const first = await openDialog(browser, (await press(browser, to('barnevern'))).requestId);
    await first.goOn(ground);
    const other = await openDialog(browser, (await press(browser, to('barnevern'), {})).requestId);
    await other.goOn(ground);
    expect(sent(browser, 'contact/go')).toHaveLength(1);
    other.setSameChild(true);
    await other.goOn(ground);
    expect(sent(browser, 'contact/go')).toHaveLength(2);
  });

  it('not when the tab has gone to another child meanwhile', async () => {
    const browser = fakeBrowser();
    const dialog = await openDialog(browser, (await press(browser, to('barnevern'))).requestId);
    const state = { screen: 'deltakere', key: OLA, hasPlanType: false, hasKoordinator: false };
    await browser.page({ type: 'page/state', state });
    await dialog.goOn(ground);
    expect(sent(browser, 'contact/go')).toEqual([]);
    expect([...browser.session.held.keys()].filter((key) => key.startsWith('case:'))).toEqual([]);
  });
});

describe('an action of Sidemann’s own', () => {
  const own = (browser: FakeBrowser, caseId: string, more: object = {}) =>
    browser.view({
      type: 'contact/own',
      ...{ caseId, service: 'barnevern', action: { kind: 'copy', names: 'yes' }, ground: null },
      ...more,
    });

  it('is answered as at the page’s controls, with all reasons', async () => {
    const browser = fakeBrowser();
    const { id } = await caseOf(browser);
    expect(await own(browser, id)).toEqual({ may: false, why: ['noCase'] });
    await browser.view({
      type: 'case/command',
      caseId: null,
      tabId: 1,
      command: { do: 'setCustody', custody: 'joint' },
    });
    expect(await own(browser, id)).toEqual({ may: false, why: ['notAssessed', 'ageBandMissing'] });
    expect(await own(browser, id, { action: { kind: 'copy', names: 'no' } })).toEqual({
      may: true,
      because: 'noNames',
    });
  });

  it('goes on with a ground, which stands in the case', async () => {
    const browser = fakeBrowser();
    await browser.view({
      type: 'case/command',
      caseId: null,
      tabId: 1,
      command: { do: 'setCustody', custody: 'joint' },
    });
    const { id } = await caseOf(browser);
    const ground = { id: 'bekymringsmelding', words: '' };
    const preview = { ground, preview: true };
    expect(await own(browser, id, preview)).toEqual({ may: true, because: 'ground' });
    expect((await caseOf(browser)).goneOn).toEqual([]);
    const { noted } = (await own(browser, id, { ground })) as { noted: string };
    expect(await own(browser, id, { ground })).toMatchObject({ may: true, because: 'ground' });
    // One of them could not be done: only that one goes.
    await browser.view({ type: 'contact/notDone', id: noted });
    expect((await caseOf(browser)).goneOn.map(({ id }) => id === noted)).toEqual([false]);
    expect(await browser.page({ type: 'contact/notDone', id: noted })).toBeNull();
    // A ground that wasn't needed is not what it went on.
    const noNames = { ground, action: { kind: 'copy', names: 'no' } };
    expect(await own(browser, id, noNames)).toEqual({ may: true, because: 'noNames' });
    expect((await caseOf(browser)).goneOn).toHaveLength(1);
    expect(await own(browser, id, { ground, service: 'bup' })).toMatchObject({ may: false });
    expect((await caseOf(browser)).goneOn).toMatchObject([{ service: 'barnevern', action: 'copy' }]);
    expect(await own(browser, id)).toMatchObject({ may: false });
  });
});

describe('who is never stopped, also in a tab without a case', () => {
  it('one’s own service, as remembered on this machine', async () => {
    const browser = fakeBrowser();
    await browser.local.set({ settings: { myService: 'fysio', language: 'nb', sitesOff: [] } });
    expect(await press(browser)).toMatchObject({ verdict: 'go' });
    expect(await press(browser, to('bup'))).toMatchObject({ verdict: 'ask' });
  });

  it('Ressurssenteret', async () => {
    expect(await press(fakeBrowser(), to('ressurssenteret'))).toMatchObject({ verdict: 'go' });
  });
});

describe('one contact with several services', () => {
  const UNKNOWN = { kind: 'unknown' };
  const several = async (browser: FakeBrowser, ...services: string[]) => {
    const dialog = await openDialog(browser, (await press(browser, UNKNOWN)).requestId);
    await dialog.choose({ kind: 'services', services });
    return dialog;
  };
  const agree = async (browser: FakeBrowser, ...services: string[]) => {
    const dialog = await openDialog(browser, (await press(browser, UNKNOWN)).requestId);
    dialog.setAgeBand('7-11');
    dialog.setCustody('joint');
    await dialog.save(services.map((one) => aConsent(one, { givenBy: ['begge'] })));
  };

  it('goes on at once when each of them is in order', async () => {
    const browser = fakeBrowser();
    await agree(browser, 'fysio', 'bup');
    await several(browser, 'fysio', 'bup');
    // Several days of consent have no one word.
    expect(sent(browser, 'contact/go').map(({ message }) => message)).toMatchObject([{ line: '' }]);
  });

  it('waits for those that are not, and only those', async () => {
    const browser = fakeBrowser();
    await agree(browser, 'fysio');
    const dialog = await several(browser, 'fysio', 'bup', 'nav');
    expect(sent(browser, 'contact/go')).toEqual([]);
    expect(dialog.now().why).toEqual(['notAssessed']);
    const { request } = dialogProps(TROMSO, dialog.now(), dialog, () => undefined);
    expect(request.recipient).toEqual({ kind: 'services', services: ['bup', 'nav'] });
    await dialog.save([aConsent('bup', { givenBy: ['begge'] })]);
    expect(sent(browser, 'contact/go')).toEqual([]);
    await dialog.save([aConsent('nav', { givenBy: ['begge'] })]);
    expect(sent(browser, 'contact/go')).toHaveLength(1);
  });

  it('doesn’t take a ground: that is stated for one', async () => {
    const browser = fakeBrowser();
    const dialog = await several(browser, 'barnevern', 'bup');
    await dialog.goOn({ id: 'hjelpeplikt', words: '' });
    expect(sent(browser, 'contact/go')).toEqual([]);
    expect((await caseOf(browser)).goneOn).toEqual([]);
  });
});

it('a page script can send none of this', async () => {
  const browser = fakeBrowser();
  const { requestId } = await press(browser);
  const view = (await browser.dialog({ type: 'dialog/claim', requestId })) as DialogView;
  expect(view.saved).toBe(false);
  const said = { sameChild: null, ageBand: '7-11', custody: 'joint', draft: half };
  expect(await browser.page({ type: 'dialog/draft', requestId, ...said })).toBeNull();
  const action = { kind: 'copy', names: 'no' };
  expect(
    await browser.page({ type: 'contact/own', caseId: 'id-1', service: 'bup', action, ground: null }),
  ).toBeNull();
  expect([...browser.session.held.keys()].filter((key) => key.startsWith('draft:'))).toEqual([]);
});
