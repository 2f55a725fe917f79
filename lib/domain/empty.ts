/** Where a case begins. Apart from the schemas, so that a view that begins one doesn't carry them. */
import type { Asking } from './asking';
import type { GuideState } from './case';
import type { FormValues } from './form-values';

export const EMPTY_GUIDE: GuideState = {
  myService: null,
  services: [],
  servicesDone: false,
  ageBand: null,
  answers: {},
  skipped: [],
  wish: '',
  done: [],
};

const EMPTY_PERSON = { name: '', address: '', contact: '' };

export const EMPTY_FORM: FormValues = {
  child: { name: '', fodselsnummer: '', address: '', postcode: '', place: '', phone: '', email: '' },
  mor: EMPTY_PERSON,
  far: EMPTY_PERSON,
  services: [],
  goals: '',
  applyFor: { koordinator: false, individuellPlan: false, barnekoordinator: false },
  wishedKoordinator: '',
};

export const EMPTY_ASKING: Asking = {
  services: null,
  signers: null,
  purpose: null,
  information: null,
  months: null,
  language: null,
};
