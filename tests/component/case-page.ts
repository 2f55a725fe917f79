import type { CasePage } from '../../components/getting/types';
import { casePage, gettingFacts, meetingFacts } from '../../lib/app/case-page';
import { caseSheet, SHEET_PARTS } from '../../lib/app/case-sheet';
import type { CaseTab, CaseTabState } from '../../lib/app/case-tab';
import type { Case } from '../../lib/domain/case';
import { texts as bokmal, caseWith, pack } from './fixture';

/** Noon of the day the pack was made. */
export const NOW = Date.parse('2026-11-21T12:00');

export const CHILD = 'Áŋŋel Čáhppe-Đŧž';

/** A case with two other services, one of the user's own, and a child whose name the form knows. */
export function begunCase(rest: Partial<Case> = {}): Case {
  const openCase = caseWith({
    myService: 'skole',
    services: [
      { id: 'fysio', status: 'inne' },
      { id: 'barnevern', status: 'inne' },
      { id: 'egen-1', name: 'Klinikken til Kari Nordmann', status: 'inne' },
    ],
    servicesDone: true,
    ageBand: '7-11',
    answers: { F3: 'yes', 'R2.tett': 'yes' },
  });
  const child = { ...openCase.form.values.child, name: CHILD };
  const form = { ...openCase.form, values: { ...openCase.form.values, child } };
  return { ...openCase, custody: 'joint', form, ...rest };
}

/** What a page can ask for, as a test or the gallery gives it. */
export interface PageCalls {
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPrint: () => void;
  readonly onSave: () => void;
  readonly onRetry: () => void;
  readonly onTeams: () => void;
  readonly onAddress: (contact: string, kind: 'mail' | 'phone') => void;
  readonly saveCalendar: (text: string, name: string) => void;
}

/** Every property of the pages about a case. */
export function pagesOf(openCase: Case, tab: CaseTab, calls: PageCalls, texts = bokmal) {
  const state: CaseTabState = { openCase, now: NOW, failed: false };
  const page: CasePage = { ...casePage(pack, state, tab), onCopy: calls.onCopy };
  const ports = {
    saveCalendar: calls.saveCalendar,
    newId: () => '0b5f2d0e-6f4a-4c1e-9a57-3d1c8a1f7a10',
    now: () => NOW,
  };
  return {
    page,
    getting: {
      ...page,
      ...gettingFacts(pack, state, texts),
      paper: null,
      withName: false,
      onWithName: () => undefined,
      renderPages: async () => [],
      onPrint: calls.onPrint,
      onSave: calls.onSave,
      onRetry: calls.onRetry,
    },
    meeting: {
      ...page,
      ...meetingFacts(pack, state, texts, ports),
      onTeams: calls.onTeams,
      onAddress: calls.onAddress,
    },
    sheet: {
      ...page,
      ...caseSheet(pack, state, texts),
      allParts: SHEET_PARTS,
      today: '2026-11-21',
      onPrint: calls.onPrint,
    },
  };
}
