import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

/** `npx vite --config tests/component/gallery/vite.config.ts`: every view with made-up data, `#<scene>` chooses. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [solid({ solid: { delegateEvents: false } })],
  server: { host: '127.0.0.1', port: 5199, strictPort: true },
  cacheDir: fileURLToPath(new URL('../../../node_modules/.vite-gallery', import.meta.url)),
});
