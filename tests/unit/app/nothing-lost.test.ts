import { expect, it } from 'vitest';
import type { CaseView } from '../../../lib/app/view';
import type { Case } from '../../../lib/domain/case';
import { type FakeBrowser, fakeBrowser } from './fake-browser';

const view = (browser: FakeBrowser, tabId: number) =>
  browser.view({ type: 'case/view', tabId }) as Promise<CaseView>;
const command = (browser: FakeBrowser, tabId: number, what: object) =>
  browser.view({ type: 'case/command', caseId: null, tabId, command: what }) as Promise<Case>;

it('each answer is stored as it is given: the worker may end after any of them, and «Angre» is there still', async () => {
  const browser = fakeBrowser();
  const answers = [
    { do: 'setMyService', service: 'skole' },
    { do: 'setAgeBand', band: '7-11' },
    { do: 'answer', fact: 'F3', answer: 'yes' },
    { do: 'setWish', text: 'Bade' },
  ];
  for (const one of answers) {
    await command(browser, 1, one);
    browser.restart();
  }
  const { openCase } = await view(browser, 1);
  expect(openCase.guide).toMatchObject({ myService: 'skole', ageBand: '7-11', answers: { F3: 'yes' } });
  expect([openCase.guide.wish, openCase.past.length]).toEqual(['Bade', answers.length]);
  expect((await command(browser, 1, { do: 'undo' })).guide.wish).toBe('');
});

it('a tab that is closed takes no case with it: another tab offers it, and goes on with it as it was', async () => {
  const browser = fakeBrowser();
  const { id } = await command(browser, 1, { do: 'setWish', text: 'Bade' });
  await browser.closeTab(1);
  expect(await view(browser, 2)).toMatchObject({ saved: false, others: [{ id }] });
  await browser.view({ type: 'case/choose', tabId: 2, caseId: id });
  expect(await view(browser, 2)).toMatchObject({ saved: true, openCase: { id, guide: { wish: 'Bade' } } });
});
