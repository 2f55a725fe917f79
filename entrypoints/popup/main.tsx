import '../../components/ui/base.css';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { PopupApp } from '../../components/consent/popup-app';
import { TextsProvider } from '../../components/ui/texts';
import { WhenThere } from '../../components/ui/waiting';
import { connect } from '../../lib/app/connection';
import { createPanel, type PanelState } from '../../lib/app/panel';
import { popupFacts } from '../../lib/app/panel-view';
import { help, helpButKeys } from '../../lib/platform/help';
import { openGetting, openGuide, openOptions } from '../../lib/platform/open';
import { askForSite } from '../../lib/platform/permissions';
import { closeDone, currentTab, follow, isFirefox, reload, send, viewSetup } from '../../lib/platform/views';

const { pack, texts } = await viewSetup();
const [helped, setHelped] = createSignal(helpButKeys());
const [state, show] = createSignal<PanelState>();
const panel = createPanel({ connection: connect(send), currentTab, reads: false, show });
follow(panel.refresh);
void Promise.all([panel.refresh(), help().then(setHelped)]);

function Popup(props: { state: PanelState }) {
  const on = {
    ...{ pack, sidebar: isFirefox(), onCommand: panel.command, onKeepDraft: panel.keepDraft },
    ...{ onOptions: openOptions, onTeach: () => panel.teach().then(closeDone) },
    onOpenPanel: () => [openGuide(props.state.tabId), close()],
    onFillForm: () => panel.openForm().then(closeDone),
    onJustForm: () => panel.openEmptyForm().then(closeDone),
    onGetting: () => void openGetting(props.state.view.openCase.id).then(close),
    onUseHere: (origin: string) => void askForSite(origin).then(close),
  };
  return <PopupApp {...popupFacts(pack, props.state)} {...on} help={helped()} />;
}

const Shown = () => (
  <WhenThere state={state()} kind="popup" what={texts('guide.loading')} onRetry={reload}>
    {(now) => <Popup state={now()} />}
  </WhenThere>
);
render(() => <TextsProvider texts={texts}>{Shown()}</TextsProvider>, document.body);
