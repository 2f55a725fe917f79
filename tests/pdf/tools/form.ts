import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { readFont } from '../../../lib/cli/template/from-assets';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import type { FormPages } from '../../../lib/domain/form-report';
import type { FormValues } from '../../../lib/domain/form-values';
import { fillForm, planForm } from '../../../lib/henvendelse';
import { bundledTargets } from '../../../lib/henvendelse/acroform/bundled';
import { readFields } from '../../../lib/henvendelse/acroform/read';

/** The committed blank form and font. */
export const template = new Uint8Array(readFileSync('assets/skjema/henvendelse.pdf'));
export const font = readFont();

export const fill = (values: FormValues, pages: FormPages = 'all', locked = false) =>
  fillForm({ template, font, values, pages, locked });

/** The places of the bundled form. */
export const targets = bundledTargets(readFields(await PDFDocument.load(template))).map(
  ({ target }) => target,
);

export const plan = (values: FormValues) => planForm(values, { targets, font: font.table });

const parent = (name: string) => ({
  name,
  address: `${name}s vei 3, 9008 Tromsø`,
  contact: 'navn@example.no, 77 00 00 00',
});

/** An invented family; the number is synthetic (month + 80). */
export const FAMILY: FormValues = {
  child: {
    name: 'Áŋŋel Čáhppe-Đŧž',
    fodselsnummer: '078715 60069',
    address: 'Fagerengveien 12 B',
    postcode: '9020',
    place: 'Tromsdalen',
    phone: '77 00 00 10',
    email: 'angel@example.no',
  },
  mor: parent('Åse Ærøskjær'),
  far: parent('Ørjan Šuvvá'),
  services: [
    { service: 'Skole', person: 'Máret Eira', phone: '77 00 00 11' },
    { service: 'Fysio-/ergoterapitjenesten for barn og unge', person: 'Kari Nordmann', phone: '77 00 00 12' },
    { service: 'Helsesykepleier', person: 'Ole Hætta', phone: '77 00 00 13' },
  ],
  goals: 'Skolen og fysioterapeuten samordner treningen.\nHele skoledager til jul.',
  applyFor: { koordinator: true, individuellPlan: false, barnekoordinator: true },
  wishedKoordinator: 'Helsesykepleier Ole Hætta',
};

/** Only a name, for tables of letters. */
export const named = (name: string): FormValues => ({ ...EMPTY_FORM, child: { ...EMPTY_FORM.child, name } });
