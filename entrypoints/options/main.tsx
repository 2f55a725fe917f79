import '../../components/ui/base.css';
import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { OptionsApp } from '../../components/options/options-app';
import { TextsProvider } from '../../components/ui/texts';
import { createOptions, type OptionsState } from '../../lib/app/options';
import { SHIPPED } from '../../lib/platform/assets';
import { printPage } from '../../lib/platform/paper';
import { loadSetup, savePack, saveSettings } from '../../lib/platform/setup';
import { about, hasAccess } from '../../lib/platform/views';

const ports = { loadSetup, saveSettings, savePack, hasAccess, sites: SHIPPED.adapters };
const [state, show] = createSignal<OptionsState>();
const options = createOptions({ ...ports, show });
await options.open();

function Options(props: { state: OptionsState }) {
  const on = {
    onMyService: options.setMyService,
    onSite: options.setSite,
    onLanguage: options.setLanguage,
    onPrint: printPage,
  };
  const packImport = () => ({ ...props.state.packImport, ...options.packImport });
  return <OptionsApp {...props.state} {...on} packImport={packImport()} version={about().version} />;
}

const Shown = () => (
  <Show when={state()}>
    {(now) => <TextsProvider texts={now().texts}>{<Options state={now()} />}</TextsProvider>}
  </Show>
);
render(Shown, document.body);
