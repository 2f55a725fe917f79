import { describe, expect, it } from 'vitest';
import { type FakeBrowser, fakeBrowser, KOMMUNE, SAMSPILL } from './fake-browser';

const PLAN = { screen: 'plan', key: { number: '14831751259' }, hasPlanType: false, hasKoordinator: false };
const MAIL = {
  kind: 'mail',
  control: 'a',
  label: 'PPT',
  recipient: { kind: 'service', service: 'ppt', sure: true },
  key: PLAN.key,
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const last = async (browser: FakeBrowser, tabId: number | null = 1) => {
  await settled();
  return browser.icons.filter((one) => one.tabId === tabId).at(-1);
};

describe('the toolbar’s icon, and its title in the same words', () => {
  it('says that a page is known, that a contact is stopped, and that it no longer is', async () => {
    const browser = fakeBrowser();
    await browser.page({ type: 'page/hello' });
    expect(await last(browser)).toMatchObject({ state: 'plain', title: 'Sidemann' });
    await browser.page({ type: 'page/state', state: PLAN });
    expect(await last(browser)).toMatchObject({ state: 'known', title: 'Sidemann: siden er kjent' });
    const { requestId } = (await browser.page({ type: 'contact/ask', attempt: MAIL })) as {
      requestId: string;
    };
    expect(await last(browser)).toMatchObject({ state: 'stopped', title: 'Sidemann: en kontakt er stoppet' });
    await browser.dialog({ type: 'dialog/claim', requestId });
    await browser.dialog({ type: 'dialog/cancel', requestId });
    expect(await last(browser)).toMatchObject({ state: 'known' });
  });

  it('is each tab’s own', async () => {
    const browser = fakeBrowser();
    await browser.page({ type: 'page/state', state: PLAN }, 1);
    await browser.page({ type: 'contact/ask', attempt: MAIL }, 1);
    await browser.page({ type: 'page/state', state: PLAN }, 2);
    expect(await last(browser, 2)).toMatchObject({ state: 'known' });
    expect(await last(browser, 1)).toMatchObject({ state: 'stopped' });
  });

  it('says off where the site is switched off, and where policy switched the help in the page off', async () => {
    const browser = fakeBrowser();
    await browser.local.set({ settings: { myService: null, language: 'nb', sitesOff: ['kommune'] } });
    await browser.pageAt(KOMMUNE, { type: 'page/hello' }, 3);
    expect(await last(browser, 3)).toMatchObject({
      state: 'off',
      title: 'Sidemann: slått av på denne siden',
    });
    await browser.local.set({ policy: { inPageHelp: false } });
    await browser.page({ type: 'page/state', state: PLAN });
    expect(await last(browser)).toMatchObject({ state: 'off' });
    await browser.page({ type: 'contact/ask', attempt: MAIL });
    expect(await last(browser)).toMatchObject({ state: 'stopped' });
  });

  it('is plain again when the tab shows another page', async () => {
    const browser = fakeBrowser();
    await browser.page({ type: 'page/state', state: PLAN });
    await browser.pageAt('https://www.individplan.no/annet', { type: 'page/hello' });
    expect(await last(browser)).toMatchObject({ state: 'plain' });
  });

  it('says off everywhere when the browser keeps us out, until it lets us in', async () => {
    const browser = fakeBrowser();
    expect(await last(browser, null)).toMatchObject({ state: 'plain' });
    browser.access.value = false;
    await browser.setupChanged();
    expect(await last(browser, null)).toMatchObject({ state: 'off' });
    expect(browser.icons.at(-1)?.title).toContain('ikke tilgang');
  });
});

describe('what else the browser offers', () => {
  it('nothing is done over again by a worker that wakes: icon and menu stand as they were', async () => {
    const browser = fakeBrowser();
    await settled();
    const [icons, menus] = [browser.icons.length, browser.menus.length];
    browser.restart();
    await settled();
    expect([browser.icons.length, browser.menus.length]).toEqual([icons, menus]);
    browser.session.held.clear();
    browser.restart();
    await settled();
    expect([browser.icons.length, browser.menus.length]).toEqual([icons + 1, menus + 1]);
  });

  it('«Lær siden» by right-click, in the user’s language, and again after a change', async () => {
    const browser = fakeBrowser();
    await settled();
    expect(browser.menus).toEqual([{ title: 'Lær siden', sites: [] }]);
    await browser.local.set({ policy: { addresses: ['https://samspill.nordvik.example'] } });
    await browser.setupChanged();
    expect(browser.menus.at(-1)?.sites).toEqual(['https://samspill.nordvik.example']);
    const begin = { tabId: 4, message: { type: 'teach/start', here: true } };
    await browser.teach(4, 2);
    expect(browser.toFrame.slice(-1)).toEqual([{ ...begin, frameId: 2 }]);
    // A frame of the page's own is taught from the page around it.
    browser.frame.teaches = 'outside';
    await browser.teach(4, 2);
    expect(browser.toFrame.slice(-2)).toEqual([
      { ...begin, frameId: 2 },
      { ...begin, frameId: 0 },
    ]);
  });

  it('the filled form by a key, of the child that the tab shows', async () => {
    const browser = fakeBrowser();
    await browser.pageAt(SAMSPILL, { type: 'page/state', state: PLAN });
    await browser.fillForm(1);
    const tab = browser.session.held.get('tab:1') as { caseId: string };
    expect(browser.opened).toEqual([tab.caseId]);
  });
});
