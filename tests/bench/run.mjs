// `npm run bench -- form`: runs tests/bench/<name>.ts.
import { createJiti } from 'jiti';

const name = process.argv[2] ?? '';
if (!/^[a-z-]+$/.test(name)) throw new Error('npm run bench -- form');
await createJiti(import.meta.url).import(`./${name}.ts`);
