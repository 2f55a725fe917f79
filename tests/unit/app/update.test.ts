import { describe, expect, it, vi } from 'vitest';
import type { Case } from '../../../lib/domain/case';
import { type FakeBrowser, fakeBrowser } from './fake-browser';

const begin = (browser: FakeBrowser, tabId = 1) =>
  browser.view({
    ...{ type: 'case/command', caseId: null, tabId },
    command: { do: 'setWish', text: 'x' },
  }) as Promise<Case>;
const remove = (browser: FakeBrowser, { id }: Case) => browser.view({ type: 'case/remove', caseId: id });
/** How often it was started anew, when nothing is looked at any more. */
const restarts = async (browser: FakeBrowser) => {
  await new Promise((resolve) => setTimeout(resolve));
  return browser.restarts.length;
};

describe('an update', () => {
  it('comes at once where nothing is open', async () => {
    const browser = fakeBrowser();
    // Long after the background began, which looks for one too.
    expect(await restarts(browser)).toBe(0);
    await browser.updateReady();
    expect(await restarts(browser)).toBe(1);
  });

  it('waits while a case is open, and comes when the last one is closed', async () => {
    const browser = fakeBrowser();
    const [first, second] = [await begin(browser), await begin(browser, 2)];
    await browser.updateReady();
    await remove(browser, first);
    expect(await restarts(browser)).toBe(0);
    await remove(browser, second);
    expect(await restarts(browser)).toBe(1);
  });

  it('comes when the case is kept on this machine: nothing is lost by it', async () => {
    const browser = fakeBrowser();
    const { id } = await begin(browser);
    await browser.updateReady();
    expect(await restarts(browser)).toBe(0);
    await browser.view({ type: 'kept/keep', caseId: id, pin: null });
    expect(await restarts(browser)).toBe(1);
  });

  it('waits for a kept case whose copy is behind', async () => {
    const browser = fakeBrowser();
    const openCase = await begin(browser);
    await browser.view({ type: 'kept/keep', caseId: openCase.id, pin: null });
    const full = vi.spyOn(browser.local, 'set').mockRejectedValue(new Error('quota'));
    const change = { type: 'case/command', caseId: openCase.id, tabId: 1 };
    await browser.view({ ...change, command: { do: 'setWish', text: 'y' } });
    await browser.updateReady();
    expect(await restarts(browser)).toBe(0);
    full.mockRestore();
    await browser.view({ ...change, command: { do: 'setWish', text: 'z' } });
    await browser.closeTab(9);
    expect(await restarts(browser)).toBe(1);
  });

  it('waits for what is half ticked in a tab without a case, until its tab is closed', async () => {
    const browser = fakeBrowser();
    await browser.session.set({ 'draft:tab-1': {} });
    await browser.updateReady();
    expect(await restarts(browser)).toBe(0);
    await browser.closeTab(1);
    expect(await restarts(browser)).toBe(1);
  });

  it('closes no page of ours under somebody’s eyes: it comes when the last is closed', async () => {
    const browser = fakeBrowser();
    browser.views.open = true;
    const openCase = await begin(browser);
    await browser.updateReady();
    await remove(browser, openCase);
    await browser.viewLeft();
    expect(await restarts(browser)).toBe(0);
    browser.views.open = false;
    await browser.viewLeft();
    expect(await restarts(browser)).toBe(1);
  });

  it('is remembered by a worker that was ended meanwhile', async () => {
    const browser = fakeBrowser();
    const openCase = await begin(browser);
    await browser.updateReady();
    browser.restart();
    await remove(browser, openCase);
    expect(await restarts(browser)).toBe(1);
  });

  it('without one, nothing is started anew', async () => {
    const browser = fakeBrowser();
    await remove(browser, await begin(browser));
    await browser.viewLeft();
    expect(await restarts(browser)).toBe(0);
  });
});
