import type { Adapter } from '../domain/adapter';
import type { RawPlanKey } from '../domain/page';
import { factsOf } from './facts';
import { fieldsOf, knowField, shownNumber, shownValue } from './fields';
import { meaningOf } from './meaning';
import { cleaned, numberBehind, plausible } from './plausible';
import { whoseIs } from './whose';
import { sameWord, split } from './words';

const ID = /^(\d{2,}|[0-9a-f]{8}-[0-9a-f-]{27}|(?=.*\d)[\w-]{10,})$/i;

/** The part of an address that names one plan: up to the number after a word for plan, or undefined. */
export function planAddress(address: string, adapter: Adapter): string | undefined {
  const url = new URL(address);
  const isWord = (text: string) =>
    split(text).some((word) => adapter.keyWords.some((key) => sameWord(word, key)));
  for (const path of [url.pathname, url.hash]) {
    const parts = path.split('/');
    const at = parts.findIndex((part, i) => ID.test(part) && isWord(parts[i - 1] ?? ''));
    if (at > 0) return `${url.origin}${parts.slice(0, at + 1).join('/')}`;
  }
  for (const [name, value] of url.searchParams)
    if (isWord(name.replace(/id$/i, '')) && ID.test(value)) return `${url.origin}?${name}=${value}`;
  return undefined;
}

/** Eleven digits, however they are spaced. */
export const isNumber = (text: string): boolean => /^\d{6}\s?\d{5}$/.test(text);

/**
 * What identifies the plan on the page. Reads the address, and two values only: the planeier's number and name,
 * where exactly one of each stands and nobody is writing in it.
 */
export function planKey(roots: readonly ParentNode[], address: string, adapter: Adapter): RawPlanKey {
  const key: { address?: string; number?: string; name?: string } = {};
  const plan = planAddress(address, adapter);
  if (plan) key.address = plan;
  const found = { number: new Set<string>(), name: new Set<string>() };
  // However a number is spaced, it is one number.
  const note = (kind: 'number' | 'name', value: string) =>
    found[kind].add(kind === 'number' ? value.replace(/\s/g, '') : cleaned('name', value));
  // What isn't written as a name («2 Plan») would make another child of the same one.
  const isName = (value: string) => plausible('name', cleaned('name', value));
  const isKey = (text: string) => {
    const field = meaningOf(text, adapter)?.field;
    return field === 'number' || field === 'name';
  };
  for (const element of fieldsOf(roots)) {
    const known = knowField(element, adapter);
    if (known?.person !== 'child' || (known.field !== 'number' && known.field !== 'name')) continue;
    const root = element.getRootNode() as Document | ShadowRoot;
    const shown = known.field === 'number' ? shownNumber(element) : shownValue(element);
    // A number's second box, or a masked one, isn't another number.
    if (root.activeElement !== element && (known.field === 'name' || isNumber(shown)))
      note(known.field, shown);
  }
  for (const { label, value, at } of roots.flatMap((root) => factsOf(root, isKey))) {
    const meaning = meaningOf(label, adapter);
    const whose = whoseIs(at, adapter);
    if (!meaning || (meaning.person ?? whose.person) !== 'child' || whose.factor < 1) continue;
    if (meaning.field === 'number' && isNumber(value)) note('number', value);
    if (meaning.field !== 'name' || !isName(value)) continue;
    note('name', value);
    if (numberBehind(value)) note('number', numberBehind(value));
  }
  for (const kind of ['number', 'name'] as const) {
    const [only = '', ...others] = [...found[kind]].filter(Boolean);
    if (only && others.length === 0 && (kind === 'name' || isNumber(only))) key[kind] = only;
  }
  return key;
}
