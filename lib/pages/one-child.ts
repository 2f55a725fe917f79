import type { Adapter } from '../domain/adapter';
import type { PageReading, ReadValue } from '../domain/page';
import { fold } from '../text/fold';
import { closest, FIELD, textOf } from './dom';
import type { Found } from './found';
import { OF_SOMEBODY } from './owner';
import { looksLikeName } from './person-name';
import { partsOf } from './person-parts';
import { split } from './words';

/**
 * Where parts of a page give several names for the child, only the one with the number beside it is the child's; what
 * stands with another name is somebody else's.
 */
export function withOwnName(found: readonly Found[]): Found[] {
  const names = found.filter(
    ({ person, field, at }) => person === 'child' && /^(name|firstName)$/.test(field) && at,
  );
  if (new Set(names.map(({ text }) => fold(text))).size < 2) return [...found];
  const ownerOf = ({ at }: Found): string | null => {
    for (let box = at ?? null; box; box = box.parentElement) {
      const inside = new Set(
        names.filter((name) => name.at && box?.contains(name.at)).map(({ text }) => fold(text)),
      );
      if (inside.size > 0) return inside.size === 1 ? ([...inside][0] ?? null) : null;
    }
    return null;
  };
  const owners = new Set(
    found
      .filter(({ person, field }) => person === 'child' && field === 'number')
      .map((number) => ownerOf(number)),
  );
  const [own] = owners;
  if (owners.size !== 1 || !own) return [...found];
  return found.filter((one) => one.person !== 'child' || ownerOf(one) === own);
}

/** Where the page's own heading names the child of the plan, what stands with quite another name is another's. */
export function withNameOf(found: readonly Found[], own: string): Found[] {
  const words = split(own);
  const isOther = (text: string) => !split(text).some((word) => words.includes(word));
  const others = found.filter(
    ({ person, field, text, at }) => person === 'child' && field === 'name' && at && isOther(text),
  );
  if (words.length === 0 || others.length === 0) return [...found];
  const boxes = others.flatMap(
    ({ at }) => closest(at ?? null, 'dl,table,li,article,section,fieldset,header') ?? [],
  );
  return found.filter(
    (one) =>
      one.person !== 'child' ||
      !(others.includes(one) || boxes.some((box) => one.at && box.contains(one.at))),
  );
}

/** A small box with a name in it is about whom it names: when that isn't the child, neither is what it says. */
export function withoutOthers(found: readonly Found[], adapter: Adapter): Found[] {
  const isChild = ({ person, field }: Found) => person === 'child' && field === 'name';
  const names = new Set(found.filter(isChild).map(({ text }) => nameOf(text)));
  const isOthers = ({ person, field, at }: Found): boolean => {
    if (person !== 'child' || names.size === 0 || at?.matches(FIELD)) return false;
    if (field !== 'number' && !OF_SOMEBODY.includes(field)) return false;
    let box = at?.parentElement ?? null;
    for (let step = 0; box && step < STEPS && textOf(box, MOST + 1).length <= MOST; step++) {
      const named = partsOf(box, '').filter((part) => looksLikeName(part, adapter));
      if (named.length > 0) return !named.some((part) => names.has(nameOf(part)));
      box = box.parentElement;
    }
    return false;
  };
  return found.filter((one) => !isOthers(one));
}

/** How far out the name may stand, and the most that its box may say. */
const STEPS = 3;
const MOST = 160;
const nameOf = (text: string): string => split(text).toSorted().join(' ');

/** The same value twice is one value; different values for one path are none, and are named. */
export function withoutConflicts(values: readonly ReadValue[]): Pick<PageReading, 'values' | 'conflicts'> {
  const byPath = new Map<string, ReadValue[]>();
  for (const value of values) byPath.set(value.path, [...(byPath.get(value.path) ?? []), value]);
  const agreed: ReadValue[] = [];
  const conflicts: PageReading['conflicts'][number][] = [];
  for (const [path, all] of byPath) {
    // «Vigdis Lund, Miljøtjenesten» and «Vigdis Lund» are one koordinator.
    const bare = (text: string) => (path === 'koordinator' ? (text.split(/\s*[,(–|·]/)[0] ?? text) : text);
    const texts = new Set(all.map(({ text }) => fold(bare(text)).replace(/[\s.-]/g, '')));
    const best = [...all].sort((a, b) => b.confidence - a.confidence)[0];
    if (texts.size > 1) conflicts.push({ path, found: distinct(all) });
    else if (best) agreed.push(best);
  }
  return { values: agreed, conflicts };
}

/** Each value once, where it stood first. */
const distinct = (values: readonly ReadValue[]): { text: string; where: string }[] =>
  values
    .filter(({ text }, i) => values.findIndex((other) => fold(other.text) === fold(text)) === i)
    .map(({ text, where }) => ({ text, where }));

/** Two numbers, or two names and no number to tell by: the page shows several children, and none is read. */
export function ofOneChild(
  read: Pick<PageReading, 'values' | 'conflicts'>,
): Pick<PageReading, 'values' | 'conflicts'> {
  const clashes = (path: string) => read.conflicts.some((conflict) => conflict.path === path);
  const hasNumber = read.values.some(({ path }) => path === 'child.fodselsnummer');
  // Two plans, or two koordinatorer of two children: each is somebody else's.
  const isSeveral = clashes('child.fodselsnummer') || clashes('planType');
  const isMany = isSeveral || (clashes('child.name') && !hasNumber);
  if (!isMany) return read;
  const isOfSomebody = ({ path }: { path: string }) => /^(child|mor|far|foresatt)\b/.test(path);
  return {
    values: read.values.filter((value) => !isOfSomebody(value)),
    // Two names alone may be one child's, spelt in two ways: the user sees both.
    conflicts: isSeveral ? read.conflicts.filter((conflict) => !isOfSomebody(conflict)) : read.conflicts,
  };
}
