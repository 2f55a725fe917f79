/** `pack`: check, compare and begin a kommune's pack. Everything it says is for a fagansvarlig to read. */
import { Told } from './files';
import { runCheck } from './pack/check';
import { runDiff } from './pack/diff';
import { runDraw } from './pack/draw';
import { runNew } from './pack/new';

const USAGE = `Bruk:
  npm run pack -- check FIL [--rapport FIL]   kontroller en pakke
  npm run pack -- diff GAMMEL NY              vis forskjellen på to pakker
  npm run pack -- tegn FIL BILDE.svg          tegn hvordan plantypen blir til
  npm run pack -- new MAPPE "NAVN"            begynn på en ny pakke
`;

/** Each gives its exit code, or null when it was called wrongly. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => number | null>> = {
  check: runCheck,
  diff: runDiff,
  tegn: runDraw,
  new: runNew,
};

function main([command = '', ...rest]: readonly string[]): number {
  const code = COMMANDS[command]?.(rest) ?? null;
  if (code === null) process.stdout.write(USAGE);
  return code ?? 2;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Told)) throw error;
  process.stdout.write(`${error.message}\n`);
  process.exitCode = 2;
}
