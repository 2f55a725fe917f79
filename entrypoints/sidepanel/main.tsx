import '../../components/ui/base.css';
import { createMemo, createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { GuideApp } from '../../components/guide/guide-app';
import { TextsProvider } from '../../components/ui/texts';
import { connect } from '../../lib/app/connection';
import { createPanel, type PanelState } from '../../lib/app/panel';
import { guideFacts, statusOf } from '../../lib/app/panel-view';
import { loadPack, loadTexts } from '../../lib/platform/assets';
import { onSessionChange } from '../../lib/platform/store';
import { currentTab, hasAccess, onTabChange, send } from '../../lib/platform/views';

const pack = loadPack();
const [state, show] = createSignal<PanelState>();
const panel = createPanel({ connection: connect(send), currentTab, hasAccess, show });
const forever = new AbortController().signal;
onSessionChange(forever, panel.refresh);
onTabChange(forever, panel.refresh);
void panel.refresh();

function Panel(props: { state: PanelState }) {
  const view = () => props.state.view;
  const facts = createMemo(() => guideFacts(pack, view().openCase, view().now));
  const shown = { pack, kept: false, changesOf: () => [], onOpenSheet: () => undefined };
  const on = { onCommand: panel.command, onOpenForm: panel.openForm, onSameChild: panel.sameChild };
  return (
    <GuideApp
      {...facts()}
      {...shown}
      {...on}
      case={view().openCase}
      now={view().now}
      status={statusOf(props.state)}
    />
  );
}

const Shown = () => <Show when={state()}>{(now) => <Panel state={now()} />}</Show>;
render(() => <TextsProvider texts={loadTexts()}>{Shown()}</TextsProvider>, document.body);
