import '../../components/ui/base.css';
import { createMemo, createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { ConsentDialog } from '../../components/consent/consent-dialog';
import { PressState } from '../../components/consent/press-state';
import { TextsProvider } from '../../components/ui/texts';
import { createDialog, type DialogNow } from '../../lib/app/dialog';
import { dialogProps } from '../../lib/app/dialog-props';
import { openGetting } from '../../lib/platform/open';
import { onlySeenPresses, type Presses } from '../../lib/platform/presses';
import { fragment, onHeight, send, viewSetup } from '../../lib/platform/views';

const [presses, setPresses] = createSignal<Presses>('waiting');
onlySeenPresses(setPresses);
const { pack, texts } = await viewSetup();
const [view, show] = createSignal<DialogNow>();
const dialog = createDialog(fragment(), send, show);

function Shown(props: { view: DialogNow }) {
  const all = createMemo(() => dialogProps(pack, props.view, dialog, openGetting));
  return <ConsentDialog {...all()} />;
}

const Now = () => (
  <>
    <PressState presses={presses()} />
    <Show when={view()}>{(now) => <Shown view={now()} />}</Show>
  </>
);
render(() => <TextsProvider texts={texts}>{Now()}</TextsProvider>, document.body);
if (await dialog.open()) onHeight(document.body, dialog.size);
