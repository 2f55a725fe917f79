import type { Plugin } from 'vite';

/** Where WXT keeps what it wraps around a script that is listed by hand. */
const WRAPPER = /virtual:wxt-unlisted-script-entrypoint/;
/** What makes an object of a script's one function, so that WXT can ask it for options. Here it only runs. */
const DEFINE = /define-unlisted-script\.mjs$/;

/**
 * Builds the scripts that are in every page without WXT's wrapper: it catches what goes wrong at the start, says nothing
 * of it in a build that is shipped, and throws it again.
 */
export const bareScripts = (): Plugin => ({
  name: 'sidemann:bare-scripts',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (DEFINE.test(id)) return { code: 'export const defineUnlistedScript = (main) => main();', map: null };
    const script = /import definition from ([^;\n]+)/.exec(code)?.[1];
    return WRAPPER.test(id) && script ? { code: `import ${script};`, map: null } : null;
  },
});
