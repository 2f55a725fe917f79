/**
 * What `npm start` and `npm test` need before anything is installed: plain Node, no package. Everything here says in
 * plain Norwegian what it does and what is missing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const say = (text) => process.stdout.write(`${text}\n`);
export const isCi = process.env.CI === 'true';

const isRoot = process.getuid?.() === 0;

/** Ends with a message when Node is too old; returns otherwise. */
export function needNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Sidemann trenger Node 20.19 eller nyere. Denne maskinen har ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages when they are missing or older than the lock file. */
export function needPackages() {
  const stamp = join(ROOT, 'node_modules/.package-lock.json');
  const lock = join(ROOT, 'package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Henter pakkene. Det gjøres første gang, og når de er endret …');
  run('npm', ['ci', '--no-fund', '--no-audit']);
}

/** Runs a command in the project; its output is shown. Ends with its exit code when it fails. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) say(`Fikk ikke startet ${command} (${error.code}).`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Path of the first of these programs that is in PATH, or null. */
export function findProgram(...names) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not here; look on.
      }
    }
  }
  return null;
}

const MAC_CHROMIUM = '/Applications/Chromium.app/Contents/MacOS/Chromium';

/** Path of the browser that a variable names, or null when it names none. Ends with a message when it names no program. */
function namedBy(variable) {
  const path = process.env[variable];
  if (!path) return null;
  try {
    accessSync(path, constants.X_OK);
    if (statSync(path).isFile()) return path;
  } catch {
    // Not there, or it can't be started.
  }
  say(`${variable} er satt til ${path}, men der er det ikke noe program som kan startes.`);
  say(`Rett stien, eller ta den bort (unset ${variable}): da letes det der slike programmer pleier å ligge.`);
  process.exit(1);
}

/** Chromium as the tests use it: CHROMIUM_PATH, PATH, then where a Mac has it. */
export const findChromium = () =>
  namedBy('CHROMIUM_PATH') ??
  findProgram('chromium', 'chromium-browser') ??
  (existsSync(MAC_CHROMIUM) ? MAC_CHROMIUM : null);

export const findFirefox = () => namedBy('FIREFOX_PATH') ?? findProgram('firefox-esr', 'firefox');

/** May we install Debian packages here? Only as root, where apt-get is. */
export const mayInstall = () => isRoot && findProgram('apt-get') !== null;

/** Installs Debian packages, and says what it does and when that failed. */
export function aptInstall(...packages) {
  say(`Installerer ${packages.join(', ')} …`);
  const quiet = {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  } catch {
    say(`Det gikk ikke. Uten ${packages.join(', ')} går det bare så langt det rekker.`);
  }
}

export const NO_CHROMIUM = `Fant ingen Chromium.
  Debian/Ubuntu:  sudo apt-get install chromium
  Fedora:         sudo dnf install chromium
  macOS:          brew install --cask chromium
  Eller:          CHROMIUM_PATH=/sti/til/chromium npm start
Utvidelsen er bygget. Last den inn selv: chrome://extensions, utviklermodus, «Last inn upakket», velg .output/chrome-mv3`;
