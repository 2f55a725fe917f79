/** What the help view needs of the browser. */
import { browser } from './browser';
import { copyText } from './paper';

export const help = () => ({ version: browser.runtime.getManifest().version, onCopy: copyText });
