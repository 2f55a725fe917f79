import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askAhead } from '../lib/platform/ahead';

/** Runs in panel and popup before their code is there. */
export default defineUnlistedScript(askAhead);
