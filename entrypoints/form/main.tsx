import '../../components/ui/base.css';
import '../../components/form/form.css';
import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { FormPage } from '../../components/form/form-page';
import { CaseGone } from '../../components/guide/before-case';
import { TextsProvider } from '../../components/ui/texts';
import { Waiting } from '../../components/ui/waiting';
import { connect } from '../../lib/app/connection';
import { createFill } from '../../lib/app/form-fill';
import { formProps } from '../../lib/app/form-props';
import { createFormTab, type FormTabState } from '../../lib/app/form-tab';
import { createForeignFiller } from '../../lib/henvendelse/read/in-worker';
import { workerAhead } from '../../lib/platform/ahead';
import { loadFont } from '../../lib/platform/form-files';
import { printPdf, savePdf } from '../../lib/platform/paper';
import { followCase, followSetup, noted, parameter, reload, send, viewSetup } from '../../lib/platform/views';
import { startForeign } from '../../lib/workers/start-foreign';
import { openPaperwork } from '../../lib/workers/start-paper';

const paperwork = openPaperwork(workerAhead);
const foreign = createForeignFiller(startForeign);
const fill = createFill(paperwork.fill, loadFont, foreign);
const renderPages = noted(paperwork.draw);
const [setup, setSetup] = createSignal(await viewSetup());
const pack = () => setup().pack;
const [state, show] = createSignal<FormTabState | null>();
const paper = { fill, stopReading: foreign.close, save: savePdf, print: printPdf, now: Date.now };
const tab = createFormTab(parameter('case') ?? '', { connection: connect(send), pack, ...paper, show });
followSetup((now) => [setSetup(now), tab.packChanged()]);
followCase(tab.refresh);
void tab.open().then(tab.refresh);
const words = () => ({ title: setup().texts('form.title'), what: setup().texts('form.fetching') });
const waiting = () => <Waiting kind="page" {...words()} onRetry={reload} />;
const Shown = () => (
  <Show when={state()} fallback={state() === null ? <CaseGone /> : waiting()}>
    {(now) => <FormPage {...formProps(pack(), now(), tab)} renderPages={renderPages} pack={pack()} />}
  </Show>
);
render(() => <TextsProvider texts={setup().texts}>{Shown()}</TextsProvider>, document.body);
