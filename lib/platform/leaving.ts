import { browser, isFirefox } from './browser';

const LEFT = 'view/left';
/** How long the browser may take to forget a page that is being closed, in ms. */
const GONE_IN = 1000;

interface Context {
  readonly contextType: string;
}
interface WithContexts {
  readonly getContexts: (filter: object) => Promise<readonly Context[]>;
}

/** Is any page of ours open, in whatever frame, panel or window? One that can't be asked for may be. */
export async function hasViews(): Promise<boolean> {
  try {
    const all = await (browser.runtime as unknown as WithContexts).getContexts({});
    return all.some(({ contextType }) => contextType !== 'BACKGROUND');
  } catch {
    return true;
  }
}

/**
 * A page of ours says that it is being closed: of the sidebar nothing else tells. Only in Firefox, where an update waits
 * until it is asked for; Chrome sees for itself, and would be kept from it by a message.
 */
export function sayWhenLeft(): void {
  if (isFirefox()) addEventListener('pagehide', () => void browser.runtime.sendMessage({ type: LEFT }));
}

/** Calls when a page of ours has been closed. Registered synchronously. */
export function onViewLeft(call: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if ((message as { type?: unknown } | null)?.type === LEFT) setTimeout(call, GONE_IN);
    return undefined;
  });
}
