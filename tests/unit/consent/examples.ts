import rawPack from '../../../assets/kommuner/tromso/pakke.json';
import type { ConsentCase } from '../../../lib/consent';
import type { Consent } from '../../../lib/domain/consent';
import { type Pack, packSchema } from '../../../lib/domain/pack';
import rawNordvik from '../rules/nordvik/pakke.json';

export const tromso: Pack = packSchema.parse(rawPack);
export const nordvik: Pack = packSchema.parse(rawNordvik);

/** Local noon, or another hour, of a day. */
export const at = (day: string, hour = 12) =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:00:00`).getTime();

export const TODAY = '2026-11-21';
export const NOW = at(TODAY);

/** A consent that holds for a child below the age limit whose parents share foreldreansvar. */
export const aConsent = (service: string, change: Partial<Consent> = {}): Consent => ({
  service,
  state: 'given',
  givenBy: ['begge'],
  form: 'oral',
  recordedIn: 'samspill',
  purpose: 'avklare koordinering',
  information: 'navn og behov',
  givenOn: '2026-11-12',
  validUntil: '2027-11-12',
  childHeard: false,
  interpreter: false,
  registeredAt: at('2026-11-12'),
  ...change,
});

/** A case about a child of 0–6 years with joint foreldreansvar. */
export const aCase = (
  consents: readonly Consent[],
  change: Partial<Pick<ConsentCase, 'custody' | 'updatedAt'> & ConsentCase['guide']> = {},
): ConsentCase => {
  const { custody = 'joint', updatedAt = 0, ageBand = '0-6', myService = 'skole' } = change;
  const byService = Object.fromEntries(consents.map((one) => [one.service, one]));
  return { consents: byService, custody, updatedAt, guide: { ageBand, myService } };
};
