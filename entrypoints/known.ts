import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createKnownPage } from '../lib/pages/known-page';

/** Injected with the first that is told of a page. */
export default defineUnlistedScript(() => {
  globalThis.sidemannKnown = createKnownPage;
});
