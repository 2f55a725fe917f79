import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Injected, type PageScript, startPageScript } from '../lib/pages/page-script';
import { pagePort } from '../lib/platform/page';

declare global {
  /** The copy that runs in this document; a newer one ends it. */
  var sidemannPage: PageScript | undefined;
  /** Injected when needed; same world, other files. */
  var sidemannAsks: Injected['sidemannAsks'];
  var sidemannKnown: Injected['sidemannKnown'];
  var sidemannTools: Injected['sidemannTools'];
}

/** The always-on script, listed in the manifest by hand: WXT's own wrapper would cost a sixth of its size. */
export default defineUnlistedScript(() => {
  globalThis.sidemannPage?.abort();
  globalThis.sidemannPage = startPageScript(window, pagePort, globalThis);
});
