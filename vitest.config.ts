import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [solid()],
  test: {
    environment: 'node',
    include: ['tests/{unit,repo,component,pdf}/**/*.test.{ts,tsx}'],
    // Its modules can't be loaded from several contexts at once (`npm run check`): it is built into the tests.
    server: { deps: { inline: [/pdf-lib/] } },
  },
});
