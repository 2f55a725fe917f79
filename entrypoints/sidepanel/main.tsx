import '../../components/ui/base.css';
import { createMemo, createSignal, onMount, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { GuideApp } from '../../components/guide/guide-app';
import { TextsProvider } from '../../components/ui/texts';
import { Waiting } from '../../components/ui/waiting';
import { connect } from '../../lib/app/connection';
import { createFormAhead } from '../../lib/app/form-ahead';
import { createPanel, type PanelState } from '../../lib/app/panel';
import { panelProps } from '../../lib/app/panel-view';
import { help, helpButKeys } from '../../lib/platform/help';
import { openGetting, openLink, openMeeting, openSheet } from '../../lib/platform/open';
import { beside, follow, followSetup, reached, reload, send, viewSetup } from '../../lib/platform/views';
import { openPaperwork } from '../../lib/workers/start-paper';

const [setup, setSetup] = createSignal(await viewSetup());
const [helped, setHelped] = createSignal(helpButKeys());
void help().then(setHelped);
const [state, show] = createSignal<PanelState>();
const connection = connect(send);
const panel = createPanel({ connection, ...beside(), reads: true, show });
const prepareForm = createFormAhead(connection, openPaperwork());
const open = { openSheet, openGetting, openMeeting, openLink, prepareForm };
follow(panel.refresh);
followSetup((now) => [setSetup(now), panel.refresh()]);
// What changed between being asked ahead and our listening is found by one more look.
void panel.refresh().then(() => requestIdleCallback(panel.refresh));

function Shown(props: { state: PanelState }) {
  onMount(() => reached('usable'));
  const all = createMemo(() => panelProps(setup().pack, props.state, panel, open));
  return <GuideApp {...all()} help={helped()} />;
}
const waiting = () => <Waiting kind="panel" what={setup().texts('guide.loading')} onRetry={reload} />;
const Now = () => (
  <Show when={state()} fallback={waiting()}>
    {(now) => <Shown state={now()} />}
  </Show>
);
render(() => <TextsProvider texts={setup().texts}>{Now()}</TextsProvider>, document.body);
