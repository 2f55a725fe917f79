/**
 * `npm test`: everything. Installs what is missing as root or with CI=true; elsewhere what can run runs, and the rest is
 * named as «hoppet over». With CI=true a skip is a failure.
 */
import { spawn } from 'node:child_process';
import {
  aptInstall,
  findChromium,
  findFirefox,
  findProgram,
  isCi,
  mayInstall,
  needNode,
  needPackages,
  ROOT,
  say,
} from './setup.mjs';

needNode();
needPackages();

/** Programs the tests use, with the Debian package that has each. */
const PROGRAMS = [
  { name: 'Chromium', found: findChromium, from: 'chromium' },
  { name: 'Firefox', found: findFirefox, from: 'firefox-esr' },
  { name: 'poppler', found: () => findProgram('pdftoppm'), from: 'poppler-utils' },
  { name: 'qpdf', found: () => findProgram('qpdf'), from: 'qpdf' },
  { name: 'Xvfb', found: () => findProgram('Xvfb'), from: 'xvfb' },
  { name: 'xdotool', found: () => findProgram('xdotool'), from: 'xdotool' },
];
const missing = PROGRAMS.filter(({ found }) => !found());
if (missing.length > 0 && mayInstall()) aptInstall(...missing.map(({ from }) => from));
const without = new Set(PROGRAMS.filter(({ found }) => !found()).map(({ name }) => name));

const npm = (script, ...rest) => ['npm', ['run', '-s', script, ...(rest.length > 0 ? ['--', ...rest] : [])]];

/** One after the other; two rows of steps go side by side. Browsers wait more than they work: two at once in the longest. */
const STEPS = [
  { name: 'Stil, typer, enhetstester og repotester', needs: [], command: npm('check') },
  {
    name: 'Skjemaet på papir, og visningene hver for seg',
    needs: ['Chromium', 'poppler', 'qpdf'],
    command: npm('paper'),
  },
  { name: 'Bygg for Chrome og Edge', needs: [], command: npm('build') },
  { name: 'Bygg for Firefox', needs: [], command: npm('build:firefox') },
  { name: 'Kjente hull i pakkene', needs: [], command: npm('audit') },
  { name: 'Bygde manifester og pakker', needs: [], command: npm('e2e', '--project=built') },
  { name: 'Lint av Firefox-bygget', needs: [], command: ['node', ['lib/cli/lint-firefox.mjs']] },
  [
    [
      {
        name: 'I Chromium',
        needs: ['Chromium', 'poppler', 'qpdf', 'Xvfb', 'xdotool'],
        command: npm('e2e', '--project=chromium', '--workers=2', '--output=test-results/chromium'),
      },
      // It counts and weighs, and measures no time: others may work meanwhile.
      { name: 'Fem minutter i bruk', needs: ['Chromium'], command: npm('soak', '--minutes', '5') },
    ],
    [
      {
        name: 'I Firefox',
        needs: ['Firefox', 'poppler', 'Xvfb', 'xdotool'],
        command: npm('e2e', '--project=firefox', '--output=test-results/firefox'),
      },
      {
        name: 'Hver visning for seg, i Chromium',
        needs: ['Chromium'],
        command: npm('e2e', '--project=views', '--output=test-results/views'),
      },
    ],
  ],
  // Its files hold for every browser on the machine: alone.
  {
    name: 'Oppsett fra kommunen, med ekte filer',
    needs: ['Chromium', 'Firefox'],
    command: npm('e2e', '--project=policy'),
  },
];

/** @param {boolean} aside true: what it says is held back until it has ended */
async function runStep({ name, needs, command: [program, args] }, aside) {
  const lacks = needs.filter((need) => without.has(need));
  if (lacks.length > 0) {
    say(`\n── ${name}: hoppet over, mangler ${lacks.join(' og ')}`);
    return { name, outcome: 'skipped' };
  }
  say(`\n── ${name}${aside ? ' (ved siden av)' : ''}`);
  const began = Date.now();
  const env = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) };
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said.push(chunk);
      if (!aside) process.stdout.write(chunk);
    });
  const status = await new Promise((resolve) => {
    child.on('error', resolve);
    child.on('close', resolve);
  });
  const text = Buffer.concat(said).toString();
  if (aside) process.stdout.write(text);
  say(`── ${name}: ${status === 0 ? 'i orden' : 'FEIL'} (${Math.round((Date.now() - began) / 1000)} s)`);
  return status === 0 ? { name, outcome: 'passed' } : { name, outcome: 'failed', last: lastOf(text) };
}

/** How a step's own text ended: the runners tell what failed there. */
const lastOf = (text) => text.split('\n').slice(-60).join('\n').slice(-5000);

async function runRow(steps, aside) {
  const results = [];
  for (const step of steps) results.push(await runStep(step, aside));
  return results;
}

const results = [];
for (const step of STEPS) {
  const rows = Array.isArray(step) ? step : [[step]];
  results.push(...(await Promise.all(rows.map((row, at) => runRow(row, at > 0)))).flat());
}

const count = (outcome) => results.filter((result) => result.outcome === outcome).length;
say('');
// Said over again: whoever sees only the end of a long run shall see what failed.
for (const { name, last } of results) if (last) say(`── Slik sluttet «${name}»:\n${last}`);
for (const { name, outcome } of results)
  if (outcome !== 'passed') say(`${outcome === 'failed' ? 'FEIL' : 'Hoppet over'}: ${name}`);
say(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
process.exitCode = count('failed') > 0 || (isCi && count('skipped') > 0) ? 1 : 0;
