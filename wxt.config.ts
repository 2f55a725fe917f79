import { defineConfig } from 'wxt';
import { bareScripts } from './lib/cli/bare-scripts';
import { checkData } from './lib/cli/check-data';
import { leftOut } from './lib/cli/left-out';
import { createBundledPackages, writeLicences } from './lib/cli/licences';
import { paperAhead } from './lib/cli/paper-ahead';
import { unusedTokens } from './lib/cli/unused-tokens';
import { viewsTogether } from './lib/cli/views-together';

/** The named hosts. A change here is a change of permission and shows in the manifest snapshot. */
const HOSTS = [
  'https://www.individplan.no/*',
  'https://www.tromso.kommune.no/*',
  'https://tromso.kommune.no/*',
];

/** An address beyond those named, which only the user can give: see `lib/platform/permissions.ts`. */
const OTHER_HOSTS = ['https://*/*'];

/** Nothing leaves the machine: extension pages have no connection, no form target and no foreign frame. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; worker-src 'self'; frame-src blob:; connect-src 'none'; form-action 'none'; base-uri 'none'";

/** The dev server needs its own socket; only `npm run dev` gets it. */
const DEV_CSP = CSP.replace("connect-src 'none'", 'connect-src ws://localhost:3000 http://localhost:3000');

/** What the builds take from node_modules, for the licence file in the package. */
const bundled = createBundledPackages();

/** Public half of a key made for tests: it fixes the id of an unpacked build, so that policy can name it. */
const FIXED_KEY = process.env.SIDEMANN_KEY;

/** Firefox gives Alt with a letter of a menu's name (Fil, Vis, Verktøy …) to its menus, with Shift too: others there. */
const key = (letter: string, description: string) => ({
  suggested_key: { default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` },
  description,
});

export default defineConfig({
  modules: ['@wxt-dev/module-solid'],
  imports: false,
  publicDir: 'assets/public',
  hooks: {
    'build:before': (wxt) => {
      const problems = checkData(wxt.config.root);
      if (problems.length > 0) throw new Error(`Data som ikke kan brukes:\n${problems.join('\n')}`);
    },
    'build:done': (wxt) => {
      if (wxt.config.command === 'build') writeLicences(wxt.config.root, wxt.config.outDir, bundled.found());
    },
  },
  // What is built from them is in the product; how it is tried isn't.
  zip: { excludeSources: ['tests/**', 'docs/bilder/**', 'test-results/**', 'reports/**'] },
  // Solid's delegated events break on pages that stop events at <body>.
  solid: { vite: { solid: { delegateEvents: false } } },
  vite: () => ({
    // Every browser we run in knows modulepreload.
    build: { chunkSizeWarningLimit: 2000, modulePreload: { polyfill: false } },
    plugins: [bundled.plugin(), unusedTokens(), bareScripts(), viewsTogether(), leftOut(), paperAhead()],
    worker: { format: 'es', plugins: () => [bundled.plugin(), leftOut()] },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'nb',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: HOSTS,
    // Never asked for as a whole: one address at a time, by the user's press in the popup on that page.
    optional_host_permissions: OTHER_HOSTS,
    content_scripts: [
      {
        matches: HOSTS,
        js: ['page.js'],
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
      },
      {
        matches: HOSTS.slice(0, 1),
        js: ['world.js'],
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        world: 'MAIN',
      },
    ],
    // Alt+Shift: what neither the browsers nor screen readers take. Changeable in the browser.
    commands: {
      'open-panel': key(browser === 'firefox' ? 'N' : 'V', '__MSG_openPanel__'),
      'fill-form': key(browser === 'firefox' ? 'U' : 'F', '__MSG_fillForm__'),
      'check-consent': key(browser === 'firefox' ? 'C' : 'K', '__MSG_checkConsent__'),
    },
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: command === 'serve' ? DEV_CSP : CSP },
    web_accessible_resources: [
      { resources: ['consent.html'], matches: HOSTS },
      // Its address there is another in each session, and only our own script knows it: no page can look for us by it.
      {
        resources: ['consent.html'],
        matches: OTHER_HOSTS,
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          // Else the button, which says what it knows of the page, lies behind the one for all extensions.
          action: { default_area: 'navbar' as const },
          browser_specific_settings: {
            gecko: {
              id: 'sidemann@sidemann.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          storage: { managed_schema: 'managed_schema.json' },
          ...(FIXED_KEY ? { key: FIXED_KEY } : {}),
        }),
  }),
});
