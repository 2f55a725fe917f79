/**
 * What is newer than the oldest browsers we say we run in, by MDN's browser-compat-data. It comes with web-ext's linter,
 * in the version that the lock file holds.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from '../repo/files';

interface Support {
  readonly version_added?: string | boolean | null;
  readonly version_removed?: string | boolean;
  readonly flags?: unknown;
  readonly prefix?: string;
  readonly alternative_name?: string;
}
type Node = { readonly __compat?: { readonly support: Record<string, Support | Support[]> } } & {
  readonly [name: string]: Node;
};
interface Data {
  readonly javascript: Record<string, Node>;
  readonly api: Node;
  readonly css: Record<string, Node>;
  readonly webextensions: { readonly api: Node };
}

/** The oldest version we run in, for each browser. */
export type Oldest = Readonly<Record<'chrome' | 'firefox', number>>;

export function readCompatibility(): Data {
  const ours = createRequire(join(ROOT, 'package.json'));
  const linter = createRequire(ours.resolve('web-ext')).resolve('addons-linter');
  const main = createRequire(linter).resolve('@mdn/browser-compat-data');
  return JSON.parse(readFileSync(join(dirname(main), 'data.json'), 'utf8'));
}

/** The version that first had it, plainly and under its own name; Infinity when none has. */
function since(support: Support | Support[] | undefined, byAnyName = false): number {
  const versions = [support ?? []].flat().flatMap((one) => {
    const isOwnName = byAnyName || !one.alternative_name;
    const plain = !one.flags && !one.prefix && isOwnName && !one.version_removed;
    const version = one.version_added;
    if (!plain || version === false || version === null || version === 'preview') return [];
    return version === true ? [0] : [Number.parseFloat(String(version).replace('≤', ''))];
  });
  return Math.min(Number.POSITIVE_INFINITY, ...versions);
}

/** In which of the oldest browsers something is missing, such as «chrome 126»; empty when both have it. */
export function missingIn(node: Node | undefined, oldest: Oldest, byAnyName = false): string[] {
  const support = node?.__compat?.support;
  if (!support) return [];
  return Object.entries(oldest).flatMap(([browser, version]) => {
    const first = since(support[browser], byAnyName);
    return first > version ? [`${browser} ${first}`] : [];
  });
}

const named = (node: Node | Record<string, Node>) =>
  Object.entries(node as Record<string, Node>).filter(([name]) => name !== '__compat');

export interface Newer {
  /** `Promise.try` → where it is missing. */
  readonly statics: ReadonlyMap<string, string>;
  /** Names of methods and properties that no older built-in has: `toSorted`. */
  readonly members: ReadonlyMap<string, string>;
  readonly globals: ReadonlyMap<string, string>;
}

/**
 * Built-ins of the language, and globals and static functions of the web, that are newer. Members of web interfaces are
 * left out: their names (`path`, `service`) are too common to be told from ours.
 */
export function newerBuiltIns({ javascript, api }: Data, oldest: Oldest): Newer {
  const [statics, members, globals] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ];
  const old = new Set<string>();
  const look = (name: string, node: Node, isLanguage: boolean) => {
    const missing = missingIn(node, oldest);
    if (missing.length > 0) globals.set(name, missing.join(', '));
    for (const [key, member] of named(node)) {
      const isStatic = key.endsWith('_static');
      const plain = key.replace(/_(static|event)$/, '');
      const gone = missingIn(member, oldest).join(', ');
      if (isStatic && gone) statics.set(`${name}.${plain}`, gone);
      if (!isStatic && !gone) old.add(plain);
      if (!isStatic && gone && isLanguage) members.set(plain, `${name}: ${gone}`);
    }
  };
  for (const [name, node] of named(javascript.builtins ?? {})) look(name, node, true);
  for (const [name, node] of named(api)) look(name, node, false);
  for (const name of old) members.delete(name);
  return { statics, members, globals };
}

/** Properties and selectors of style sheets that are newer: `field-sizing`, `:open`. */
export function newerStyles({ css }: Data, oldest: Oldest) {
  const list = (tree: Node | undefined) =>
    new Map(
      named(tree ?? {}).flatMap(([name, node]) => {
        const missing = missingIn(node, oldest).join(', ');
        return missing ? [[name, missing] as const] : [];
      }),
    );
  return { properties: list(css.properties), selectors: list(css.selectors) };
}

/** Where a member of the extension's API, such as `tabs.create`, is missing. Throws for one that MDN doesn't know. */
export function missingApi({ webextensions }: Data, name: string, oldest: Oldest): string {
  const [area = '', member = ''] = name.split('.');
  // Firefox has `contextMenus` as another name of `menus`, where MDN tells of it.
  const node =
    webextensions.api[area]?.[member] ?? (area === 'contextMenus' && webextensions.api.menus?.[member]);
  if (!node) throw new Error(`MDN knows no ${name}`);
  return missingIn(node, oldest, area === 'contextMenus').join(', ');
}
