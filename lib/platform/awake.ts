import { browser, isFirefox } from './browser';

/** Chrome ends a worker 30 s after the last call of its API, in ms with some to spare. */
const CALLED_EACH = 20_000;

/**
 * Holds the background's worker awake, or lets it go. In Firefox there is nothing to hold: a background that sleeps is woken
 * by `runtime.onUpdateAvailable`, and the update waits for what it says.
 */
export function createStayAwake(): (needed: boolean) => void {
  let calls: ReturnType<typeof setInterval> | null = null;
  return (needed) => {
    if (needed === (calls !== null) || isFirefox()) return;
    if (calls === null) calls = setInterval(call, CALLED_EACH);
    else {
      clearInterval(calls);
      calls = null;
    }
  };
}

/** The cheapest there is: it needs no permission, reads no store and says nothing to anybody. */
const call = (): void => void browser.runtime.getPlatformInfo().catch(() => undefined);
