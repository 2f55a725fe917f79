import { describe, expect, it, vi } from 'vitest';
import { createAwake } from '../../../lib/app/awake';
import type { Case } from '../../../lib/domain/case';
import type { ConsentDraft } from '../../../lib/domain/consent-draft';
import { type FakeBrowser, fakeBrowser } from './fake-browser';

const command = (browser: FakeBrowser, caseId: string | null, tabId = 1) =>
  browser.view({
    ...{ type: 'case/command', caseId, tabId },
    command: { do: 'setNickname', nickname: 'K.L.' },
  }) as Promise<Case>;
const keep = (browser: FakeBrowser, caseId: string) => browser.view({ type: 'kept/keep', caseId, pin: null });
/** Somebody has begun to tick. */
const HALF: ConsentDraft = {
  ...{ state: '', services: ['ppt'], givenBy: [], form: '', recordedIn: '', purpose: '', information: '' },
  ...{ givenOn: '', validUntil: '', withdrawnOn: '', childHeard: false, interpreter: false },
};
/** What was said of staying awake last, when nothing is looked at any more. */
const isAwake = async ({ awake }: FakeBrowser) => {
  await new Promise((resolve) => setTimeout(resolve));
  return awake.at(-1);
};

describe('the background stays awake', () => {
  it('while a case is open that isn’t kept, until it is deleted', async () => {
    const browser = fakeBrowser();
    const { id } = await command(browser, null);
    expect(await isAwake(browser)).toBe(true);
    await browser.view({ type: 'case/remove', caseId: id });
    expect(await isAwake(browser)).toBe(false);
  });

  it('and not without: neither when it starts, nor when somebody only looks', async () => {
    const browser = fakeBrowser();
    await browser.view({ type: 'case/view', tabId: 1 });
    await browser.closeTab(1);
    await isAwake(browser);
    expect(new Set(browser.awake)).toEqual(new Set([false]));
  });

  it('not for cases that are all kept, and for the one that no longer is', async () => {
    const browser = fakeBrowser();
    const { id } = await command(browser, null);
    await keep(browser, id);
    expect(await isAwake(browser)).toBe(false);
    await command(browser, id);
    expect(await isAwake(browser)).toBe(false);
    const { id: other } = await command(browser, null, 2);
    expect(await isAwake(browser)).toBe(true);
    await keep(browser, other);
    expect(await isAwake(browser)).toBe(false);
    await browser.view({ type: 'kept/stop', caseId: id });
    expect(await isAwake(browser)).toBe(true);
    await browser.view({ type: 'kept/removeAll' });
    expect(await isAwake(browser)).toBe(false);
  });

  it('for a kept case whose copy is behind: there was no room', async () => {
    const browser = fakeBrowser();
    const { id } = await command(browser, null);
    await keep(browser, id);
    const full = vi.spyOn(browser.local, 'set').mockRejectedValue(new Error('quota'));
    await command(browser, id);
    expect(await isAwake(browser)).toBe(true);
    await browser.closeTab(7);
    expect(await isAwake(browser)).toBe(true);
    full.mockRestore();
    await command(browser, id);
    await browser.closeTab(7);
    expect(await isAwake(browser)).toBe(false);
  });

  it('for what is half ticked, in a kept case too, until it is put away', async () => {
    const browser = fakeBrowser();
    const { id } = await command(browser, null);
    await keep(browser, id);
    await browser.view({ type: 'case/draft', caseId: id, draft: HALF });
    const hasDraft = browser.session.held.has(`draft:${id}`);
    expect([hasDraft, await isAwake(browser)]).toEqual([true, true]);
    await browser.view({ type: 'case/draft', caseId: id, draft: null });
    expect(await isAwake(browser)).toBe(false);
  });

  it('anew after it was ended all the same, for a case and for ticks in a tab', async () => {
    const browser = fakeBrowser();
    const { id } = await command(browser, null);
    await isAwake(browser);
    browser.restart();
    await vi.waitFor(() => expect(browser.awake).toEqual([true]));
    await browser.view({ type: 'case/remove', caseId: id });
    await browser.session.set({ 'draft:tab-3': {} });
    expect(await isAwake(browser)).toBe(false);
    browser.restart();
    await vi.waitFor(() => expect(browser.awake).toEqual([true]));
    await browser.closeTab(3);
    expect(await isAwake(browser)).toBe(false);
  });
});

describe('what was found out last holds', () => {
  const later = () => {
    let tell = (_: boolean) => {};
    const answer = new Promise<boolean>((resolve) => {
      tell = resolve;
    });
    return { answer, tell };
  };

  it('a look that is overtaken says nothing', async () => {
    const said: boolean[] = [];
    const [first, second] = [later(), later()];
    const looks = [first.answer, second.answer];
    const awake = createAwake(
      (needed) => said.push(needed),
      () => looks.shift() ?? Promise.resolve(false),
    );
    awake.look();
    awake.look();
    second.tell(true);
    await second.answer;
    first.tell(false);
    await new Promise((resolve) => setTimeout(resolve));
    expect(said).toEqual([true]);
    awake.look();
    awake.needed();
    await new Promise((resolve) => setTimeout(resolve));
    expect(said).toEqual([true, true]);
  });

  it('what can’t be read may be somebody’s work', async () => {
    const stayAwake = vi.fn();
    createAwake(stayAwake, () => Promise.reject(new Error('broken'))).look();
    await vi.waitFor(() => expect(stayAwake.mock.calls).toEqual([[true]]));
  });
});
