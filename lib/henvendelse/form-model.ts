import type { FormValues, ServiceRow } from '../domain/form-values';

/** One value on its way to paper. `checked` only for the three boxes. */
export interface FormEntry {
  readonly path: string;
  readonly text: string;
  readonly checked?: boolean;
}

const CHILD = ['name', 'fodselsnummer', 'address', 'postcode', 'place', 'phone', 'email'] as const;
const PERSON = ['name', 'address', 'contact'] as const;
const SERVICE = ['service', 'person', 'phone'] as const;
const APPLY_FOR = ['koordinator', 'individuellPlan', 'barnekoordinator'] as const;

/** Every value but the table's with its path, in the order of the form. Empty values are among them. */
export function entriesOf(values: FormValues): FormEntry[] {
  return [
    ...CHILD.map((key) => ({ path: `child.${key}`, text: values.child[key] })),
    ...PERSON.map((key) => ({ path: `mor.${key}`, text: values.mor[key] })),
    ...PERSON.map((key) => ({ path: `far.${key}`, text: values.far[key] })),
    { path: 'goals', text: values.goals },
    ...APPLY_FOR.map((key) => ({ path: `applyFor.${key}`, text: '', checked: values.applyFor[key] })),
    { path: 'wishedKoordinator', text: values.wishedKoordinator },
  ];
}

/** A row that holds something, with its place in the values (the paper closes holes up, the values don't). */
export interface FilledRow {
  readonly index: number;
  readonly row: ServiceRow;
}

/** Rows of the table that hold anything; empty ones between are closed up, so that paper has no holes. */
export function filledRows(values: FormValues): FilledRow[] {
  const rows = values.services.map((row, index) => ({ index, row }));
  return rows.filter(({ row }) => SERVICE.some((key) => row[key].trim() !== ''));
}

export const SERVICE_COLUMNS = SERVICE;
