import '../../components/ui/base.css';
import '../../components/sheet/sheet.css';
import { createMemo, createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { CaseTab } from '../../components/guide/before-case';
import { SheetPage } from '../../components/sheet/sheet-page';
import { casePage } from '../../lib/app/case-page';
import { caseSheet, SHEET_PARTS } from '../../lib/app/case-sheet';
import type { CaseTabState } from '../../lib/app/case-tab';
import { openCaseTab } from '../../lib/platform/case-tab';
import { copyText, printPage } from '../../lib/platform/paper';
import { reload } from '../../lib/platform/views';
import { dayOf } from '../../lib/text/norwegian';

const [state, show] = createSignal<CaseTabState | null>();
const { first, tab } = await openCaseTab(show, (now) => setSetup(now));
const [setup, setSetup] = createSignal(first);
const on = { onCopy: copyText, onPrint: printPage, allParts: SHEET_PARTS };

function Page(props: { state: CaseTabState }) {
  const sheet = createMemo(() => caseSheet(setup().pack, props.state, setup().texts));
  const now = () => ({
    ...casePage(setup().pack, props.state, tab),
    ...sheet(),
    today: dayOf(props.state.now),
  });
  return <SheetPage {...now()} {...on} />;
}

const Now = () => (
  <CaseTab texts={setup().texts} title={setup().texts('guide.sheet.title')} state={state()} onRetry={reload}>
    {(now) => <Page state={now()} />}
  </CaseTab>
);
render(Now, document.body);
