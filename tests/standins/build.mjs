/** Bundles the practice pages that are built with real libraries into `.output/standins`, where `serve.mjs` finds them. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, '../../.output/standins');

/**
 * @param {readonly string[]} names sources in `varianter/src`, without `.js`
 * @param {Record<string, string>} [alias] where a library lies, when it isn't installed here
 */
export async function buildVariants(names = ['react', 'shoelace'], alias = {}) {
  for (const name of names) {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      resolve: { alias },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: OUT,
        emptyOutDir: false,
        lib: { entry: join(HERE, `varianter/src/${name}.js`), formats: ['es'], fileName: () => `${name}.js` },
      },
    });
  }
}
