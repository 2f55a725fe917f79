import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below a folder that holds a text, as the bytes stand on disk. */
export async function filesWith(folder: string, text: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const one of names) {
    if (!one.isFile()) continue;
    const bytes = await readFile(join(one.parentPath, one.name));
    if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))) found.push(one.name);
  }
  return found;
}
