import rawPack from '../../assets/kommuner/tromso/pakke.json';
import nb from '../../assets/locales/nb';
import type { ServiceState } from '../../lib/app/panel-view';
import { consentRules } from '../../lib/consent';
import type { Case, GuideState } from '../../lib/domain/case';
import { EMPTY_ASKING, EMPTY_FORM, EMPTY_GUIDE } from '../../lib/domain/empty';
import type { Pack } from '../../lib/domain/pack';
import type { Candidate, OutcomeLine, Suggestion } from '../../lib/domain/suggestion';
import { createTexts } from '../../lib/text/catalogue';

/** The shipped pack, as the views get it: parsed elsewhere, plain data here. */
export const pack = rawPack as unknown as Pack;
export const rules = consentRules(pack);
export const texts = createTexts(nb, 'nb');

/** A line of the overview; in order when the state is «given» and nothing else is said. */
export const consentLine = (
  service: string,
  name: string,
  state: ServiceState['state'],
  rest: Partial<ServiceState> = {},
): ServiceState => ({
  ...{ service, name, state, inOrder: state === 'given' },
  why: state === 'given' ? [] : [state],
  ...rest,
});

/** What every view with help needs, and the licences beside it. */
export const aboutBuild = {
  help: { version: '0.1.0', onCopy: async () => true },
  licences: async () => '- solid-js 1.9.19 (MIT)',
};

export function caseWith(guide: Partial<GuideState> = {}, rest: Partial<Case> = {}): Case {
  return {
    id: 'sak-1',
    schema: 1,
    createdAt: 0,
    updatedAt: 0,
    nickname: '',
    packId: pack.id,
    planKey: {},
    notPlans: [],
    guide: { ...EMPTY_GUIDE, ...guide },
    past: [],
    future: [],
    consents: {},
    asking: EMPTY_ASKING,
    typed: {},
    custody: 'unknown',
    goneOn: [],
    form: { values: EMPTY_FORM, sources: {} },
    lost: [],
    ...rest,
  };
}

const quote = { source: 'V', quote: 'Er det behov for at tjenestene samarbeider over tid?' };
const line = { citations: [quote], reasons: [], missing: [], openQuestions: [] };

export function outcome(
  id: string,
  status: OutcomeLine['status'],
  rest: Partial<OutcomeLine> = {},
): OutcomeLine {
  const known = pack.outcomes.find((one) => one.id === id);
  return {
    ...line,
    id,
    status,
    modality: 'skal',
    text: `Tekst om ${id}.`,
    label: known?.label ?? id,
    step: known?.step ?? null,
    kind: known?.kind ?? 'plan',
    perSource: [],
    ...rest,
  };
}

export function candidate(
  service: string,
  status: Candidate['status'],
  rest: Partial<Candidate> = {},
): Candidate {
  const known = pack.services.find((one) => one.id === service);
  return {
    service,
    name: known?.name ?? service,
    row: known?.row ?? null,
    status,
    mine: false,
    later: false,
    role: 'Koordinator',
    roleFits: 'yes',
    natural: [],
    notNatural: [],
    citations: [quote],
    missing: [],
    openQuestions: [],
    ...rest,
  };
}

/** A suggestion with nothing known; tests say what differs. */
export function suggestionWith(rest: Partial<Suggestion> = {}): Suggestion {
  return {
    need: {
      ...line,
      id: 'need',
      status: 'unknown',
      modality: 'skal',
      text: 'Det er åpent om det skal være plan.',
    },
    outcomes: [],
    candidates: [],
    notices: [],
    stair: pack.stair.map(({ id, label }) => ({ id, label, state: 'open' as const, outcomes: [] })),
    next: { kind: 'myService' },
    remaining: 8,
    fallenAway: [],
    contradictions: [],
    procedures: [],
    duties: [],
    settled: false,
    ...rest,
  };
}
