import { expect, it } from 'vitest';
import { popupFacts } from '../../../lib/app/panel-view';
import type { CaseView } from '../../../lib/app/view';
import { fakeBrowser, TROMSO } from './fake-browser';

const SAMSPILL = 'https://www.individplan.no/samspill/nb/plan/1';
const kindOf = async (page: object, address = SAMSPILL) => {
  const pageOf = async () => ({ address, allowed: true, loading: false, started: true, ...page });
  const view = (await fakeBrowser({ pageOf }).view({ type: 'case/view', tabId: 1 })) as CaseView;
  return popupFacts(TROMSO, { tabId: 1, view, resumed: false, problem: null, seen: null }).page;
};

it('a page of ours where the browser has not taken our scripts is told apart from one we may not see', async () => {
  expect(await kindOf({ started: false })).toBe('notStarted');
  expect(await kindOf({})).toBe('noAccess');
  expect(await kindOf({ allowed: false, started: true })).toBe('noAccess');
  expect(await kindOf({ started: false }, 'https://www.aftenposten.no/')).toBe('other');
});
