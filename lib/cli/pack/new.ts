import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { skeletonPack, skeletonSource } from './skeleton';

/** Writes a small pack that passes the checks, to build on. Never writes over a file. */
export function runNew([folder, name]: readonly string[]): number {
  if (!folder || !name) {
    process.stdout.write('Si hvilken mappe pakken skal ligge i, og hva kommunen heter.\n');
    return 2;
  }
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
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of files) writeFileSync(path, text);
  process.stdout.write(`Skrev ${files.map(({ path }) => path).join(' og ')}. Les docs/pakke.md.\n`);
  return 0;
}
