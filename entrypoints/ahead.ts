import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askAhead } from '../lib/platform/ahead';

/** Runs in our views before their code is there. */
export default defineUnlistedScript(askAhead);
