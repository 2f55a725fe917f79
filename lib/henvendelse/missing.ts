import type { FormValues } from '../domain/form-values';
import { entriesOf, filledRows } from './form-model';

/**
 * Paths of what is still empty and that somebody would miss, in the order of the form. `services` stands for the
 * whole table, `applyFor` for the three boxes, `parents` for Mor and Far: that one of them is empty says nothing.
 * @param mayBeEmpty paths that needn't be filled in this case: `parents` from 18 on, `child.fodselsnummer` and
 *   `child.name` before birth
 */
export function missingFields(values: FormValues, mayBeEmpty: readonly string[] = []): string[] {
  return emptyFields(values).filter((path) => !mayBeEmpty.includes(path));
}

function emptyFields(values: FormValues): string[] {
  const texts = entriesOf(values).filter((entry) => entry.checked === undefined && entry.text.trim() === '');
  const empty = new Set(texts.map((entry) => entry.path));
  const noParent = empty.has('mor.name') && empty.has('far.name');
  const missing = texts
    .map((entry) => entry.path)
    .filter((path) => !/^(mor|far)\.|^wishedKoordinator$|^child\.email$/.test(path));
  const applied = Object.values(values.applyFor).some(Boolean);
  const at = missing.indexOf('goals');
  const between = [
    ...(noParent ? ['parents'] : []),
    ...(filledRows(values).length === 0 ? ['services'] : []),
  ];
  missing.splice(at === -1 ? missing.length : at, 0, ...between);
  return applied ? missing : [...missing, 'applyFor'];
}
