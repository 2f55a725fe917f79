/** `pack`: check, compare and begin a kommune's pack. Everything it says is for a fagansvarlig to read. */
import { runCheck } from './pack/check';
import { runDiff } from './pack/diff';
import { runDraw } from './pack/draw';
import { runNew } from './pack/new';

const USAGE = `Bruk:
  npm run pack -- check FIL [--rapport FIL]   kontroller en pakke
  npm run pack -- diff GAMMEL NY              vis forskjellen på to pakker
  npm run pack -- tegn FIL BILDE.svg          tegn hvordan plantypen blir til
  npm run pack -- new MAPPE «NAVN»            begynn på en ny pakke
`;

const [command, ...rest] = process.argv.slice(2);
const commands: Readonly<Record<string, (args: readonly string[]) => number>> = {
  check: runCheck,
  diff: runDiff,
  tegn: runDraw,
  new: runNew,
};
const run = commands[command ?? ''];
if (!run) process.stdout.write(USAGE);
process.exitCode = run ? run(rest) : 2;
