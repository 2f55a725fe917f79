import '../../components/ui/base.css';
import '../../components/getting/getting.css';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { CaseTab } from '../../components/guide/before-case';
import { MeetingPage } from '../../components/meeting/meeting-page';
import { casePage, meetingFacts } from '../../lib/app/case-page';
import type { CaseTabState } from '../../lib/app/case-tab';
import { openCaseTab } from '../../lib/platform/case-tab';
import { openContact, openTeams } from '../../lib/platform/open';
import { copyText, newId, saveCalendar } from '../../lib/platform/paper';
import { reload } from '../../lib/platform/views';

const [state, show] = createSignal<CaseTabState | null>();
const { pack, texts, teams, tab } = await openCaseTab(show);
const ports = { saveCalendar, newId, now: Date.now };
const on = {
  onCopy: copyText,
  onTeams: teams && pack.meeting.teams ? () => void openTeams(pack) : null,
  onAddress: (contact: string, kind: 'mail' | 'phone') => void openContact(pack, contact, kind),
};

function Page(props: { state: CaseTabState }) {
  const now = () => ({
    ...casePage(pack, props.state, tab),
    ...meetingFacts(pack, props.state, texts, ports),
  });
  return <MeetingPage {...now()} {...on} />;
}

const Now = () => (
  <CaseTab texts={texts} title={texts('meeting.title')} state={state()} onRetry={reload}>
    {(now) => <Page state={now()} />}
  </CaseTab>
);
render(Now, document.body);
