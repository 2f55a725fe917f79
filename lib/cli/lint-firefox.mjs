/** Lint of the Firefox build: no errors, and only the warnings that are known and argued here. */
import { spawnSync } from 'node:child_process';
import { ROOT, say } from './setup.mjs';

/** Warnings that are known, each with the files they may come from. */
const KNOWN = [
  // Solid's templates use innerHTML on texts that are fixed when the product is built; data never gets there. pdf.js
  // imports its own worker by a name that is put together.
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(chunks\/(views|browser)-|assets\/(draw-pdf|foreign)-)/,
  },
  // pdf.js can compile a PDF's own functions; it is told not to, and the CSP forbids it.
  { code: 'DANGEROUS_EVAL', file: /^assets\/(draw-pdf|foreign)-/ },
];

const args = ['lint', '-s', '.output/firefox-mv3', '--no-config-discovery', '--output', 'json'];
const { stdout, stderr } = spawnSync('node_modules/.bin/web-ext', args, {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 1e8,
});
const report = readReport();
if (!report) {
  say('Fikk ikke kontrollert Firefox-bygget. Bygg det først: npm run build:firefox');
  if (stderr) say(stderr.trim());
  process.exit(1);
}
const { errors, warnings } = report;
const unknown = warnings.filter(
  ({ code, file }) => !KNOWN.some((known) => known.code === code && known.file.test(file)),
);
for (const { code, file, line, message } of [...errors, ...unknown])
  say(`${code} ${file}:${line} ${message}`);
say(`${errors.length} feil, ${unknown.length} ukjente advarsler, ${warnings.length - unknown.length} kjente`);
process.exitCode = errors.length + unknown.length > 0 ? 1 : 0;

/** Null when the lint itself didn't run. */
function readReport() {
  try {
    return JSON.parse(stdout);
  } catch {
    return null;
  }
}
