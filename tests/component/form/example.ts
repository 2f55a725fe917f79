import { EMPTY_FORM } from '../../../lib/domain/empty';
import type { FormDraft } from '../../../lib/domain/form-values';

const page = (where: string) => ({ from: 'page', where }) as const;

/** An invented family with a synthetic number (month + 80). */
export const exampleDraft: FormDraft = {
  values: {
    ...EMPTY_FORM,
    child: {
      name: 'Áŋŋel Čáhppe-Đŧž',
      fodselsnummer: '078715 60069',
      address: 'Fagerengveien 12 B',
      postcode: '9020',
      place: 'Tromsdalen',
      phone: '',
      email: '',
    },
    mor: {
      name: 'Åse Ærøskjær',
      address: 'Fagerengveien 12 B, 9020 Tromsdalen',
      contact: 'ase@example.no, 77 00 00 00',
    },
    services: [
      { service: 'Skole', person: 'Ørjan Šuvvá', phone: '77 00 00 01' },
      {
        service: 'Fysio-/ergoterapitjenesten for barn og unge',
        person: 'Kari Nordmann',
        phone: '77 00 00 02',
      },
      { service: 'Helsesykepleier', person: 'Máret 😀 Eira', phone: '77 00 00 03' },
    ],
    goals: 'Skolen og fysioterapeuten samordner treningen.\nHele skoledager til jul.',
    applyFor: { koordinator: true, individuellPlan: true, barnekoordinator: false },
  },
  sources: {
    'child.name': page('Planeier'),
    'child.fodselsnummer': page('Fødselsnummer'),
    'child.address': page('Adresse'),
    'child.postcode': page('Postnr.'),
    'child.place': page('Poststed'),
    'mor.name': page('Foresatt 1'),
    'services.0.service': page('Deltakere'),
    goals: { from: 'user', where: '' },
    'applyFor.koordinator': { from: 'case', where: '' },
  },
};
