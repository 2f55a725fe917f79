import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Source folders of the product itself. */
export const SOURCE_FOLDERS = ['lib', 'components', 'entrypoints'];

/** All files below a folder, as paths from the root with forward slashes. */
export function filesBelow(folder: string, ending = /./): string[] {
  const found = readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path, ending) : [path];
  });
  return found.filter((path) => ending.test(path)).map((path) => path.replaceAll('\\', '/'));
}

export const sourceFiles = (): string[] =>
  SOURCE_FOLDERS.flatMap((folder) => filesBelow(folder, /\.(ts|tsx|mjs)$/));

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const lines = (path: string): number => read(path).split('\n').length - 1;

export interface Import {
  readonly from: string;
  /** Path from the root for own files, the package's name otherwise. */
  readonly to: string;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

const STATIC = /^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every import of a file, with own ones resolved to the file they mean. */
export function importsOf(path: string): Import[] {
  const text = read(path);
  const statics = [...text.matchAll(STATIC)].map(([, type, to = '']) => ({
    to,
    typeOnly: Boolean(type),
    dynamic: false,
  }));
  const dynamics = [...text.matchAll(DYNAMIC)].map(([, to = '']) => ({ to, typeOnly: false, dynamic: true }));
  return [...statics, ...dynamics].map((found) => ({
    ...found,
    from: path,
    to: resolveImport(path, found.to),
  }));
}

function resolveImport(from: string, to: string): string {
  if (!to.startsWith('.'))
    return to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? to);
  const base = relative(ROOT, resolve(ROOT, from, '..', to.replace(/\?.*$/, '')));
  const tries = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'].map((end) => base + end);
  return tries.find((file) => statSync(join(ROOT, file), { throwIfNoEntry: false })?.isFile()) ?? base;
}
