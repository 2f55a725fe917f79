import type { Runtime } from 'webextension-polyfill';
import type { Sender } from '../app/ports';
import { browser } from './browser';

const DIALOG = '/consent.html';

/** Tells who sent a message from what the browser says of it; null for anybody who isn't ours. */
export function senderOf(sender: Runtime.MessageSender, ownId: string, ownOrigin: string): Sender | null {
  if (sender.id !== ownId) return null;
  // A frame without an address of its own (about:blank, srcdoc) belongs to the page it stands in.
  const own = sender.url ?? '';
  const url = /^(about|data|blob):/.test(own) ? (sender.tab?.url ?? '') : own;
  const common = {
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? 0,
    documentId: (sender as { documentId?: string }).documentId ?? null,
    url,
  };
  if (!url.startsWith(`${ownOrigin}/`)) return { from: 'page', ...common };
  return { from: new URL(url).pathname === DIALOG ? 'dialog' : 'view', ...common };
}

/** Passes every message of our own scripts and pages on; others get no answer. Registered synchronously. */
export function onMessage(receive: (message: unknown, sender: Sender) => Promise<unknown>): void {
  const origin = new URL(browser.runtime.getURL('')).origin;
  browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender) => {
    const sender = senderOf(from, browser.runtime.id, origin);
    return sender ? receive(message, sender) : undefined;
  });
}
