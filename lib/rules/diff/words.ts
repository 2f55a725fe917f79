import type { Pack } from '../../domain/pack';

export interface WordChange {
  /** Path with ids in place of positions: `outcomes.stafettlogg.says.yes.text`. */
  readonly path: string;
  /** Null where there was nothing before, or is nothing now. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two packs as they are written, in the order of the new one. */
export function diffWords(before: Pack, after: Pack): WordChange[] {
  const old = flatten(before);
  const now = flatten(after);
  const paths = [...now.keys(), ...[...old.keys()].filter((path) => !now.has(path))];
  return paths
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** Every leaf of a pack by its path. Things with an id are named by it, so that moving them changes nothing. */
function flatten(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null) {
    into.set(path, String(value));
    return into;
  }
  for (const [key, inner] of Object.entries(value)) {
    const isListed = Array.isArray(value) && typeof inner === 'object' && 'id' in inner;
    const step = isListed ? String(inner.id) : key;
    flatten(inner, path ? `${path}.${step}` : step, into);
  }
  return into;
}
