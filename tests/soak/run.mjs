// `npm run soak -- --minutes 5`: the built extension at work for so long; nothing may grow.
import { createJiti } from 'jiti';

const at = process.argv.indexOf('--minutes');
const minutes = at < 0 ? 5 : Number(process.argv[at + 1]);
if (!(minutes > 0 && minutes <= 240)) throw new Error('npm run soak -- --minutes 5');
const { soak } = await createJiti(import.meta.url).import('./run.ts');
process.exitCode = await soak(minutes);
