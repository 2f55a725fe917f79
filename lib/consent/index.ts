export { consentRules } from './draft';
export { groundsFor, isGroundFor } from './grounds';
export { type JournalInput, journalText } from './journal';
export { type ConsentCase, mayContact } from './may-contact';
export { consentOverview, type ServiceConsent, serviceConsent } from './overview';
export { type ConsentPolicy, isAgeLimit, withConsentPolicy } from './policy';
export { afterSaying } from './state';
