import type { JSX } from 'solid-js';
import { GettingPage } from '../../../components/getting/getting-page';
import { MeetingPage } from '../../../components/meeting/meeting-page';
import { SheetPage } from '../../../components/sheet/sheet-page';
import type { OwnActionAnswer } from '../../../lib/app/case-tab';
import type { Case } from '../../../lib/domain/case';
import type { Consent } from '../../../lib/domain/consent';
import { EMPTY_FORM, EMPTY_GUIDE } from '../../../lib/domain/empty';
import { begunCase, pagesOf } from '../case-page';
import { paper } from './form-scenes';
import { texts } from './language';

const nothing = () => undefined;
const given: Consent = {
  service: 'fysio',
  state: 'given',
  givenBy: ['begge'],
  form: 'written',
  recordedIn: 'samspill',
  purpose: 'Avklare om barnet skal ha en plan.',
  information: 'Navn, og hvilke tjenester som er inne.',
  givenOn: '2026-11-12',
  validUntil: '2027-11-12',
  childHeard: true,
  interpreter: false,
  registeredAt: 0,
};
const openCase = begunCase({
  consents: { fysio: given, barnevern: { ...given, service: 'barnevern', state: 'refused' } },
});
const blocked: OwnActionAnswer = {
  may: false,
  blocked: [{ service: 'barnevern', why: ['refused', 'custodyMissing'] }],
};

/** The properties of the three pages about a case, with nothing behind them. */
export function casePages(of: Case, answer: OwnActionAnswer = { may: true }) {
  const tab = {
    refresh: async () => true,
    command: async () => true,
    keepDraft: nothing,
    mayAct: async () => answer,
  };
  const calls = {
    onCopy: async () => true,
    ...{
      onPrint: nothing,
      onSave: nothing,
      onRetry: nothing,
      onTeams: nothing,
      onAddress: nothing,
      saveCalendar: nothing,
    },
  };
  return pagesOf(of, tab, calls, texts);
}
const pages = (answer?: OwnActionAnswer) => {
  const all = casePages(openCase, answer);
  return { ...all, getting: { ...all.getting, renderPages: paper } };
};
const report = [{ path: 'purpose', label: 'purpose', outcome: 'refused' as const, detail: '👪' }];
const filled = { bytes: new Uint8Array(1), report, pageNumbers: [0], formPages: 1 };

/** A case in which nothing is told yet: no services, no child, no answers. */
const emptyCase = { ...begunCase(), guide: EMPTY_GUIDE, form: { values: EMPTY_FORM, sources: {} } };
const empty = casePages(emptyCase);

/** The pages about one case: getting consent, meeting and contact, the sheet. */
export const caseScenes: Record<string, () => JSX.Element> = {
  getting: () => <GettingPage {...pages().getting} paper={{ filled: null, failed: true, saved: false }} />,
  'getting-made': () => <GettingPage {...pages().getting} paper={{ filled, failed: false, saved: true }} />,
  meeting: () => <MeetingPage {...pages().meeting} />,
  'meeting-alone': () => <MeetingPage {...pages().meeting} consents={[]} onTeams={null} failed />,
  'meeting-empty': () => <MeetingPage {...empty.meeting} />,
  'getting-empty': () => <GettingPage {...empty.getting} renderPages={paper} paper={null} />,
  sheet: () => <SheetPage {...pages().sheet} />,
  'sheet-empty': () => <SheetPage {...empty.sheet} />,
};

/** What stands after a press that the gate says no to; `after` presses. */
export const stoppedScenes = {
  meeting: () => <MeetingPage {...pages(blocked).meeting} />,
};
