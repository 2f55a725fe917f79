import { dirname, join } from 'node:path';
import nb from '../../../assets/locales/nb';
import type { Pack } from '../../domain/pack';
import { type PackProblem, parsePack, tellProblem } from '../../rules';
import { createTexts, type Texts } from '../../text/catalogue';
import { readText, Told } from '../files';

export const texts: Texts = createTexts(nb, 'nb');

/** Reads a pack, or prints what is wrong with it and gives null. */
export function readPackFile(file: string): Pack | null {
  const result = parsePack(readText(file), file);
  if (result.ok) return result.pack;
  for (const problem of result.problems) process.stdout.write(`${describe(problem)}\n`);
  return null;
}

/** The source texts beside a pack, by source id. One that can't be read is told and empty: its quotes are then missing. */
export function readSources(file: string, pack: Pack): Map<string, string> {
  return new Map(pack.sources.map((source) => [source.id, textOf(join(dirname(file), source.file))]));
}

function textOf(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    if (!(error instanceof Told)) throw error;
    process.stdout.write(`${error.message}\n`);
    return '';
  }
}

function describe(problem: PackProblem): string {
  const { file, path } = problem;
  return `${file}${path ? `, ${path}` : ''}: ${tellProblem(problem, texts)}`;
}
