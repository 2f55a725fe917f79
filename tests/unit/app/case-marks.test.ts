import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../../lib/app/view';
import type { Case } from '../../../lib/domain/case';
import { fakeBrowser } from './fake-browser';

const view = async (browser: ReturnType<typeof fakeBrowser>, tabId: number) =>
  (await browser.view({ type: 'case/view', tabId })) as CaseView;

describe('unnamed cases in a list', () => {
  it('are told apart by age, services and when they were begun, and by nothing that names anybody', async () => {
    const browser = fakeBrowser();
    const command = (tabId: number, what: object) =>
      browser.view({ type: 'case/command', caseId: null, tabId, command: what }) as Promise<Case>;
    const first = browser.clock.now;
    await command(1, { do: 'setMyService', service: 'skole' });
    await command(1, { do: 'setAgeBand', band: '7-11' });
    for (const service of ['ppt', 'bup', 'nav'])
      await command(1, { do: 'setService', service, status: 'inne' });
    const own = { do: 'setService', service: 'egen-1', name: 'Klinikken til Kari Nordmann', status: 'inne' };
    const { id } = await command(1, own);
    await command(1, { do: 'setFormValue', path: 'child.name', text: 'Iben Solbakken' });
    browser.clock.now += 5 * 60_000;
    await command(2, { do: 'setAgeBand', band: '15' });
    const { others } = await view(browser, 2);
    expect(others).toEqual([
      { id, nickname: '', createdAt: first, updatedAt: first, about: ['7–11 år', 'PPT, BUP, +2'] },
    ]);
    await command(1, { do: 'setNickname', nickname: 'K.L.' });
    expect((await view(browser, 1)).others).toMatchObject([
      { about: ['15 år'], createdAt: browser.clock.now },
    ]);

    await browser.view({ type: 'kept/keep', caseId: id, pin: null });
    browser.endSession();
    const [line] = (await view(browser, 3)).keeping.list;
    expect(line).toMatchObject({ nickname: 'K.L.', about: ['7–11 år', 'PPT, BUP, +2'] });
    expect(JSON.stringify(line)).not.toMatch(/Iben|Kari/);
  });

  it('one that can’t be read is in the list all the same', async () => {
    const browser = fakeBrowser();
    browser.session.held.set('case:x', { id: 'x', guide: 'broken' });
    expect((await view(browser, 1)).others).toEqual([
      { id: 'x', nickname: '', createdAt: 0, updatedAt: 0, about: [] },
    ]);
  });
});
