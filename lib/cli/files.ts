import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Something that whoever ran the command can mend, in words for them. */
export class Told extends Error {}

/** What the operating system says, in words. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'finner ikke filen',
  ENOTDIR: 'noe i stien er ikke en mappe',
  EEXIST: 'noe i stien er ikke en mappe',
  EISDIR: 'dette er en mappe, ikke en fil',
  EACCES: 'har ikke tilgang',
  EPERM: 'har ikke tilgang',
  EROFS: 'disken kan bare leses',
  ENOSPC: 'disken er full',
};

/** @throws Told when the file can't be read */
export const readBytes = (file: string): Buffer => orTold(file, () => readFileSync(file));
/** @throws Told when the file can't be read */
export const readText = (file: string): string => readBytes(file).toString('utf8');

/**
 * Writes a file; the folders above it are made where they are missing.
 * @throws Told when it can't be written
 */
export const writeTo = (file: string, content: string | Uint8Array): void =>
  orTold(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  });

function orTold<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Told(`${file}: ${WHY[code] ?? `går ikke (${code})`}.`);
  }
}
