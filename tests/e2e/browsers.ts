import { join } from 'node:path';
import { findChromium, findFirefox } from '../../lib/cli/setup.mjs';
import { ROOT } from '../repo/files';

/** The builds as they are shipped, and the browsers of this machine. */
export const CHROME_BUILD = process.env.SIDEMANN_BUILD ?? join(ROOT, '.output/chrome-mv3');
export const FIREFOX_BUILD = join(ROOT, '.output/firefox-mv3');
export const CHROMIUM = findChromium() ?? 'chromium';
export const FIREFOX = findFirefox() ?? 'firefox';
