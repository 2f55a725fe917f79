import type { Driver } from '../../lib/cli/driver/chromium';

/**
 * Says something to the page script of the practice Samspill, as the background would.
 * @returns what it answers; null when it has nothing to say. A page without a script of ours makes it fail.
 */
export async function tell<T>({ context }: Driver, message: object): Promise<T> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return worker.evaluate(async (sent) => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.individplan.no/*' });
    const tabId = tab?.id ?? -1;
    const func = () => (globalThis as { sidemannPage?: { need(): void } }).sidemannPage?.need();
    await chrome.scripting.executeScript({ target: { tabId, frameIds: [0] }, func });
    return (await chrome.tabs.sendMessage(tabId, sent, { frameId: 0 })) ?? null;
  }, message) as Promise<T>;
}
