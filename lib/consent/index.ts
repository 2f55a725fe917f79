export { mayContact } from './may-contact';
export { consentState } from './state';
export { enoughConsenters, whoMustConsent } from './who';
