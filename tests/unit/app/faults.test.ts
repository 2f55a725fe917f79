import { describe, expect, it } from 'vitest';
import { connect } from '../../../lib/app/connection';
import { createDialog, type DialogNow } from '../../../lib/app/dialog';
import type { Fill } from '../../../lib/app/form-fill';
import { createFormTab, type FormTabState } from '../../../lib/app/form-tab';
import { createPanel, type PanelState } from '../../../lib/app/panel';
import { statusOf } from '../../../lib/app/panel-view';
import type { ContactAnswer } from '../../../lib/domain/page';
import { aConsent } from './examples';
import { type FakeBrowser, fakeBrowser, TROMSO } from './fake-browser';

/** What the browsers say when a store has no more room. */
const FULL = [
  'Error: Session storage quota bytes exceeded. Values were not stored.',
  'QuotaExceededError: storage.session API call exceeded its quota limitations.',
];

/** Nothing about a case can be written, until the result is called. */
function breakStore({ session }: FakeBrowser, message: string): () => void {
  const { set } = session;
  const refuse = (values: Record<string, unknown>) =>
    Object.keys(values).some((key) => key.startsWith('case:'))
      ? Promise.reject(new Error(message))
      : set(values);
  Object.assign(session, { set: refuse });
  return () => Object.assign(session, { set });
}

async function panelOf(browser: FakeBrowser) {
  const states: PanelState[] = [];
  const panel = createPanel({
    connection: connect(browser.view),
    currentTab: async () => 1,
    reads: false,
    show: (state) => states.push(state),
  });
  await panel.refresh();
  return { panel, last: () => states.at(-1) as PanelState };
}

async function formOf(browser: FakeBrowser, caseId: string) {
  const states: (FormTabState | null)[] = [];
  const form = { bytes: new Uint8Array(), report: [], pageNumbers: [], formPages: 4 };
  const fill: Fill = async () => ({ form, own: false, message: null });
  const tab = createFormTab(caseId, {
    ...{ connection: connect(browser.view), pack: () => TROMSO, fill, now: Date.now },
    ...{ save: () => undefined, print: () => undefined, stopReading: () => undefined },
    show: (state) => states.push(state),
  });
  await tab.open();
  return { tab, last: () => states.at(-1) as FormTabState };
}

/** The dialog of a stopped contact, as its frame opens it. */
async function dialogOf(browser: FakeBrowser) {
  const state = {
    screen: 'deltakere',
    key: { address: '/plan/1' },
    hasPlanType: false,
    hasKoordinator: false,
  };
  await browser.page({ type: 'page/state', state });
  const recipient = { kind: 'service', service: 'fysio', sure: true };
  const attempt = { kind: 'mail', control: 'link', label: 'Skriv', recipient, key: state.key };
  const { requestId } = (await browser.page({ type: 'contact/ask', attempt })) as ContactAnswer;
  const shown: DialogNow[] = [];
  const dialog = createDialog(requestId, browser.dialog, (now) => shown.push(now));
  await dialog.open();
  return { dialog, last: () => shown.at(-1) as DialogNow };
}
const wentOn = ({ toFrame }: FakeBrowser) =>
  toFrame.some(({ message }) => (message as { type: string }).type === 'contact/go');

describe.each([...FULL.map((message) => [message, 'full'] as const), ['broken', 'storage'] as const])(
  'the store says «%s»',
  (message, problem) => {
    it('the panel says so and shows what is stored; when there is room again it goes on', async () => {
      const browser = fakeBrowser();
      const { panel, last } = await panelOf(browser);
      await panel.command({ do: 'setWish', text: 'Bade' });
      const mend = breakStore(browser, message);
      await panel.command({ do: 'setWish', text: 'Sykle' });
      expect(statusOf(last()).problems).toEqual([problem]);
      expect(last().view.openCase.guide.wish).toBe('Bade');
      mend();
      await panel.command({ do: 'setWish', text: 'Sykle' });
      expect(statusOf(last()).problems).toEqual([]);
      expect(last().view.openCase.guide.wish).toBe('Sykle');
    });

    it('the dialog says so, the contact stays stopped, and the same answer lets it through when there is room', async () => {
      const browser = fakeBrowser();
      const { dialog, last } = await dialogOf(browser);
      dialog.setAgeBand('7-11');
      dialog.setCustody('joint');
      const mend = breakStore(browser, message);
      const given = [aConsent('fysio', { givenBy: ['begge'] })];
      await dialog.save(given);
      expect([last().problem, wentOn(browser)]).toEqual([problem, false]);
      expect(last().openCase.guide.ageBand).toBe('7-11');
      mend();
      await dialog.save(given);
      expect(wentOn(browser)).toBe(true);
    });

    it('the form tab says so, the form is still there, and the same value goes in when there is room', async () => {
      const browser = fakeBrowser();
      const { panel, last: shown } = await panelOf(browser);
      await panel.command({ do: 'setWish', text: 'Bade' });
      const { tab, last } = await formOf(browser, shown().view.openCase.id);
      const mend = breakStore(browser, message);
      await tab.setValue('goals', 'Hele skoledager');
      expect([last().unsaved, last().failed]).toEqual([problem, false]);
      expect(last().filled).not.toBeNull();
      mend();
      await tab.setValue('goals', 'Hele skoledager');
      expect([last().unsaved, last().openCase.form.values.goals]).toEqual([null, 'Hele skoledager']);
    });
  },
);

it.each([...FULL.map((message) => [message, 'full'] as const), ['broken', 'storage'] as const])(
  'a form asked for by a key, where the store says «%s»: nobody’s view waits for it, so the panel opens and says so',
  async (message, problem) => {
    const browser = fakeBrowser();
    const mend = breakStore(browser, message);
    await browser.fillForm(1);
    expect([browser.opened, browser.problems]).toEqual([[], [{ tabId: 1, problem }]]);
    mend();
    await browser.fillForm(1);
    expect([browser.opened.length, browser.problems.length]).toEqual([1, 1]);
    const states: PanelState[] = [];
    const panel = createPanel({
      ...{ connection: connect(browser.view), currentTab: async () => 1, reads: false },
      ...{ problem, show: (state: PanelState) => states.push(state) },
    });
    await panel.refresh();
    expect(states.at(-1)?.problem).toBe(problem);
    await panel.command({ do: 'setWish', text: 'Bade' });
    expect(states.at(-1)?.problem).toBeNull();
  },
);
