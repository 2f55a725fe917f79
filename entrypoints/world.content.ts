import { defineContentScript } from 'wxt/utils/define-content-script';

/** In the page's own world: tells that the page's script is about to open an address. Can only ask for a stop. */
export default defineContentScript({
  matches: ['https://www.individplan.no/*'],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    const { open } = window;
    window.open = function (this: Window, ...given: Parameters<typeof open>) {
      const event = new CustomEvent('sidemann-open', { detail: String(given[0] ?? ''), cancelable: true });
      return window.dispatchEvent(event) ? open.apply(window, given) : null;
    };
  },
});
