/**
 * `npm run fill -- CASE.json OUT.pdf [--form FORM.pdf] [--pages send|all] [--locked]`
 *
 * Fills the henvendelse as the extension does. The report goes to standard output, a line for each value:
 * path, outcome, detail. Values themselves are never printed.
 *
 * Ends with 0 when all stands on paper, 1 when some values need a pen (OUT.pdf is written), 2 when the form is
 * refused (nothing is written; the reason stands last), 3 when it was called wrongly or CASE.json isn't one.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import form from '../../assets/locales/nb/form.json';
import { readBytes, readText, Told, writeTo } from './files';
import { readCaseFile } from './fill/case-file';
import { fillInThread } from './fill/in-thread';

const USAGE = 'Bruk: npm run fill -- SAK.json UT.pdf [--form SKJEMA.pdf] [--pages send|all] [--locked]';
const LIMIT = 5000;
const PACK = 'assets/kommuner/tromso/pakke.json';

/** @throws Told when it was called wrongly */
function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        form: { type: 'string' },
        pages: { type: 'string', default: 'all' },
        locked: { type: 'boolean', default: false },
      },
    });
    const [caseFile, out, ...more] = positionals;
    const { pages } = values;
    if (caseFile && out && more.length === 0 && (pages === 'send' || pages === 'all'))
      return { ...values, pages, caseFile, out } as const;
  } catch {
    // An option that there isn't, or one without its value.
  }
  throw new Told(USAGE);
}

async function main(): Promise<number> {
  const { caseFile, out, pages, locked, ...options } = asked();
  if (options.form && resolve(options.form) === resolve(out))
    throw new Told('UT.pdf kan ikke være skjemaet selv.');
  const values = readCaseFile(readText(caseFile), JSON.parse(readText(PACK)));
  const foreign = options.form ? new Uint8Array(readBytes(options.form)) : null;
  const result = await fillInThread({ values, form: foreign, pages, locked }, LIMIT);
  if (!result.ok) {
    console.log(`refused\t${result.why}\t${form[`form.foreign.${result.why}`]}`);
    return 2;
  }
  writeTo(out, result.form.bytes);
  for (const { path, outcome, detail, confidence } of result.form.report) {
    const sure = confidence === undefined ? '' : confidence.toFixed(2);
    console.log([path, outcome, detail, sure].join('\t').trimEnd());
  }
  if (result.signed) console.log('signed');
  console.log(`${result.complete ? 'filled' : 'partly'}\t${result.kind}`);
  return result.complete ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Told)) throw error;
  console.error(error.message);
  process.exitCode = 3;
}
