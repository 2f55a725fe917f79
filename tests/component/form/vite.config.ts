import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

/** `npx vite --config tests/component/form/vite.config.ts`: the form tab with real filling and made-up data. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [solid({ solid: { delegateEvents: false } })],
  server: { host: '127.0.0.1', port: 5198, strictPort: true, fs: { allow: ['../../..'] } },
  cacheDir: fileURLToPath(new URL('../../../node_modules/.vite-form', import.meta.url)),
});
