import { spawnSync } from 'node:child_process';
import { build } from 'vite';

/** Bundled first, as the rules are when they ship: a loader's wrapping would slow them several times over. */
const FOLDER = 'node_modules/.cache/sidemann-bench';

await build({
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: FOLDER,
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    ssr: 'tests/bench/rules/run.ts',
    rollupOptions: { output: { entryFileNames: 'rules.mjs' } },
  },
});
const { status } = spawnSync(process.execPath, [`${FOLDER}/rules.mjs`], { stdio: 'inherit' });
process.exitCode = status ?? 1;
