import '../../components/ui/base.css';
import '../../components/form/form.css';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { FormPage } from '../../components/form/form-page';
import { CaseTab } from '../../components/guide/before-case';
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
const texts = () => setup().texts;
const words = () => ({ title: texts()('form.title'), what: texts()('form.fetching') });
const Shown = () => (
  <CaseTab texts={texts()} {...words()} state={state()} onRetry={reload}>
    {(now) => <FormPage {...formProps(pack(), now(), tab)} renderPages={renderPages} pack={pack()} />}
  </CaseTab>
);
render(Shown, document.body);
