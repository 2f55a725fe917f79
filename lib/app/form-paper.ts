import type { Case } from '../domain/case';
import { EMPTY_FORM } from '../domain/empty';
import type { FormValues } from '../domain/form-values';
import type { Pack } from '../domain/pack';
import { formRoute } from '../rules';
import { formatContact, formatFodselsnummer, formatPhone, looksLikeFodselsnummer } from '../text/norwegian';

/** Something to say about a value that is no fault; `form.note.<note>` in the catalogue. */
export interface FormNote {
  readonly path: string;
  readonly note: string;
}

/** From eighteen on the form's part for parents stays empty: it is «For barn og unge under 18 år». */
const ADULT = 18;

function isAdult(pack: Pack, { guide }: Case): boolean {
  const from = pack.ageBands.find(({ id }) => id === guide.ageBand)?.from;
  return from !== undefined && from !== null && from >= ADULT;
}

/** What nobody misses at this age: a number before birth, the parents' part from eighteen on. */
export function mayBeEmpty(pack: Pack, openCase: Case): string[] {
  const band = pack.ageBands.find(({ id }) => id === openCase.guide.ageBand);
  if (band && band.from === null) return ['child.name', 'child.fodselsnummer'];
  return isAdult(pack, openCase) ? ['parents'] : [];
}

/** The values as they stand on paper: numbers grouped as is usual, parents left out for adults. */
export function paperValues(pack: Pack, openCase: Case): FormValues {
  const { values } = openCase.form;
  const { child } = values;
  const parents = isAdult(pack, openCase) ? { mor: EMPTY_FORM.mor, far: EMPTY_FORM.far } : {};
  return {
    ...values,
    mor: withPhone(values.mor),
    far: withPhone(values.far),
    ...parents,
    child: {
      ...child,
      fodselsnummer: formatFodselsnummer(child.fodselsnummer),
      phone: formatPhone(child.phone),
    },
    services: values.services.map((row) => ({ ...row, phone: formatPhone(row.phone) })),
  };
}

/** E-mail and telephone stand in one field, between commas. */
const withPhone = <P extends { contact: string }>(person: P): P => ({
  ...person,
  contact: formatContact(person.contact),
});

/** What the user should look at once more. Warnings, never blocks. */
export function formNotes(pack: Pack, openCase: Case): FormNote[] {
  const { values } = openCase.form;
  const { child, applyFor } = values;
  const adult = isAdult(pack, openCase);
  const notes: [boolean, path: string, note: string][] = [
    [!looksLikeFodselsnummer(child.fodselsnummer), 'child.fodselsnummer', 'fodselsnummer'],
    [child.postcode !== '' && !/^\d{4}$/.test(child.postcode.trim()), 'child.postcode', 'postcode'],
    [isOddPhone(child.phone), 'child.phone', 'phone'],
    [adult && (values.mor.name !== '' || values.far.name !== ''), 'mor.name', 'adultParents'],
    [adult && applyFor.barnekoordinator, 'applyFor.barnekoordinator', 'adultBarnekoordinator'],
    [applyFor.individuellPlan && !applyFor.koordinator, 'applyFor.individuellPlan', 'koordinatorIncluded'],
    [formRoute(pack, openCase.guide).closed !== null, 'applyFor', 'onlyStafettlogg'],
    [values.wishedKoordinator === '', 'wishedKoordinator', 'wish'],
    ...values.services.map(({ phone }, row): [boolean, string, string] => [
      isOddPhone(phone),
      `services.${row}.phone`,
      'phone',
    ]),
  ];
  return notes.filter(([holds]) => holds).map(([, path, note]) => ({ path, note }));
}

/** A Norwegian number that isn't eight digits. Foreign numbers are left alone. */
function isOddPhone(phone: string): boolean {
  const digits = phone.replace(/^(\+47|0047)/, '').replace(/[\s.-]/g, '');
  return digits !== '' && !digits.startsWith('+') && !digits.startsWith('00') && !/^\d{8}$/.test(digits);
}
