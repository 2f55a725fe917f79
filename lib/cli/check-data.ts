import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import nb from '../../assets/locales/nb';
import { adapterSchema, wordSetsSchema } from '../domain/adapter';
import { parsePack, tellProblem } from '../rules';
import { createTexts } from '../text/catalogue';

/**
 * Door 4: the data that ships, read before every build. A malformed pack or adapter makes the build fail.
 * @param root the project's folder
 * @returns one line for each problem: file, path, and what was expected
 */
export function checkData(root: string): string[] {
  return [...packs(root), ...sites(root)];
}

function packs(root: string): string[] {
  const texts = createTexts(nb, 'nb');
  const folder = join(root, 'assets/kommuner');
  return readdirSync(folder).flatMap((kommune) => {
    const file = `assets/kommuner/${kommune}/pakke.json`;
    const text = readFileSync(join(root, file), 'utf8');
    const read = parsePack(text, file, sourcesOf(join(folder, kommune), text));
    if (read.ok) return [];
    return read.problems.map((problem) => `${file} ${problem.path}: ${tellProblem(problem, texts)}`);
  });
}

/** The pack's own sources by id; a file that isn't there is an empty text, so that its quotes are missed. */
function sourcesOf(folder: string, pack: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder);
  const { sources = [] } = parseJson(pack) as { sources?: readonly { id: string; file: string }[] };
  return new Map(
    sources.map(({ id, file }) => [id, files.includes(file) ? readFileSync(join(folder, file), 'utf8') : '']),
  );
}

function parseJson(text: string): object {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function sites(root: string): string[] {
  const folder = join(root, 'assets/sider');
  return readdirSync(folder).flatMap((name) => {
    const schema = name === 'ordbok.json' ? wordSetsSchema : adapterSchema;
    const read = z.safeParse(schema as z.ZodMiniType, parseJson(readFileSync(join(folder, name), 'utf8')));
    if (read.success) return [];
    return read.error.issues.map(({ path, message }) => `assets/sider/${name} ${path.join('.')}: ${message}`);
  });
}
