import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

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

/** The files that are built into the product. */
export const productFiles = (): string[] => sourceFiles().filter((path) => !path.startsWith('lib/cli/'));

/**
 * A source without its comments, so that a comment may name what the code may not do. Found by a parser: what looks like
 * the beginning of one in a text (`https://a/*`) would hide all code up to the end of the next.
 */
export function withoutComments(path: string, source: string): string {
  const { comments, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  let at = 0;
  const kept = comments.map(({ start, end }) => {
    const before = source.slice(at, start);
    at = end;
    return before;
  });
  return [...kept, source.slice(at)].join(' ');
}

const known = new Map<string, string>();
/** A file's source without its comments. */
export function codeOf(path: string): string {
  const code = known.get(path) ?? withoutComments(path, read(path));
  known.set(path, code);
  return code;
}

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
