import { expect, it } from 'vitest';
import { servicesIn } from '../../../lib/pages/services';
import { split } from '../../../lib/pages/words';

const SERVICES = [
  { id: 'nav', names: ['NAV'] },
  { id: 'ppt', names: ['PPT', 'pedagogisk-psykologisk tjeneste'] },
];

it.each([
  ['Navn: Kari Lien', []],
  ['Kari Lien, NAV Tromsø', ['nav']],
  ['Rådgiver i PPT', ['ppt']],
  ['Pedagogisk-psykologisk tjeneste', ['ppt']],
])('%s', (text, ids) => expect(servicesIn(split(text), SERVICES)).toEqual(ids));
