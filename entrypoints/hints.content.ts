import { defineContentScript } from 'wxt/utils/define-content-script';
import { createTools } from '../lib/pages/tools';
import { dialogAddress, fetchFile } from '../lib/platform/page';

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  matches: ['https://www.individplan.no/*', 'https://www.tromso.kommune.no/*', 'https://tromso.kommune.no/*'],
  main() {
    globalThis.sidemannTools = (core) => createTools(core, fetchFile, dialogAddress);
  },
});
