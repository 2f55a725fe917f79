/**
 * `npm run fill -- CASE.json OUT.pdf [--form FORM.pdf] [--pages send|all] [--locked]`
 *
 * Fills the henvendelse as the extension does. The report goes to standard output, a line for each value:
 * path, outcome, detail. Values themselves are never printed.
 *
 * Ends with 0 when all stands on paper, 1 when some values need a pen (OUT.pdf is written), 2 when the form is
 * refused (nothing is written; the reason stands last), 3 when it was called wrongly or CASE.json isn't one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import form from '../../assets/locales/nb/form.json';
import { readCaseFile } from './fill/case-file';
import { fillInThread } from './fill/in-thread';

const USAGE = 'Bruk: npm run fill -- SAK.json UT.pdf [--form SKJEMA.pdf] [--pages send|all] [--locked]';
const LIMIT = 5000;
const PACK = 'assets/kommuner/tromso/pakke.json';

async function main(): Promise<number> {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      form: { type: 'string' },
      pages: { type: 'string', default: 'all' },
      locked: { type: 'boolean', default: false },
    },
  });
  const [caseFile, out] = positionals;
  const { pages, locked } = options;
  if (!caseFile || !out || positionals.length > 2 || (pages !== 'send' && pages !== 'all'))
    throw new Error(USAGE);
  if (options.form && resolve(options.form) === resolve(out))
    throw new Error('UT.pdf kan ikke være skjemaet selv.');
  const values = readCaseFile(readFileSync(caseFile, 'utf8'), JSON.parse(readFileSync(PACK, 'utf8')));
  const foreign = options.form ? new Uint8Array(readFileSync(options.form)) : null;
  const result = await fillInThread({ values, form: foreign, pages, locked }, LIMIT);
  if (!result.ok) {
    console.log(`refused\t${result.why}\t${form[`form.foreign.${result.why}`]}`);
    return 2;
  }
  writeFileSync(out, result.form.bytes);
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
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 3;
}
