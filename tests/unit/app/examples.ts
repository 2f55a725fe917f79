import { newCase } from '../../../lib/app/new-case';
import type { TabBinding } from '../../../lib/domain/binding';
import type { Case } from '../../../lib/domain/case';
import type { Consent } from '../../../lib/domain/consent';

/** An invented case; `change` is what the test is about. */
export const aCase = (change: Partial<Case> = {}): Case => ({
  ...newCase({ id: 'sak-1', packId: 'tromso', now: 1000, planKey: { name: 'kari' }, myService: null }),
  ...change,
});

export const aTab = (change: Partial<TabBinding> = {}): TabBinding => ({
  tabId: 7,
  caseId: null,
  nextCaseId: null,
  asideCaseId: null,
  key: {},
  adapter: 'samspill',
  screen: null,
  hasPlanType: false,
  hasKoordinator: false,
  ...change,
});

/** A consent that holds, for one service. */
export const aConsent = (service: string, change: Partial<Consent> = {}): Consent => ({
  service,
  state: 'given',
  givenBy: ['foreldre'],
  form: 'oral',
  recordedIn: 'samspill',
  purpose: 'avklare koordinering',
  information: 'hva tjenesten gjør',
  givenOn: '2026-11-12',
  validUntil: '2027-11-12',
  childHeard: false,
  interpreter: false,
  registeredAt: 0,
  ...change,
});
