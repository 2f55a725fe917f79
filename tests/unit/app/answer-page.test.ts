import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../../lib/app/view';
import type { WholeAnswer } from '../../../lib/domain/adapter';
import { fakeBrowser, TROMSO } from './fake-browser';

describe('what a page script is told', () => {
  /** By a pack in which everybody has an address. */
  const contacts = TROMSO.contacts.map((one) => ({
    ...one,
    email: one.email ?? `${one.id}@kommune.example`,
  }));
  const told = async () => {
    const browser = fakeBrowser();
    await browser.local.set({ pack: { ...TROMSO, contacts } });
    return (await browser.page({ type: 'page/hello', whole: true })) as WholeAnswer;
  };

  it('the services by every name they have, and nothing else of what the kommune has decided', async () => {
    const { services, ...rest } = await told();
    const named = services.filter(({ id }) => TROMSO.services.some((one) => one.id === id));
    expect(named).toEqual(
      TROMSO.services.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })),
    );
    expect(Object.keys(rest).sort()).toEqual(['adapter', 'help', 'texts']);
  });

  it('who is neutral, by name and by its own address, and by nobody else’s', async () => {
    const { services } = await told();
    for (const { id, name } of TROMSO.consent.neutral) {
      const address = contacts.find((one) => one.id === id)?.email;
      expect(services.find((one) => one.id === id)?.names).toEqual([name, address]);
    }
  });
});

it('a frame inside doesn’t say which plan its tab shows: anything could stand in it', async () => {
  const browser = fakeBrowser();
  const shows = (screen: string, key: object) => ({
    type: 'page/state',
    state: { screen, key, hasPlanType: true, hasKoordinator: true },
  });
  await browser.page(shows('plan', { number: '14831751259' }));
  const before = [...browser.session.held];
  await browser.page(shows('deltakere', { number: '27862073326' }), 1, 5);
  expect([...browser.session.held]).toEqual(before);
  const { tab } = (await browser.view({ type: 'case/view', tabId: 1 })) as CaseView;
  expect(tab.screen).toBe('plan');
});
