import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
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

/** The always-on script, listed in the manifest by hand: WXT's own wrapper would cost a sixth of its size. */
export default defineUnlistedScript(() => {
  globalThis.sidemannPage?.abort();
  globalThis.sidemannPage = startPageScript(window, pagePort, () => globalThis.sidemannTools);
});
