import { expect, it, vi } from 'vitest';

vi.mock('../../../lib/platform/browser', () => ({ browser: {} }));
const { senderOf } = await import('../../../lib/platform/receive');

const ID = 'sidemann';
const OWN = 'chrome-extension://abc';
const PLAN = 'https://www.individplan.no/samspill/nb/plan/1';
const from = (url: string | undefined, tabUrl = PLAN) => {
  const tab = { id: 7, url: tabUrl };
  return senderOf({ id: ID, frameId: 3, tab, ...(url === undefined ? {} : { url }) } as never, ID, OWN);
};

it.each([
  [`${OWN}/sidepanel.html?tab=7`, 'view'],
  [`${OWN}/consent.html#request`, 'dialog'],
  [`${OWN}/consent.html?x`, 'dialog'],
  // A page of ours only by its first part, not by a path or a name that looks like one.
  [`${OWN}/x/consent.html`, 'view'],
  [`${OWN}d/sidepanel.html`, 'page'],
  [`${OWN}.example/sidepanel.html`, 'page'],
  [`https://onde.example/${OWN}/sidepanel.html`, 'page'],
  [PLAN, 'page'],
  ['', 'page'],
])('%s is a %s', (url, kind) => expect(from(url)?.from).toBe(kind));

it.each(['about:blank', 'about:srcdoc', 'data:text/html,x', `blob:${PLAN}`])(
  'a frame at %s is the page it stands in, never one of ours',
  (url) => {
    expect(from(url)).toMatchObject({ from: 'page', url: PLAN, tabId: 7, frameId: 3 });
    expect(from(`blob:${OWN}/1`)).toMatchObject({ from: 'page' });
  },
);

it('whoever isn’t this extension is nobody, whatever address it says', () => {
  expect(senderOf({ id: 'annen', url: `${OWN}/sidepanel.html` } as never, ID, OWN)).toBeNull();
  expect(senderOf({ url: `${OWN}/sidepanel.html` } as never, ID, OWN)).toBeNull();
});
