/** What the help view needs of the browser. */
import { browser } from './browser';
import { copyText } from './paper';
import { keysNow } from './toolbar';

export const help = async () => ({
  version: browser.runtime.getManifest().version,
  onCopy: copyText,
  shortcuts: await keysNow(),
});
