/**
 * Known holes in the packages, asked of the registry. What ships must have none; what is only used to build and test is
 * reported. Where the registry gives no answer that is said, and nothing is claimed.
 */
import { spawnSync } from 'node:child_process';
import { ROOT, say } from './setup.mjs';

/** How bad a hole is, as the registry calls it and as we do. */
const LEVELS = { critical: 'kritiske', high: 'alvorlige', moderate: 'moderate', low: 'lave' };
const PATIENCE = ['--fetch-retries=0', '--fetch-timeout=20000'];

/** @returns how many of each level, or null without an answer */
function ask(...which) {
  const args = ['audit', '--json', ...PATIENCE, ...which];
  const { stdout } = spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
  try {
    return JSON.parse(stdout).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}

const words = (found) =>
  Object.entries(LEVELS)
    .map(([level, word]) => `${found[level] ?? 0} ${word}`)
    .join(', ');

const shipped = ask('--omit=dev');
const all = shipped && ask();
if (!shipped || !all) {
  say('Pakkeregisteret ga ikke noe svar. Kjente hull i pakkene er ikke sjekket denne gangen.');
} else {
  say(`Kjente hull i det som følger med: ${words(shipped)}`);
  say(`Kjente hull i alt, også det som bare bygger og tester: ${words(all)}`);
}
process.exitCode = shipped && Object.keys(LEVELS).some((level) => shipped[level] > 0) ? 1 : 0;
