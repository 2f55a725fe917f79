import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** In every page where more is known on this machine than what the listener knows by itself. */
export default defineUnlistedScript(() => {
  globalThis.sidemannAsks = true;
});
