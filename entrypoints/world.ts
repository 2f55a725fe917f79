import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellOfOpening } from '../lib/pages/world';

/**
 * In the page's own world, listed in the manifest by hand: tells that the page's script is about to open an address. Can
 * only ask for a stop.
 */
export default defineUnlistedScript(() => tellOfOpening(window));
