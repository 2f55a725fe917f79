// A test runner for Stryker that runs one room's own tests in this process. Vitest sets itself up anew for each of
// some 3,700 mutants, which takes seconds; here the tests are bundled and evaluated once, and only what they have
// worked out is forgotten, which takes a tenth. What it runs stands in the configuration under `suite`.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'vite';

const SHIM = 'tests/mutate/vitest-shim.mjs';
/** In the working folder, which Stryker sets to its own copy of the project before `init`, not before this is read. */
const BUNDLE = '.mutate/tests.cjs';

class InProcess {
  #suite;
  #evaluate;
  #tests = null;
  /** Is something kept that was worked out under a mutant? */
  #isTainted = false;

  constructor({ suite }) {
    const pattern = (text) => (text ? new RegExp(text) : null);
    this.#suite = {
      ...suite,
      without: pattern(suite.without),
      remembered: pattern(suite.remembered),
    };
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    Object.assign(process.env, this.#suite.env);
    const file = resolve(BUNDLE);
    if (!existsSync(file)) await bundle(testFiles(this.#suite));
    const code = readFileSync(file, 'utf8');
    const script = new Script(`(function (require, exports, WeakMap) {${code}\n})`, { filename: file });
    const require = createRequire(file);
    const isLeftOut = (name) => this.#suite.without?.test(name);
    this.#evaluate = () => {
      const exports = {};
      memories.clear();
      script.runInThisContext()(require, exports, Forgetful);
      // Leaving out the slow ones can only lower the score.
      return exports.tests.filter(({ name }) => !isLeftOut(name));
    };
  }

  async dryRun() {
    const result = await this.#run(null);
    if (!result.mutantCoverage && !process.env.SCRATCH) throw new Error(`${BUNDLE} holds no mutants`);
    return result;
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const space = stryker();
    space.hitLimit = hitLimit;
    space.hitCount = hitLimit === undefined ? undefined : 0;
    if (mutantActivation === 'static') space.activeMutant = activeMutant.id;
    // What is worked out once is reached by the first test that needs it, whoever else rests on it.
    const isRemembered = this.#suite.remembered?.test(activeMutant.fileName.replaceAll('\\', '/'));
    if (isRemembered || this.#isTainted) for (const memory of memories) memory.forget();
    this.#isTainted = isRemembered;
    const rounds = testsFor(isRemembered, testFilter && new Set(testFilter));
    const result = await this.#run(rounds, () => {
      space.activeMutant = activeMutant.id;
    });
    const tooMany = determineHitLimitReached(space.hitCount, hitLimit);
    space.activeMutant = undefined;
    return toMutantRunResult(tooMany ?? result);
  }

  /** The tests, evaluated once, so that they stay warm. */
  #freshTests() {
    // What is evaluated while a mutant is at work is of use to that mutant only.
    if (stryker().activeMutant !== undefined) {
      this.#tests = null;
      return this.#evaluate();
    }
    this.#tests ??= this.#evaluate();
    return this.#tests;
  }

  /** Asks the wanted tests in turn, and stops at the first that is red. */
  async #run(rounds, activate) {
    const space = stryker();
    const isDry = rounds === null;
    space.currentTestId = undefined;
    space.mutantCoverage = undefined;
    const done = [];
    try {
      const tests = this.#freshTests();
      activate?.();
      const all = [...numbered(tests)];
      const asked = isDry ? all : rounds.flatMap((isWanted) => all.filter(([id]) => isWanted(id)));
      for (const [id, body] of asked) {
        space.currentTestId = id;
        const start = performance.now();
        const failure = await failureOf(body);
        const result = { id, name: id, timeSpentMs: performance.now() - start };
        if (failure === null) done.push({ ...result, status: TestStatus.Success });
        else {
          done.push({ ...result, status: TestStatus.Failed, failureMessage: failure });
          break;
        }
      }
    } catch (error) {
      // Only a mutant that is at work while the room is loaded may keep it from loading; else the fault is here.
      if (space.activeMutant === undefined) throw error;
      const id = 'loading';
      const failureMessage = String(error?.message ?? error);
      done.push({ id, name: id, timeSpentMs: 0, status: TestStatus.Failed, failureMessage });
    }
    space.currentTestId = undefined;
    return {
      status: DryRunStatus.Complete,
      tests: done,
      ...(isDry ? { mutantCoverage: space.mutantCoverage } : {}),
    };
  }
}

/** The tests to ask of a mutant, in turn: those that reach it, and after them, where it is worked out once, the rest. */
function testsFor(isRemembered, covering) {
  const reaches = (id) => covering === undefined || covering.has(id);
  return isRemembered ? [reaches, (id) => !reaches(id)] : [reaches];
}

const memories = new Set();

/** Stands in for `WeakMap` in the room and its tests, so that what was worked out under a mutant can be forgotten. */
class Forgetful {
  #kept = new WeakMap();
  constructor() {
    memories.add(this);
  }
  get = (key) => this.#kept.get(key);
  has = (key) => this.#kept.has(key);
  set(key, value) {
    this.#kept.set(key, value);
    return this;
  }
  forget() {
    this.#kept = new WeakMap();
  }
}

/** Test files in the order they are asked; slow ones last, since most mutants never meet them. */
function testFiles({ tests, last = [] }) {
  const place = (file) => last.findIndex((name) => file.startsWith(`${name}.`));
  return readdirSync(tests)
    .filter((file) => file.endsWith('.test.ts'))
    .sort((a, b) => place(a) - place(b) || a.localeCompare(b))
    .map((file) => resolve(tests, file));
}

async function bundle(files) {
  const own = resolve(`.mutate-${process.pid}`);
  mkdirSync(own, { recursive: true });
  const entry = `${own}/entry.mjs`;
  const imports = files.map((file) => `import ${JSON.stringify(file)};`);
  const exported = `export { tests } from ${JSON.stringify(resolve(SHIM))};`;
  writeFileSync(entry, [...imports, exported].join('\n'));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { vitest: resolve(SHIM) } },
    build: {
      outDir: `${own}/out`,
      minify: false,
      target: 'node20',
      ssr: entry,
      // Tests are nothing but side effects, whatever package.json says of the product.
      rollupOptions: { treeshake: false, output: { format: 'cjs', entryFileNames: 'tests.cjs' } },
    },
  });
  mkdirSync(resolve('.mutate'), { recursive: true });
  renameSync(`${own}/out/tests.cjs`, resolve(BUNDLE));
}

/** Tests by an id that no other has, the same as long as the test is called so. */
function* numbered(tests) {
  const times = new Map();
  for (const { name, body } of tests) {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    yield [time === 1 ? name : `${name} (${time})`, body];
  }
}

function stryker() {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
}

async function failureOf(body) {
  try {
    await body();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

const create = (options) => new InProcess(options);
create.inject = ['options'];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', create)];
export const strykerValidationSchema = { properties: { suite: { type: 'object' } } };
