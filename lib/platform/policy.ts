import { browser } from './browser';

/** What Firefox says when a machine has no policy for us at all. */
const NONE = /manifest not found/i;

/** What the browser holds as policy now; null when it can't say. */
async function readManaged(): Promise<object | null> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    return NONE.test(String(error)) ? {} : null;
  }
}

/**
 * Keeps the last known copy of the kommune's policy in the local store, from which what is in force is put together. So
 * nothing waits for the browser's answer at a start, and a change of policy is told like any other change there.
 */
async function notePolicy(): Promise<void> {
  const policy = await readManaged();
  if (!policy) return;
  const { policy: known = {} } = await browser.storage.local.get('policy');
  if (JSON.stringify(known) === JSON.stringify(policy)) return;
  if (Object.keys(policy).length === 0) await browser.storage.local.remove('policy');
  else await browser.storage.local.set({ policy });
}

/** Follows the policy while the background lives. Registered synchronously. */
export function watchPolicy(): void {
  const note = () => void notePolicy().catch(() => undefined);
  browser.storage.managed.onChanged.addListener(note);
  note();
}
