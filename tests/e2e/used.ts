/** Which built-ins and styles a built file uses, found in its syntax tree and not in its text. */
import { parseAst } from 'vite';
import type { Newer } from './newer';

/** A node of a syntax tree (ESTree). */
export type Tree = { readonly type?: string; readonly [key: string]: unknown };

/** Syntax younger than what the parser of an older browser takes; the builder lowers it, unless a file is only copied. */
const YOUNG_SYNTAX: readonly { readonly name: string; readonly is: (node: Tree) => boolean }[] = [
  { name: 'using', is: ({ type, kind }) => type === 'VariableDeclaration' && /using/.test(String(kind)) },
  { name: 'import … with', is: ({ attributes }) => Array.isArray(attributes) && attributes.length > 0 },
  { name: 'import defer/source', is: ({ type, phase }) => /Import/.test(type ?? '') && Boolean(phase) },
  { name: 'decorator', is: ({ decorators }) => Array.isArray(decorators) && decorators.length > 0 },
  { name: '(?i: …) in a pattern', is: ({ regex }) => /\(\?[ims-]+:/.test(patternOf(regex)) },
];
const patternOf = (regex: unknown) => (regex as { pattern?: string } | undefined)?.pattern ?? '';

/**
 * @param code a whole built file
 * @returns each newer thing it uses, with where that is missing
 */
export function newerIn(code: string, newer: Newer): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const loose = new Set<string>();
  const declared = new Set<string>();
  visit(parseAst(code) as unknown as Tree, (node, parent, key) => {
    for (const { name, is } of YOUNG_SYNTAX) if (is(node)) found.set(name, 'syntax');
    if (node.type === 'MemberExpression' && node.computed === false) {
      const { name = '' } = node.property as { name?: string };
      const whole = `${(node.object as { name?: string }).name}.${name}`;
      const missing = newer.statics.get(whole) ?? newer.members.get(name);
      if (missing) found.set(newer.statics.has(whole) ? whole : `.${name}`, missing);
    }
    if (node.type !== 'Identifier') return;
    const name = String(node.name);
    const isName = (parent?.type === 'MemberExpression' && key === 'property') || key === 'key';
    const isDeclared = key === 'id' || key === 'params' || key === 'local' || key === 'param';
    if (isDeclared) declared.add(name);
    else if (!isName && newer.globals.has(name)) loose.add(name);
  });
  for (const name of loose) if (!declared.has(name)) found.set(name, newer.globals.get(name) ?? '');
  return found;
}

/** Shows every node below one, with the node it stands in and the name of its place there. */
export function visit(
  node: Tree,
  see: (node: Tree, parent?: Tree, key?: string) => void,
  parent?: Tree,
  key?: string,
) {
  if (node.type) see(node, parent, key);
  for (const [name, part] of Object.entries(node)) {
    if (Array.isArray(part)) {
      for (const one of part) if (one && typeof one === 'object') visit(one as Tree, see, node, name);
    } else if (part && typeof part === 'object') visit(part as Tree, see, node, name);
  }
}

/** @returns names of properties and of pseudo-classes and -elements in a style sheet */
export function stylesIn(css: string) {
  const names = (pattern: RegExp) => [...new Set([...css.matchAll(pattern)].map(([, name = '']) => name))];
  return {
    properties: names(/[;{]\s*([a-z-]+)\s*:/g),
    selectors: names(/(?<=[\w)\].*]|\s|^):{1,2}([a-z-]+)(?=[^;{}]*\{)/g),
  };
}
