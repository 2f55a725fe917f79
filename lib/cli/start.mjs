/** `npm start`: from a fresh machine with Node to a browser with the extension and the practice Samspill. */
import {
  aptInstall,
  findChromium,
  mayInstall,
  NO_CHROMIUM,
  needNode,
  needPackages,
  run,
  say,
} from './setup.mjs';

needNode();
// What is said wrongly is said before the wait.
findChromium();
needPackages();
run('npm', ['run', '-s', 'build']);
if (!findChromium() && mayInstall()) aptInstall('chromium');
const chromium = findChromium();
if (!chromium) {
  say(NO_CHROMIUM);
  process.exit(1);
}
const hasDisplay =
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';
const { createJiti } = await import('jiti');
const { demo } = await createJiti(import.meta.url).import('./demo.ts');
process.exitCode = await demo({ chromium, headed: hasDisplay, say });
