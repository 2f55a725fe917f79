import { describe, expect, it } from 'vitest';
import { connect } from '../../../lib/app/connection';
import { createPanel, type PanelState } from '../../../lib/app/panel';
import { planSeen } from '../../../lib/app/plan-seen';
import type { PageReading } from '../../../lib/domain/page';
import { SAMSPILL } from '../pages/world';
import { fakeBrowser, TROMSO } from './fake-browser';

const KARI = { address: '/plan/1', name: 'Kari' };
const value = (path: string, text: string, where: string) => ({ path, text, where, confidence: 1 });
const reading = (change: Partial<PageReading> = {}): PageReading => ({
  screen: 'plan',
  key: KARI,
  values: [],
  conflicts: [],
  ...change,
});
const seen = (change: Partial<PageReading>) => planSeen(reading(change), SAMSPILL, TROMSO);

describe('what a page shows of a plan that exists', () => {
  it.each([
    ['Stafettlogg (BTI)', 'F20'],
    ['IP – individuell plan', 'F21'],
  ])('%s speaks for %s, with where it stood', (text, fact) =>
    expect(seen({ values: [value('planType', text, 'Type plan')] })?.facts).toEqual([
      { fact, found: [{ text, where: 'Type plan' }] },
    ]),
  );

  it('other plan types, and words that say two, speak for nothing: unknown is never no', () => {
    for (const text of ['Ansvarsgruppe', 'Tiltaksplan', 'Stafettlogg/individuell plan'])
      expect(seen({ values: [value('planType', text, 'Plantype')] })).toBeNull();
  });

  it('a plan that is being written exists not yet', () =>
    expect(seen({ screen: 'nyPlan', values: [value('planType', 'Stafettlogg', 'Plantype')] })).toBeNull());

  it('shown in two ways: both questions are asked, each with both', () => {
    const found = [
      { text: 'Stafettlogg', where: 'Plantype' },
      { text: 'Individuell plan', where: 'Type plan' },
    ];
    expect(seen({ conflicts: [{ path: 'planType', found }] })?.facts).toEqual([
      { fact: 'F20', found },
      { fact: 'F21', found },
    ]);
  });

  it('who is named as koordinator', () =>
    expect(seen({ values: [value('koordinator', 'Kari Lien', 'Stafettholder')] })).toEqual({
      facts: [],
      koordinators: [{ text: 'Kari Lien', where: 'Stafettholder' }],
    }));
});

describe('opening the panel beside a plan', () => {
  const state = (key: object, screen = 'plan') => ({
    type: 'page/state',
    state: { screen, key, hasPlanType: true, hasKoordinator: false },
  });
  const stafettlogg = [value('planType', 'Stafettlogg', 'Plantype'), value('child.name', 'Kari', 'Navn')];

  async function open(reads = true) {
    const browser = fakeBrowser();
    browser.reading.value = reading({ values: stafettlogg });
    await browser.page(state(KARI));
    const states: PanelState[] = [];
    const panel = createPanel({
      connection: connect((message) => browser.view(message)),
      currentTab: async () => 1,
      reads,
      show: (one) => states.push(one),
    });
    const look = async () => {
      await panel.refresh();
      await new Promise((resolve) => setTimeout(resolve, 20));
      return states.at(-1)?.seen ?? null;
    };
    return { browser, panel, look };
  }

  it('shows what is seen, answers nothing and stores nothing', async () => {
    const { browser, look } = await open();
    expect((await look())?.facts).toMatchObject([{ fact: 'F20' }]);
    for (const stored of [...browser.session.held.values()]) {
      expect(JSON.stringify(stored)).not.toContain('Stafettlogg');
      expect(JSON.stringify(stored)).not.toContain('"Kari"');
    }
    expect(await browser.view({ type: 'case/view', tabId: 1 })).toMatchObject({
      saved: false,
      openCase: { guide: { answers: {} } },
    });
  });

  it('is confirmed by a command like any answer, and can be undone', async () => {
    const { browser, panel, look } = await open();
    await look();
    await panel.command({ do: 'answer', fact: 'F20', answer: 'yes' });
    const guide = async () =>
      ((await browser.view({ type: 'case/view', tabId: 1 })) as PanelState['view']).openCase.guide;
    expect((await guide()).answers).toEqual({ F20: 'yes' });
    await panel.command({ do: 'undo' });
    expect((await guide()).answers).toEqual({});
  });

  it('stays on another screen of the plan, and is gone on another child’s', async () => {
    const { browser, look } = await open();
    await look();
    browser.reading.value = reading({ screen: 'deltakere', values: [value('mor.name', 'Nora', 'Mor')] });
    await browser.page(state(KARI, 'deltakere'));
    expect((await look())?.facts).toMatchObject([{ fact: 'F20' }]);
    const ola = { address: '/plan/2', name: 'Ola' };
    browser.reading.value = reading({ key: ola });
    await browser.page(state(ola));
    expect(await look()).toBeNull();
  });

  it('the popup reads nothing', async () => {
    const { browser, look } = await open(false);
    expect(await look()).toBeNull();
    expect(browser.toFrame.filter(({ message }) => JSON.stringify(message).includes('page/read'))).toEqual(
      [],
    );
  });
});
