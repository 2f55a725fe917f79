import { describe, expect, it } from 'vitest';
import { connect } from '../../../lib/app/connection';
import { createPanel, type PanelState } from '../../../lib/app/panel';
import type { CaseView } from '../../../lib/app/view';
import type { Case } from '../../../lib/domain/case';
import type { Place } from '../../../lib/domain/place';
import { type FakeBrowser, fakeBrowser } from './fake-browser';

const PLACE: Place = { view: 'now', question: null, stays: false, more: false };
const view = (browser: FakeBrowser, tabId = 1) =>
  browser.view({ type: 'case/view', tabId }) as Promise<CaseView>;
const begin = (browser: FakeBrowser, tabId = 1) =>
  browser.view({
    ...{ type: 'case/command', caseId: null, tabId },
    command: { do: 'setTyped', field: 'services', text: 'Logop' },
  }) as Promise<Case>;
const places = ({ session }: FakeBrowser) =>
  [...session.held.keys()].filter((key) => key.startsWith('place:'));

describe('where the user is in the panel', () => {
  it('is kept with each case, through a killed worker, and goes with it', async () => {
    const browser = fakeBrowser();
    const [{ id }] = [await begin(browser), await begin(browser, 2)];
    expect((await view(browser)).place).toBeNull();
    await browser.view({ type: 'case/place', caseId: id, place: PLACE });
    browser.restart();
    expect(await view(browser)).toMatchObject({ place: PLACE, openCase: { typed: { services: 'Logop' } } });
    expect((await view(browser, 2)).place).toBeNull();
    await browser.view({ type: 'case/remove', caseId: id });
    expect(places(browser)).toEqual([]);
    // A panel that hasn't heard of it yet leaves nothing of a case that is gone.
    await browser.view({ type: 'case/place', caseId: id, place: PLACE });
    expect(places(browser)).toEqual([]);
  });

  it('is nothing while the case is only begun, and a broken one is none', async () => {
    const browser = fakeBrowser();
    const states: PanelState[] = [];
    const panel = createPanel({
      connection: connect((message) => Promise.resolve(browser.view(message as object))),
      currentTab: async () => 1,
      reads: false,
      show: (state) => states.push(state),
    });
    await panel.refresh();
    panel.keepPlace(PLACE);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(places(browser)).toEqual([]);
    await panel.command({ do: 'setWish', text: 'x' });
    panel.keepPlace(PLACE);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(places(browser)).toHaveLength(1);
    const [key = ''] = places(browser);
    browser.session.held.set(key, { view: 'nowhere' });
    await panel.refresh();
    expect(states.at(-1)?.view.place).toBeNull();
  });
});
