import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeTo } from '../files';
import { skeletonPack, skeletonSource } from './skeleton';

/** Writes a small pack that passes the checks, to build on. Never writes over a file. */
export function runNew([folder, name, ...more]: readonly string[]): number | null {
  if (!folder || !name || more.length > 0) return null;
  const files = [
    {
      path: join(folder, 'pakke.json'),
      text: `${JSON.stringify(skeletonPack(basename(folder), name), null, 2)}\n`,
    },
    { path: join(folder, 'veileder.txt'), text: skeletonSource },
  ];
  const taken = files.find(({ path }) => existsSync(path));
  if (taken) {
    process.stdout.write(`${taken.path} finnes fra før. Ingenting er skrevet.\n`);
    return 2;
  }
  for (const { path, text } of files) writeTo(path, text);
  process.stdout.write(`Skrev ${files.map(({ path }) => path).join(' og ')}. Les docs/pakke.md.\n`);
  return 0;
}
