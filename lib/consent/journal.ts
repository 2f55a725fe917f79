import type { Case } from '../domain/case';
import type { Consent } from '../domain/consent';
import type { Pack } from '../domain/pack';
import type { Texts } from '../text/catalogue';
import { dayOf, formatDay } from '../text/norwegian';
import { consentState } from './state';

export interface JournalInput {
  readonly pack: Pick<Pack, 'consent'>;
  readonly case: Pick<Case, 'consents' | 'goneOn' | 'guide' | 'updatedAt'>;
  /** Names of services; without names one that the user wrote is only «en annen tjeneste». */
  readonly nameOf: (service: string) => string;
  /** Empty unless the user asked for it. */
  readonly childName: string;
  readonly now: number;
  readonly texts: Texts;
}

/**
 * What there is to write in the journal about consent: for each conversation who, to which services, for what, what
 * may be told, until when, in which form and where it is written down; refusals, withdrawals, what is not asked yet; and
 * each contact that went on without consent, with its ground. What was not ticked is said to be not noted, never «no».
 * The title says what the note is about, never that consent was given; where none is in force, the next line says so.
 */
export function journalText(input: JournalInput): string {
  const { case: openCase, childName, now, texts } = input;
  const latest = Math.max(now, openCase.updatedAt);
  const isGiven = Object.values(openCase.consents).some((one) => consentState(one, latest) === 'given');
  return [
    texts('getting.journal.title', { day: formatDay(dayOf(latest)) }),
    ...(childName ? [texts('getting.journal.child', { name: childName })] : []),
    ...(isGiven ? [] : [texts('getting.journal.none')]),
    ...conversations(openCase.consents).flatMap((consents) => ['', ...conversation(consents, latest, input)]),
    ...notAsked(input),
    ...goneOn(input),
    ...(isGiven ? ['', texts('getting.journal.end')] : []),
  ].join('\n');
}

/** Consents that were given in one conversation stand together: the same in everything but the service. */
function conversations(consents: Case['consents']): Consent[][] {
  const groups = new Map<string, Consent[]>();
  for (const consent of Object.values(consents)) {
    const { service: _, registeredAt: __, ...rest } = consent;
    const key = JSON.stringify(Object.entries(rest).sort());
    groups.set(key, [...(groups.get(key) ?? []), consent]);
  }
  return [...groups.values()];
}

function conversation(consents: readonly Consent[], latest: number, input: JournalInput): string[] {
  const { nameOf, pack, texts } = input;
  const [first] = consents as [Consent];
  const services = consents.map(({ service }) => nameOf(service)).join(', ');
  const state = consentState(first, latest);
  const values = {
    services,
    given: formatDay(first.givenOn),
    until: formatDay(first.validUntil),
    withdrawn: formatDay(first.withdrawnOn ?? dayOf(first.registeredAt)),
    noted: formatDay(dayOf(first.registeredAt)),
  };
  const head = texts.find(`getting.journal.${state}`, values);
  if (state === 'refused' || state === 'notYet') return [head];
  const who = first.givenBy.map((id) => labelOf(pack.consent.consenters, id)).join(', ');
  const noted = (is: boolean) => texts(is ? 'getting.journal.yes' : 'getting.journal.notNoted');
  return [
    head,
    texts('getting.journal.by', { who: who || texts('getting.journal.notNoted') }),
    texts(first.form === 'written' ? 'getting.journal.written' : 'getting.journal.oral'),
    texts('getting.journal.purpose', { purpose: first.purpose }),
    texts('getting.journal.information', { information: first.information }),
    texts('getting.journal.heard', { is: noted(first.childHeard) }),
    texts('getting.journal.interpreter', { is: noted(first.interpreter) }),
    texts('getting.journal.recorded', {
      place: labelOf(pack.consent.places, first.recordedIn) || texts('getting.journal.notNoted'),
    }),
  ];
}

/** Services of the case that nobody has been asked about. */
function notAsked({ case: { consents, guide }, nameOf, texts }: JournalInput): string[] {
  const open = guide.services.filter(({ id }) => id !== guide.myService && !Object.hasOwn(consents, id));
  if (open.length === 0) return [];
  return [
    '',
    texts('getting.journal.notAssessed', { services: open.map(({ id }) => nameOf(id)).join(', ') }),
  ];
}

function goneOn({ case: openCase, pack, nameOf, texts }: JournalInput): string[] {
  return openCase.goneOn.flatMap(({ service, ground, at, words }) => {
    const exception = pack.consent.exceptions.find(({ id }) => id === ground);
    const laws = (exception?.citations ?? []).flatMap((one) =>
      'law' in one ? [`${one.law} ${one.paragraph}`] : [],
    );
    const values = {
      day: formatDay(dayOf(at)),
      service: nameOf(service),
      ground: exception?.title ?? ground,
      law: laws.join(', '),
    };
    return [
      '',
      texts('getting.journal.goneOn', values),
      texts(laws.length > 0 ? 'getting.journal.ground' : 'getting.journal.groundAlone', values),
      ...(words ? [words] : []),
    ];
  });
}

const labelOf = (list: readonly { readonly id: string; readonly label: string }[], id: string): string =>
  list.find((one) => one.id === id)?.label ?? id;
