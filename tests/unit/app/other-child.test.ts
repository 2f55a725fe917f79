import { describe, expect, it } from 'vitest';
import type { CaseView, DialogView } from '../../../lib/app/view';
import type { Case } from '../../../lib/domain/case';
import type { ContactAnswer } from '../../../lib/domain/page';
import { aConsent } from './examples';
import { type FakeBrowser, fakeBrowser } from './fake-browser';

/** «Er dette samme barn?» – «Nei» is remembered for the session, by plan, and can be taken back. */
const KARI = { number: '14831751259' };
const OLA = { number: '27862073326' };

const shows = (browser: FakeBrowser, key: object, tabId = 1) =>
  browser.page(
    { type: 'page/state', state: { screen: 'plan', key, hasPlanType: true, hasKoordinator: false } },
    tabId,
  );
const view = async (browser: FakeBrowser, tabId = 1) =>
  (await browser.view({ type: 'case/view', tabId })) as CaseView;
const caseOf = async (browser: FakeBrowser, id: string) =>
  (await browser.view({ type: 'case/get', caseId: id })) as Case;

/** Kari's case, with a consent for BUP, in tab 1. */
async function kari(browser: FakeBrowser): Promise<string> {
  await shows(browser, KARI);
  const command = (what: object) =>
    browser.view({ type: 'case/command', caseId: null, tabId: 1, command: what }) as Promise<Case>;
  const { id } = await command({ do: 'setAgeBand', band: '7-11' });
  await command({ do: 'setCustody', custody: 'joint' });
  await command({ do: 'setConsents', consents: [aConsent('bup', { givenBy: ['begge'] })] });
  return id;
}
async function press(browser: FakeBrowser, key: object, tabId = 1) {
  const recipient = { kind: 'service', service: 'bup', sure: true };
  const attempt = { kind: 'mail', control: 'link', label: 'Skriv', recipient, key };
  return (await browser.page({ type: 'contact/ask', attempt }, tabId)) as ContactAnswer;
}
const claim = async (browser: FakeBrowser, requestId: string, tabId = 1) =>
  (await browser.dialog({ type: 'dialog/claim', requestId }, tabId)) as DialogView;
const say = (browser: FakeBrowser, requestId: string, other: boolean, tabId = 1) =>
  browser.dialog({ type: 'dialog/otherChild', requestId, other }, tabId);
const cancel = (browser: FakeBrowser, requestId: string, tabId = 1) =>
  browser.dialog({ type: 'dialog/cancel', requestId }, tabId);
const asksChild = ({ why }: DialogView) => why.includes('otherChild') || why.includes('childNotSure');

/** The tab shows Ola; a press is stopped, «nei», and the dialog is given up: nothing is saved. */
async function refused(browser: FakeBrowser): Promise<string> {
  const id = await kari(browser);
  await shows(browser, OLA);
  const { requestId } = await press(browser, OLA);
  expect(asksChild(await claim(browser, requestId))).toBe(true);
  await say(browser, requestId, true);
  await cancel(browser, requestId);
  return id;
}

describe('«Nei, et annet barn»', () => {
  it('is not asked again at the next press, though nothing was saved; the first child’s consent counts for nothing', async () => {
    const browser = fakeBrowser();
    const id = await refused(browser);
    browser.restart();
    const again = await press(browser, OLA);
    expect(again.verdict).toBe('ask');
    const shown = await claim(browser, again.requestId);
    expect(asksChild(shown)).toBe(false);
    expect(shown).toMatchObject({ saidOther: true, saved: false, openCase: { consents: {} } });
    expect(await view(browser)).toMatchObject({ saved: false, aside: null });
    expect(await caseOf(browser, id)).toMatchObject({ consents: { bup: { state: 'given' } } });
  });

  it('is remembered also when the contact came before the page had said which plan it shows now', async () => {
    const browser = fakeBrowser();
    const id = await kari(browser);
    const { requestId } = await press(browser, OLA);
    expect(asksChild(await claim(browser, requestId))).toBe(true);
    await say(browser, requestId, true);
    await cancel(browser, requestId);
    await shows(browser, OLA);
    expect(await view(browser)).toMatchObject({ saved: false, aside: null });
    expect(asksChild(await claim(browser, (await press(browser, OLA)).requestId))).toBe(false);
    expect(await caseOf(browser, id)).toMatchObject({ consents: { bup: { state: 'given' } } });
  });

  it('holds when the tab goes to the first child and back, in panel and dialog, and in another tab', async () => {
    const browser = fakeBrowser();
    const id = await refused(browser);
    await shows(browser, KARI);
    expect((await view(browser)).openCase.id).toBe(id);
    expect((await press(browser, KARI)).verdict).toBe('go');
    await shows(browser, OLA);
    expect(await view(browser)).toMatchObject({ saved: false, aside: null });
    expect(asksChild(await claim(browser, (await press(browser, OLA)).requestId))).toBe(false);
    await browser.view({ type: 'case/choose', tabId: 2, caseId: id });
    await shows(browser, OLA, 2);
    expect(await view(browser, 2)).toMatchObject({ saved: false, aside: null });
  });

  it('what is ticked after it goes into a case of that child, at once or at the next press', async () => {
    for (const atOnce of [true, false]) {
      const browser = fakeBrowser();
      const id = await kari(browser);
      await shows(browser, OLA);
      let { requestId } = await press(browser, OLA);
      await claim(browser, requestId);
      await say(browser, requestId, true);
      if (!atOnce) {
        await cancel(browser, requestId);
        ({ requestId } = await press(browser, OLA));
        await claim(browser, requestId);
      }
      const said = { recipient: null, ageBand: '7-11', custody: 'sole', ground: null };
      const consents = [aConsent('bup', { givenBy: ['en'], state: 'refused' })];
      const sameChild = atOnce ? false : null;
      await browser.dialog({ type: 'dialog/answer', requestId, ...said, sameChild, consents });
      const { openCase, saved } = await view(browser);
      expect([saved, openCase.id === id]).toEqual([true, false]);
      expect(openCase).toMatchObject({ custody: 'sole', consents: { bup: { state: 'refused' } } });
      expect(await caseOf(browser, id)).toMatchObject({
        custody: 'joint',
        consents: { bup: { state: 'given' } },
      });
    }
  });

  it('can be taken back in the dialog: it is asked again, and «ja» then is this child', async () => {
    const browser = fakeBrowser();
    const id = await refused(browser);
    const { requestId } = await press(browser, OLA);
    await claim(browser, requestId);
    await say(browser, requestId, false);
    const shown = await claim(browser, requestId);
    expect([asksChild(shown), shown.saidOther, shown.openCase.id]).toEqual([true, false, id]);
    const said = { recipient: null, ageBand: null, custody: null, ground: null, consents: [] };
    await browser.dialog({ type: 'dialog/answer', requestId, ...said, sameChild: true });
    expect((await view(browser)).openCase).toMatchObject({ id, notPlans: [] });
    expect((await press(browser, OLA)).verdict).toBe('go');
  });

  it('said in the panel, it holds in the dialog and on the way back too', async () => {
    const browser = fakeBrowser();
    await kari(browser);
    await shows(browser, OLA);
    expect((await view(browser)).aside).not.toBeNull();
    await browser.view({ type: 'case/sameChild', tabId: 1, same: false });
    expect(asksChild(await claim(browser, (await press(browser, OLA)).requestId))).toBe(false);
    await shows(browser, KARI);
    await shows(browser, OLA);
    expect((await view(browser)).aside).toBeNull();
  });

  it('a case that is taken up on purpose is asked about anew', async () => {
    const browser = fakeBrowser();
    const id = await refused(browser);
    await browser.view({ type: 'case/choose', tabId: 1, caseId: id });
    expect((await view(browser)).aside).toMatchObject({ id });
    expect(asksChild(await claim(browser, (await press(browser, OLA)).requestId))).toBe(true);
  });

  it('on a page that shows no plan it is asked each time: the next press may be about anybody', async () => {
    const browser = fakeBrowser();
    await kari(browser);
    for (let times = 0; times < 2; times++) {
      const { requestId } = await press(browser, {}, 2);
      expect(asksChild(await claim(browser, requestId, 2))).toBe(true);
      await say(browser, requestId, true, 2);
      await cancel(browser, requestId, 2);
    }
  });

  it('on a page that shows no plan it takes no case from its tab', async () => {
    const browser = fakeBrowser();
    const id = await kari(browser);
    const { requestId } = await press(browser, {});
    expect(asksChild(await claim(browser, requestId))).toBe(true);
    await say(browser, requestId, true);
    await cancel(browser, requestId);
    expect(await view(browser)).toMatchObject({ saved: true, openCase: { id, notPlans: [] } });
  });

  it('is nothing to say of the case’s own plan, nor where no case is in question', async () => {
    const browser = fakeBrowser();
    const id = await kari(browser);
    await browser.view({
      ...{ type: 'case/command', caseId: id, tabId: 1 },
      command: { do: 'forgetConsent', service: 'bup' },
    });
    const own = await press(browser, KARI);
    await claim(browser, own.requestId);
    expect(await say(browser, own.requestId, true)).toBeNull();
    expect(await view(browser)).toMatchObject({ saved: true, openCase: { id, notPlans: [] } });
    await shows(browser, OLA, 2);
    const nobodys = await press(browser, OLA, 2);
    await claim(browser, nobodys.requestId, 2);
    expect(await say(browser, nobodys.requestId, true, 2)).toBeNull();
  });

  it('is for the session: a kept case doesn’t hold it', async () => {
    const browser = fakeBrowser();
    const id = await refused(browser);
    await browser.view({ type: 'kept/keep', caseId: id, pin: null });
    browser.endSession();
    await browser.view({ type: 'kept/open', caseId: id, pin: null, tabId: null });
    expect(await caseOf(browser, id)).toMatchObject({ notPlans: [], planKey: { restored: true } });
  });

  it('neither a page nor another frame can say it', async () => {
    const browser = fakeBrowser();
    const id = await kari(browser);
    await shows(browser, OLA);
    const { requestId } = await press(browser, OLA);
    await claim(browser, requestId);
    await browser.page({ type: 'dialog/otherChild', requestId, other: true });
    await browser.dialog({ type: 'dialog/otherChild', requestId, other: true }, 1, 77);
    expect(await caseOf(browser, id)).toMatchObject({ notPlans: [] });
  });
});
