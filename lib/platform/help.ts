/** What the help view needs of the browser. */
import { browser } from './browser';
import { copyText } from './paper';
import { keysNow } from './toolbar';

export const help = async () => ({ ...helpButKeys(), shortcuts: await keysNow() });

/** What is known at once: no view waits for the names of keys. */
export const helpButKeys = () => ({
  version: browser.runtime.getManifest().version,
  onCopy: copyText,
  shortcuts: [] as Awaited<ReturnType<typeof keysNow>>,
});
