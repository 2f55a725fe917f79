import type { BrowserPorts } from './ports';

/**
 * A newer version that waits. It empties the session's store and closes every page of ours, so it comes when nothing would
 * be lost and none is open; when that is, is asked again each time it may have become so.
 */
export function createUpdate(
  { session, restart, hasViews }: BrowserPorts,
  wouldLose: () => Promise<boolean>,
) {
  /** Starts anew with the newer version, where one waits and nothing is in its way. */
  const goOn = async (): Promise<void> => {
    if ((await session.get(['update'])).update !== true) return;
    if ((await wouldLose()) || (await hasViews())) return;
    // Once: what is done next may look again before this has ended.
    await session.remove(['update']);
    restart();
  };
  return {
    goOn,
    /** The browser has one ready. */
    async ready(): Promise<void> {
      await session.set({ update: true });
      await goOn();
    },
  };
}
