import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createKnownPage } from '../lib/pages/known-page';

/** Injected with all that is told of a page that may be ours. */
export default defineUnlistedScript(() => {
  globalThis.sidemannKnown = createKnownPage;
});
