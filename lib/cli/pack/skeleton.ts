import type { Pack } from '../../domain/pack';
import { skeletonAsking, skeletonMeeting } from './skeleton-asking';

/** A made-up guide, so that the quotes of the skeleton have somewhere to stand. Replaced by the kommune's own. */
export const skeletonSource = `Barnet skal ha en plan når flere tjenester må samarbeide over tid.

Tjeneste\tRolle\tNaturlig\tIkke naturlig
Skole\tKoordinator\tNår tiltakene er på skolen.\tNår hovedproblemet ligger utenfor skolen.
`;

const says = (quote: string) => ({ source: 'V', quote });
const silent = (text: string) => ({ text, modality: 'taus' as const });
const counts = { tjeneste: { value: 'yes' as const, reason: 'En tjeneste som følger opp barnet.' } };
const rule = says('Barnet skal ha en plan når flere tjenester må samarbeide over tid.');

/** A small, whole pack to build on: two services, one row, one plan type, one question of each kind. */
export function skeletonPack(id: string, name: string): Pack {
  return {
    format: 1,
    id,
    name,
    language: 'nb',
    version: '0.1',
    validFrom: '2026-01-01',
    confirmedBy: null,
    note: 'Et utkast. Bytt ut veileder.txt med kommunens egen veileder, og skriv om vilkårene.',
    sources: [{ id: 'V', title: 'Kommunens veileder', file: 'veileder.txt' }],
    laws: [
      {
        law: 'forvaltningsloven (1967)',
        paragraph: '§ 13 a',
        checked: '2026-11-21',
        about: 'Samtykke og opplysninger uten navn',
      },
    ],
    table: { source: 'V', columns: ['Tjeneste', 'Rolle', 'Naturlig', 'Ikke naturlig'] },
    services: [
      { id: 'skole', name: 'Skole', aliases: ['skolen'], row: 'R1', tags: counts },
      { id: 'bup', name: 'BUP', aliases: [], row: null, tags: counts },
    ],
    ownService: counts,
    ageBands: [
      { id: 'under-16', label: 'Under 16 år', from: 0, to: 15 },
      { id: '16-17', label: '16–17 år', from: 16, to: 17 },
      { id: 'fra-18', label: '18 år eller mer', from: 18, to: null },
    ],
    facts: [
      {
        id: 'flere',
        question: 'Er flere tjenester inne?',
        short: 'Flere tjenester er inne',
        about: 'child',
        citations: [rule],
        derive: {
          from: { count: { who: 'all', status: 'inne', tag: 'tjeneste', atLeast: 2 } },
          explain: 'Følger av tjenestene du har valgt.',
        },
      },
      {
        id: 'overTid',
        question: 'Må tjenestene samarbeide over tid?',
        short: 'Tjenestene må samarbeide over tid',
        about: 'child',
        citations: [rule],
      },
      {
        id: 'R1.arena',
        question: 'Er tiltakene på skolen?',
        short: 'Tiltakene er på skolen',
        about: 'skole',
        citations: [says('Når tiltakene er på skolen.')],
      },
      {
        id: 'R1.utenfor',
        question: 'Ligger hovedproblemet utenfor skolen?',
        short: 'Hovedproblemet ligger utenfor skolen',
        about: 'skole',
        citations: [says('Når hovedproblemet ligger utenfor skolen.')],
      },
    ],
    exclusions: [],
    roles: [{ id: 'koordinator', label: 'koordinator', fits: ['plan'], task: 'Koordinerer planen.' }],
    need: {
      label: 'Plan',
      when: {
        all: [
          { fact: 'flere', says: rule },
          { fact: 'overTid', says: rule },
        ],
      },
      says: {
        yes: { text: 'Barnet skal ha en plan.', modality: 'skal' },
        no: silent('Veilederen sier ikke at barnet skal ha en plan nå.'),
        unknown: silent('Det er ikke avklart om barnet skal ha en plan.'),
      },
      variants: [],
      citations: [rule],
    },
    outcomes: [
      {
        id: 'plan',
        label: 'Plan',
        kind: 'plan',
        step: 'plan',
        conditions: [{ source: 'V', when: { outcome: 'need' }, citations: [rule] }],
        prefer: null,
        scope: null,
        suggestedWhen: null,
        says: {
          yes: { text: 'Planen skal opprettes.', modality: 'skal' },
          no: silent('Plan er ikke aktuelt etter det du har svart.'),
          unknown: silent('Plan er ikke avklart.'),
        },
        variants: [],
        never: [],
        words: ['Plan'],
      },
    ],
    rows: [
      {
        id: 'R1',
        cells: {
          service: 'Skole',
          role: 'Koordinator',
          natural: 'Når tiltakene er på skolen.',
          notNatural: 'Når hovedproblemet ligger utenfor skolen.',
        },
        roles: [{ role: 'koordinator', when: null }],
        natural: { fact: 'R1.arena', says: says('Når tiltakene er på skolen.') },
        notNatural: { fact: 'R1.utenfor', says: says('Når hovedproblemet ligger utenfor skolen.') },
        examples: [],
        standsWhen: null,
      },
    ],
    stair: [{ id: 'plan', label: 'Plan', about: 'En plan for samarbeidet.', citations: [rule] }],
    procedures: [],
    duties: [],
    notices: [],
    readings: [],
    links: [],
    contacts: [],
    form: {
      ticks: {
        koordinator: { outcome: 'plan', is: 'yes' },
        individuellPlan: null,
        barnekoordinator: null,
      },
      closed: [],
    },
    consent: skeletonConsent,
    asking: skeletonAsking,
    meeting: skeletonMeeting,
    phrases: {
      lineDecided: 'Spørsmålet trengs ikke lenger: «{line}» er avklart.',
      followsFrom: 'Følger av svaret på «{question}»',
      sourcesDiffer: 'Kildene svarer ulikt.',
      roleUnclear: 'rollen avhenger av saken',
    },
    modalityWords: {
      skal: ['skal', 'må'],
      harRett: ['rett på', 'rett til'],
      kan: ['kan'],
      foreslar: ['foreslår'],
      naturlig: ['naturlig'],
      ikkeNaturlig: ['ikke naturlig'],
      taus: [],
    },
  };
}

type WhoRule = Pack['consent']['who'][number];

const EVERY_CUSTODY: WhoRule['custody'] = ['joint', 'sole', 'barnevern', 'verge', 'self', 'unknown'];

const skeletonConsent: Pack['consent'] = {
  ageLimit: { years: 16, sharedFrom: null, question: null },
  bothParents: { required: true, question: null },
  periodMonths: 12,
  consenters: [
    { id: 'begge', label: 'Begge med foreldreansvar' },
    { id: 'alene', label: 'Den som har foreldreansvaret alene' },
    { id: 'barnevernet', label: 'Barneverntjenesten, som har omsorgen' },
    { id: 'verge', label: 'Verge' },
    { id: 'ungdommen', label: 'Ungdommen selv' },
  ],
  who: [
    parents(['joint'], 'begge', 'Begge med foreldreansvar samtykker.'),
    parents(['sole'], 'alene', 'Den som har foreldreansvaret alene, samtykker.'),
    parents(['barnevern'], 'barnevernet', 'Barneverntjenesten samtykker når den har omsorgen.'),
    parents(['verge'], 'verge', 'Vergen samtykker.'),
    young('self', 'Ungdommen samtykker selv.'),
    young('adult', 'Den unge samtykker selv.'),
  ],
  heard: [],
  places: [{ id: 'fagsystem', label: 'I eget fagsystem' }],
  purpose: 'Avklare om barnet skal ha en plan, og hvem som skal koordinere.',
  information: 'Navn og det tjenesten trenger å vite for å avklare samarbeidet.',
  why: { text: 'Samtykke trengs før du kontakter andre tjenester.', citations: [rule] },
  neverStopped: [],
  exceptions: [],
  neutral: [],
};

function parents(custody: WhoRule['custody'], consenter: string, note: string): WhoRule {
  return { stage: 'below', custody, needs: [[consenter]], note, question: null, citations: [] };
}

function young(stage: WhoRule['stage'], note: string): WhoRule {
  return { stage, custody: EVERY_CUSTODY, needs: [['ungdommen']], note, question: null, citations: [] };
}
