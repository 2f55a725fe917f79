import { describe, expect, it } from 'vitest';
import type { Case } from '../../../lib/domain/case';
import { consentDraftSchema } from '../../../lib/domain/consent-draft';
import { aConsent } from './examples';
import { fakeBrowser, KOMMUNE, TROMSO } from './fake-browser';

/** A case with everything that can be stored about one: a copy with a PIN, a draft, a place, and a form handed over. */
async function wholeCase() {
  const browser = fakeBrowser();
  const command = (what: object) =>
    browser.view({ type: 'case/command', caseId: null, tabId: 1, command: what }) as Promise<Case>;
  const { id: caseId } = await command({ do: 'setConsents', consents: [aConsent('ppt')] });
  await browser.view({ type: 'kept/keep', caseId, pin: null });
  const { consent } = TROMSO;
  const draft = consentDraftSchema.parse({
    ...aConsent('ppt'),
    ...{ services: ['ppt'], purpose: consent.purpose, information: consent.information, withdrawnOn: '' },
  });
  await browser.view({ type: 'case/draft', caseId, draft });
  const place = { view: 'consent', question: null, stays: false, more: false };
  await browser.view({ type: 'case/place', caseId, place });
  await browser.pageAt(KOMMUNE, { type: 'form/foreign', pdf: 'JVBERi0xLjcK' });
  const keysOf = (held: ReadonlyMap<string, unknown>) =>
    [...held.keys()].filter((key) => key.includes(caseId));
  return {
    browser,
    caseId,
    left: () => [...keysOf(browser.session.held), ...keysOf(browser.local.held)].sort(),
  };
}

describe('a case that is deleted leaves nothing under its name', () => {
  it('has all there can be before', async () => {
    const { caseId, left } = await wholeCase();
    const kinds = ['case', 'draft', 'foreign', 'kept', 'place'];
    expect(left()).toEqual(kinds.map((kind) => `${kind}:${caseId}`));
  });

  it('alone', async () => {
    const { browser, caseId, left } = await wholeCase();
    await browser.view({ type: 'case/remove', caseId });
    expect(left()).toEqual([]);
  });

  it('with all the others', async () => {
    const { browser, left } = await wholeCase();
    await browser.view({ type: 'kept/removeAll' });
    expect(left()).toEqual([]);
  });
});

it('a panel that asks about a tab as it is closed leaves nothing of it', async () => {
  const browser = fakeBrowser();
  await browser.view({ type: 'case/view', tabId: 3 });
  expect(browser.session.held.has('tab:3')).toBe(true);
  await browser.closeTab(3);
  await browser.view({ type: 'case/view', tabId: 3 });
  expect([...browser.session.held.keys()].filter((key) => key.startsWith('tab:'))).toEqual([]);
});
