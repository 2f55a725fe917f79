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
const { first, tab } = await openCaseTab(show, (now) => setSetup(now));
const [setup, setSetup] = createSignal(first);
const ports = { saveCalendar, newId, now: Date.now };
const openAddress = (contact: string, kind: 'mail' | 'phone') =>
  void openContact(setup().pack, contact, kind);
const on = { onCopy: copyText, onAddress: openAddress };

function Page(props: { state: CaseTabState }) {
  const now = () => ({
    onTeams: setup().teams && setup().pack.meeting.teams ? () => void openTeams(setup().pack) : null,
    ...casePage(setup().pack, props.state, tab),
    ...meetingFacts(setup().pack, props.state, setup().texts, ports),
  });
  return <MeetingPage {...now()} {...on} />;
}

const Now = () => (
  <CaseTab texts={setup().texts} title={setup().texts('meeting.title')} state={state()} onRetry={reload}>
    {(now) => <Page state={now()} />}
  </CaseTab>
);
render(Now, document.body);
