/**
 * `npm run bench`: every bench, and at the end one table of them all with ratios. `npm run bench -- form`: that one.
 * What counts are the ratios, measured side by side in one run; milliseconds are this machine's, as busy as it is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
/** Helpers of the benches that stand beside them. */
const NOT_BENCHES = ['page-browser', 'report'];
const all = readdirSync(FOLDER)
  .flatMap((file) => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? [])
  .filter((name) => !NOT_BENCHES.includes(name));

const name = process.argv[2];
if (name === undefined) runAll();
else if (all.includes(name)) {
  const { createJiti } = await import('jiti');
  await createJiti(import.meta.url).import(`./${name}.ts`);
} else {
  console.error(`Målingene heter ${all.join(', ')}.`);
  process.exitCode = 1;
}

/** Each in a process of its own, so that one doesn't warm or burden the next. */
function runAll() {
  const folder = mkdtempSync(join(tmpdir(), 'sidemann-bench-'));
  const file = join(folder, 'results');
  const failed = all.filter((one) => {
    console.log(`\n── ${one}`);
    const env = { ...process.env, SIDEMANN_BENCH: file };
    const { status } = spawnSync(process.execPath, [join(FOLDER, 'run.mjs'), one], { stdio: 'inherit', env });
    return status !== 0;
  });
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  rmSync(folder, { recursive: true });
  printTable(lines.map((line) => JSON.parse(line)));
  for (const one of failed) console.error(`Målingen ${one} ble ikke ferdig.`);
  if (failed.length > 0) process.exitCode = 1;
}

function printTable(results) {
  const rows = results.map(({ bench, what, value, unit, ratio, against }) => [
    ...[bench, what, `${value.toPrecision(3)} ${unit}`],
    against === undefined ? '1' : ratioText(ratio),
    against ?? '',
  ]);
  const all = [['måling', 'hva', 'median', 'forhold', 'mot'], ...rows];
  const widths = all[0].map((_, at) => Math.max(...all.map((row) => row[at].length)));
  console.log('');
  for (const row of all)
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    );
}

/** Null is what JSON makes of a division by nothing. */
function ratioText(ratio) {
  if (ratio === null) return '–';
  return ratio.toFixed(ratio < 10 ? 2 : 0);
}
