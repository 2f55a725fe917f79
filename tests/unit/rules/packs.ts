import { readFileSync } from 'node:fs';
import { type Pack, packSchema } from '../../../lib/domain/pack';
import { frozen } from './tromso';

/** Paths from the root of the project: vitest runs there, in happy-dom too, where `import.meta.url` is no file. */
const file = (path: string) => readFileSync(path, 'utf8');

/** An invented kommune of another shape: seven services, other roles, another trappa, nynorsk. */
export const NORDVIK: Pack = frozen(
  packSchema.parse(JSON.parse(file('tests/unit/rules/nordvik/pakke.json'))),
);

export const NORDVIK_SOURCES = new Map([['R', file('tests/unit/rules/nordvik/rettleiar.txt')]]);

export const TROMSO_SOURCES = new Map([
  ['V', file('assets/kommuner/tromso/veileder.txt')],
  ['H', file('assets/kommuner/tromso/henvendelse.txt')],
]);

// biome-ignore lint/suspicious/noExplicitAny: tests break packs on purpose, in ways their types forbid
export type Loose = any;

/** A copy of a pack with something changed; the change is made on a plain, writable copy. */
export function changed(pack: Pack, change: (copy: Loose) => void): Loose {
  const copy = structuredClone(pack);
  change(copy);
  return copy;
}

/** A way to get somewhere for which the kommune has given no address yet. */
export const NO_CONTACT = {
  id: 'a',
  name: 'Vakta',
  what: 'Hastar',
  post: null,
  email: null,
  phone: null,
  warning: null,
  asksFirst: null,
  citations: [],
};
