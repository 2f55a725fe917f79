import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import nb from '../../../assets/locales/nb';
import type { Pack } from '../../domain/pack';
import { type PackProblem, parsePack, tellProblem } from '../../rules';
import { createTexts, type Texts } from '../../text/catalogue';

export const texts: Texts = createTexts(nb, 'nb');

/** Reads a pack, or prints what is wrong with it and gives null. */
export function readPackFile(file: string): Pack | null {
  const text = readText(file);
  if (text === null) return null;
  const result = parsePack(text, file);
  if (result.ok) return result.pack;
  for (const problem of result.problems) process.stdout.write(`${describe(problem)}\n`);
  return null;
}

/** The source texts beside a pack, by source id. A file that isn't there counts as empty: its quotes are then missing. */
export function readSources(file: string, pack: Pack): Map<string, string> {
  return new Map(pack.sources.map((source) => [source.id, readText(join(dirname(file), source.file)) ?? '']));
}

function describe(problem: PackProblem): string {
  const { file, path } = problem;
  return `${file}${path ? `, ${path}` : ''}: ${tellProblem(problem, texts)}`;
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    process.stdout.write(`${file}: finner ikke filen.\n`);
    return null;
  }
}
