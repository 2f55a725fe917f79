import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Core } from '../lib/pages/core';
import { startPageScript } from '../lib/pages/page-script';
import type { PageTools } from '../lib/pages/tools';
import { pagePort } from '../lib/platform/page';

declare global {
  /** The copy that runs in this document; a newer one ends it. */
  var sidemannPage: AbortController | undefined;
  /** Injected when first needed; same world, other file. */
  var sidemannTools: ((core: Core) => PageTools) | undefined;
}

export default defineContentScript({
  matches: ['https://www.individplan.no/*', 'https://www.tromso.kommune.no/*', 'https://tromso.kommune.no/*'],
  allFrames: true,
  noScriptStartedPostMessage: true,
  matchAboutBlank: true,
  runAt: 'document_start',
  main() {
    globalThis.sidemannPage?.abort();
    globalThis.sidemannPage = startPageScript(window, pagePort, () => globalThis.sidemannTools);
  },
});
