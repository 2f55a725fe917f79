import type { FormValues } from '../../lib/domain/form-values';
import type { Texts } from '../../lib/text/catalogue';
import { formatContact, formatFodselsnummer, formatPhone } from '../../lib/text/norwegian';

/** Fields of one line each, by group, in the order of the form. */
export const CHILD = ['name', 'fodselsnummer', 'address', 'postcode', 'place', 'phone', 'email'] as const;
export const PARENT = ['name', 'address', 'contact'] as const;
export const SERVICE = ['service', 'person', 'phone'] as const;
export const APPLY_FOR = ['koordinator', 'individuellPlan', 'barnekoordinator'] as const;

/**
 * What a field is called: beside it (`Navn`, or the whole question), or in a list of several, where it needs its group
 * (`Mor: Navn`) or a short name (`Felles mål`). In a list also groups of fields have names (`services`).
 */
export function fieldName(t: Texts, path: string, withGroup: boolean): string {
  const [group = '', ...rest] = path.split('.');
  if (rest.length === 0) return t.find(withGroup ? `form.short.${path}` : `form.field.${path}`);
  const last = rest.at(-1) ?? '';
  if (group === 'mor' || group === 'far')
    return inGroup(t, t(`form.group.${group}`), t.find(`form.field.parent.${last}`), withGroup);
  if (group === 'services') {
    const number = t('form.group.service', { n: Number(rest[0]) + 1 });
    return inGroup(t, number, t.find(`form.field.service.${last}`), withGroup);
  }
  return t.find(`form.field.${path}`);
}

function inGroup(t: Texts, group: string, field: string, withGroup: boolean): string {
  return withGroup ? t('form.inGroup', { group, field }) : field;
}

/** A value as a person reads it: a fødselsnummer as 6 + 5, telephone numbers in pairs, all else as it stands. */
export function shownAs(path: string, text: string): string {
  if (isNumber(path)) return formatFodselsnummer(text);
  if (path.endsWith('.contact')) return formatContact(text);
  return path.endsWith('.phone') ? formatPhone(text) : text;
}

/** Is it a fødselsnummer? It is read as 6 + 5, but copied in one: many fields elsewhere take eleven characters. */
export const isNumber = (path: string): boolean => path.endsWith('.fodselsnummer');

/** The text at a path; check boxes are `ja` or empty. Unknown paths are empty. */
export function valueAt(values: FormValues, path: string): string {
  let at: unknown = values;
  for (const key of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[key];
  if (typeof at === 'boolean') return at ? 'ja' : '';
  return typeof at === 'string' ? at : '';
}
