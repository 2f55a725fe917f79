import { expect, it } from 'vitest';
import { popupFacts } from '../../../lib/app/panel-view';
import type { CaseView } from '../../../lib/app/view';
import { type FakeBrowser, fakeBrowser, SAMSPILL, TROMSO } from './fake-browser';

const PLAN = { screen: 'plan', key: { number: '14831751259' }, hasPlanType: true, hasKoordinator: true };

const seen = async (browser: FakeBrowser) => {
  const view = (await browser.view({ type: 'case/view', tabId: 1 })) as CaseView;
  const { page } = popupFacts(TROMSO, { tabId: 1, view, resumed: false, problem: null, seen: null });
  return { page, wish: view.openCase.guide.wish, showsPlan: view.tab.showsPlan };
};
const begun = async (browser: FakeBrowser) => {
  await browser.page({ type: 'page/state', state: PLAN });
  const to = { caseId: null, tabId: 1, command: { do: 'setWish', text: 'Bade' } };
  await browser.view({ type: 'case/command', ...to });
};

it('a known tab in which a document came without our script is one we have no access to; its case is still there', async () => {
  const browser = fakeBrowser();
  await begun(browser);
  expect(await seen(browser)).toEqual({ page: 'recognised', wish: 'Bade', showsPlan: true });
  browser.silent.add(1);
  expect(await seen(browser)).toEqual({ page: 'noAccess', wish: 'Bade', showsPlan: false });
  // The script is let in again.
  browser.silent.delete(1);
  await browser.page({ type: 'page/state', state: PLAN });
  expect(await seen(browser)).toEqual({ page: 'recognised', wish: 'Bade', showsPlan: true });
});

it('a page that is on its way may have its script yet', async () => {
  const pageOf = async () => ({ address: SAMSPILL, allowed: true, loading: true, started: true });
  const browser = fakeBrowser({ pageOf });
  await begun(browser);
  browser.silent.add(1);
  expect((await seen(browser)).page).toBe('recognised');
});

it('a page that says nothing we know is not the one that stood there before, though nobody told that it came', async () => {
  let says: string | undefined = 'plan';
  const browser = fakeBrowser({ screenIn: async () => says });
  await begun(browser);
  expect((await seen(browser)).page).toBe('recognised');
  says = '';
  expect(await seen(browser)).toMatchObject({ page: 'site', wish: 'Bade' });
  // Too busy to tell: it is taken to be as it was.
  says = undefined;
  expect((await seen(browser)).page).toBe('recognised');
});

it('a page of ours that has never said anything is one of ours all the same', async () => {
  const browser = fakeBrowser({ screenIn: async () => '' });
  expect((await seen(browser)).page).toBe('site');
});

it('nobody is asked in a tab that shows no page of ours', async () => {
  const asked: number[] = [];
  const browser = fakeBrowser({
    pageOf: async () => ({ address: 'https://avis.example/', allowed: false, loading: false, started: true }),
    screenIn: async (tabId) => {
      asked.push(tabId);
      return false;
    },
  });
  await seen(browser);
  expect(asked).toEqual([]);
});
