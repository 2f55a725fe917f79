import { describe, expect, test, vi } from 'vitest';
import { askSetup } from '../../../lib/app/view-setup';
import { fakeBrowser, TROMSO } from './fake-browser';

const ASK = { type: 'setup/get' };

describe('a view is told what is in force', () => {
  test('the pack and the words of the chosen language, and nothing of anybody', async () => {
    const browser = fakeBrowser();
    await browser.local.set({ settings: { myService: 'ppt', language: 'nb', sitesOff: [] } });
    const told = (await browser.view(ASK)) as Record<string, unknown>;
    expect(Object.keys(told).sort()).toEqual(['language', 'messages', 'pack', 'teams']);
    const setup = await askSetup((message) => browser.view(message));
    expect(setup?.pack).toEqual(TROMSO);
    expect(setup?.texts('common.yes')).toBe('Ja');
    expect(setup?.texts.language).toBe('nb');
  });

  test('the dialog is told, a page is not', async () => {
    const browser = fakeBrowser();
    expect(await browser.dialog(ASK)).toHaveProperty('pack');
    expect(await browser.page(ASK)).toBeNull();
  });

  test('nobody answers: null, after three tries', async () => {
    vi.useFakeTimers();
    const send = vi.fn(() => Promise.reject(new Error('gone')));
    const asked = askSetup(send);
    await vi.runAllTimersAsync();
    expect(await asked).toBeNull();
    expect(send).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });
});
