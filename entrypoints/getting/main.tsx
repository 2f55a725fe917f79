import '../../components/ui/base.css';
import '../../components/getting/getting.css';
import { createEffect, createMemo, createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { GettingPage } from '../../components/getting/getting-page';
import { CaseTab } from '../../components/guide/before-case';
import { consentPaper } from '../../lib/app/asking';
import { casePage, gettingFacts } from '../../lib/app/case-page';
import type { CaseTabState } from '../../lib/app/case-tab';
import { createPaper, type PaperState } from '../../lib/app/paper-tab';
import { workerAhead } from '../../lib/platform/ahead';
import { openCaseTab } from '../../lib/platform/case-tab';
import { copyText, printPdf, savePdf } from '../../lib/platform/paper';
import { reload } from '../../lib/platform/views';
import { openPaperwork } from '../../lib/workers/start-paper';

const paperwork = openPaperwork(workerAhead);
const [state, show] = createSignal<CaseTabState | null>();
const { first, tab } = await openCaseTab(show, (now) => setSetup(now));
const [setup, setSetup] = createSignal(first);
const [paper, showPaper] = createSignal<PaperState>();
const out = { save: savePdf, print: printPdf, now: Date.now, show: showPaper };
const made = createPaper({ make: paperwork.consent, ...out });
const does = { onPrint: made.print, onSave: made.save, onRetry: made.retry };
const on = { ...does, onCopy: copyText, renderPages: paperwork.draw };

function Page(props: { state: CaseTabState }) {
  const [withName, onWithName] = createSignal(false);
  const facts = createMemo(() => gettingFacts(setup().pack, props.state, setup().texts));
  createEffect(() => made.set(consentPaper(setup().pack, props.state.openCase, facts().asking, withName())));
  const now = () => ({ ...casePage(setup().pack, props.state, tab), ...facts(), paper: paper() ?? null });
  return <GettingPage {...now()} {...on} withName={withName()} onWithName={onWithName} />;
}

const Now = () => (
  <CaseTab texts={setup().texts} title={setup().texts('getting.title')} state={state()} onRetry={reload}>
    {(now) => <Page state={now()} />}
  </CaseTab>
);
render(Now, document.body);
