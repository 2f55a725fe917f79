/** `template`: builds the blank form assets/skjema/henvendelse.pdf. Run `font` first when the font changes. */
import { writeFileSync } from 'node:fs';
import { buildFromAssets } from './template/from-assets';

try {
  const bytes = await buildFromAssets();
  writeFileSync('assets/skjema/henvendelse.pdf', bytes);
  console.log(`henvendelse.pdf: ${bytes.length} byte`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
