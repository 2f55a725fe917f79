import { defineContentScript } from 'wxt/utils/define-content-script';
import { tellOfOpening } from '../lib/pages/world';

/** In the page's own world: tells that the page's script is about to open an address. Can only ask for a stop. */
export default defineContentScript({
  matches: ['https://www.individplan.no/*'],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_start',
  world: 'MAIN',
  main: () => tellOfOpening(window),
});
