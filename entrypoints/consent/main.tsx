import '../../components/ui/base.css';
import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { ConsentDialog } from '../../components/consent/consent-dialog';
import { TextsProvider } from '../../components/ui/texts';
import { createDialog } from '../../lib/app/dialog';
import type { DialogView } from '../../lib/app/view';
import { fragment, onHeight, onlyTrusted, send, viewSetup } from '../../lib/platform/views';
import { dayOf } from '../../lib/text/norwegian';

onlyTrusted();
const { pack, texts } = await viewSetup();
const [view, show] = createSignal<DialogView>();
const dialog = createDialog(fragment(), send, show);
const on = {
  onSave: dialog.save,
  onCancel: dialog.cancel,
  onChooseService: dialog.choose,
  onAgeBand: dialog.setAgeBand,
  onSameChild: dialog.setSameChild,
};

const Shown = () => (
  <Show when={view()}>
    {(now) => (
      <ConsentDialog
        {...on}
        request={now()}
        pack={pack}
        case={now().openCase}
        now={now().now}
        today={dayOf(now().now)}
      />
    )}
  </Show>
);
render(() => <TextsProvider texts={texts}>{Shown()}</TextsProvider>, document.body);
if (await dialog.open()) onHeight(document.body, dialog.size);
