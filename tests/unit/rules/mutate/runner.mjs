// A test runner for Stryker that runs the rules' own tests in this process. Vitest sets itself up anew for each of
// some 3,700 mutants, which takes seconds; here the tests are bundled once and evaluated anew, which takes a tenth.
import { readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'vite';

const FOLDER = 'tests/unit/rules';
/** Quick tests first: most mutants never meet the slow ones. */
const SLOW = ['properties', 'generated', 'check', 'diff'];

/** What the checks and the difference look at; too slow to meet mutants of anything else. Leaving them out can only lower the score. */
const HEAVY = /^\d+ (each check|the report|the difference|packs of kommuner)/;
/** A pack is prepared once: the first test that needs it covers this code for all, so every test must be asked. */
const isShared = (file) =>
  /lib[\\/]rules[\\/](compile|analyse|prepare|prepare-parts|formula)\.ts$/.test(file);
const isHeavyOwn = (file) => /lib[\\/]rules[\\/](check|diff)[\\/]/.test(file);

class InProcess {
  #bundle = '';
  #turn = 0;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.SIDEMANN_RUNS = '0.1';
    const slowness = (file) => SLOW.findIndex((name) => file.startsWith(`${name}.`));
    const files = readdirSync(FOLDER)
      .filter((file) => file.endsWith('.test.ts'))
      .sort((a, b) => slowness(a) - slowness(b) || a.localeCompare(b));
    const entry = `${FOLDER}/mutate/entry-${process.pid}.mjs`;
    const imports = files.map((file) => `import '../${file}';`);
    writeFileSync(entry, [...imports, `export { tests } from './shim.mjs';`].join('\n'));
    const outDir = resolve(`.mutate-${process.pid}`);
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { vitest: resolve(`${FOLDER}/mutate/shim.mjs`) } },
      build: {
        outDir,
        minify: false,
        target: 'node20',
        ssr: entry,
        rollupOptions: { output: { entryFileNames: 'tests.mjs' } },
      },
    });
    this.#bundle = `${outDir}/tests.mjs`;
  }

  async dryRun() {
    return this.#run(null);
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const space = stryker();
    space.hitLimit = hitLimit;
    space.hitCount = hitLimit === undefined ? undefined : 0;
    if (mutantActivation === 'static') space.activeMutant = activeMutant.id;
    const covers = (id) => testFilter === undefined || testFilter.includes(id);
    const { fileName } = activeMutant;
    const isWanted = (id) => {
      if (isHeavyOwn(fileName)) return covers(id);
      return !HEAVY.test(id) && (isShared(fileName) || covers(id));
    };
    const result = await this.#run(isWanted, () => {
      space.activeMutant = activeMutant.id;
    });
    const tooMany = determineHitLimitReached(space.hitCount, hitLimit);
    space.activeMutant = undefined;
    return toMutantRunResult(tooMany ?? result);
  }

  /** Evaluates the bundle anew, so that nothing worked out under another mutant is left, and stops at the first red. */
  async #run(isWanted, activate = () => {}) {
    const space = stryker();
    const isDry = isWanted === null;
    space.currentTestId = undefined;
    space.mutantCoverage = undefined;
    this.#turn += 1;
    const { tests } = await import(`${pathToFileURL(this.#bundle).href}?${this.#turn}`);
    activate();
    const done = [];
    for (const [index, { name, body }] of tests.entries()) {
      const id = `${index} ${name}`;
      if (isWanted && !isWanted(id)) continue;
      space.currentTestId = id;
      const start = performance.now();
      const failure = failureOf(body);
      const result = { id, name, timeSpentMs: performance.now() - start };
      if (failure === null) done.push({ ...result, status: TestStatus.Success });
      else {
        done.push({ ...result, status: TestStatus.Failed, failureMessage: failure });
        break;
      }
    }
    space.currentTestId = undefined;
    return {
      status: DryRunStatus.Complete,
      tests: done,
      ...(isDry ? { mutantCoverage: space.mutantCoverage } : {}),
    };
  }
}

function stryker() {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
}

function failureOf(body) {
  try {
    body();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'in-process', () => new InProcess()),
];
