import '../../components/ui/base.css';
import { createMemo, createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { GuideApp } from '../../components/guide/guide-app';
import { TextsProvider } from '../../components/ui/texts';
import { connect } from '../../lib/app/connection';
import { createPanel, type PanelState } from '../../lib/app/panel';
import { guideFacts, statusOf } from '../../lib/app/panel-view';
import { openSheet } from '../../lib/platform/open';
import { loadSetup } from '../../lib/platform/setup';
import { onSessionChange } from '../../lib/platform/store';
import { currentTab, hasAccess, onTabChange, send } from '../../lib/platform/views';
import { compareSuggestions, whatWouldChange } from '../../lib/rules';

const { pack, texts } = await loadSetup();
const [state, show] = createSignal<PanelState>();
const panel = createPanel({ connection: connect(send), currentTab, hasAccess, show });
const forever = new AbortController().signal;
onSessionChange(forever, panel.refresh);
onTabChange(forever, panel.refresh);
void panel.refresh();

function Panel(props: { state: PanelState }) {
  const view = () => props.state.view;
  const facts = createMemo(() => guideFacts(pack, view().openCase, view().now));
  const guide = () => view().openCase.guide;
  const changesOf = (line: string, depth: 1 | 2) => whatWouldChange(pack, guide(), line, depth);
  const shown = { pack, kept: false, changesOf, changedBetween: compareSuggestions };
  const on = {
    onCommand: panel.command,
    onOpenForm: panel.openForm,
    onSameChild: panel.sameChild,
    onChoose: panel.choose,
    onOpenSheet: () => openSheet(view().openCase.id),
  };
  return (
    <GuideApp
      {...facts()}
      {...shown}
      {...on}
      case={view().openCase}
      now={view().now}
      others={view().others}
      status={statusOf(props.state)}
    />
  );
}

const Shown = () => <Show when={state()}>{(now) => <Panel state={now()} />}</Show>;
render(() => <TextsProvider texts={texts}>{Shown()}</TextsProvider>, document.body);
