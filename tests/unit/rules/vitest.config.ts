import { defineConfig } from 'vitest/config';

/** The tests of the rules alone, with fewer random cases: mutation testing runs them thousands of times. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/unit/rules/**/*.test.ts'],
    env: { SIDEMANN_RUNS: '0.3' },
  },
});
