/**
 * `npm test`: everything. Installs what is missing as root or with CI=true; elsewhere what can run runs, and the rest is
 * named as «hoppet over». With CI=true a skip is a failure.
 */
import { spawnSync } from 'node:child_process';
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
];
const missing = PROGRAMS.filter(({ found }) => !found());
if (missing.length > 0 && mayInstall()) aptInstall(...missing.map(({ from }) => from));
const without = new Set(PROGRAMS.filter(({ found }) => !found()).map(({ name }) => name));

const npm = (script, ...rest) => ['npm', ['run', '-s', script, ...(rest.length > 0 ? ['--', ...rest] : [])]];
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
  {
    name: 'I Chromium',
    needs: ['Chromium', 'poppler', 'qpdf', 'Xvfb'],
    command: npm('e2e', '--project=chromium'),
  },
  { name: 'I Firefox', needs: ['Firefox'], command: npm('e2e', '--project=firefox') },
  {
    name: 'Oppsett fra kommunen, med ekte filer',
    needs: ['Chromium', 'Firefox'],
    command: npm('e2e', '--project=policy'),
  },
];

const results = STEPS.map(({ name, needs, command: [program, args] }) => {
  const lacks = needs.filter((need) => without.has(need));
  if (lacks.length > 0) {
    say(`\n── ${name}: hoppet over, mangler ${lacks.join(' og ')}`);
    return { name, outcome: 'skipped' };
  }
  say(`\n── ${name}`);
  const began = Date.now();
  const { status } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' });
  say(`── ${name}: ${status === 0 ? 'i orden' : 'FEIL'} (${Math.round((Date.now() - began) / 1000)} s)`);
  return { name, outcome: status === 0 ? 'passed' : 'failed' };
});

const count = (outcome) => results.filter((result) => result.outcome === outcome).length;
say('');
for (const { name, outcome } of results)
  if (outcome !== 'passed') say(`${outcome === 'failed' ? 'FEIL' : 'Hoppet over'}: ${name}`);
say(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
process.exitCode = count('failed') > 0 || (isCi && count('skipped') > 0) ? 1 : 0;
