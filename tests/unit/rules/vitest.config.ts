import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Quick files first: a mutant that a quick test kills need not meet the slow ones. */
const SLOW = ['properties', 'generated', 'diff', 'check'];

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const slowness = ({ moduleId }: TestSpecification) =>
      SLOW.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
    return [...files].sort((a, b) => slowness(a) - slowness(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/** The tests of the rules alone, with fewer random cases: mutation testing runs them thousands of times. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/unit/rules/**/*.test.ts'],
    env: { SIDEMANN_RUNS: '0.2' },
    testTimeout: 60_000,
    sequence: { sequencer: QuickFirst },
  },
});
