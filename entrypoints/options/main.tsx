import '../../components/ui/base.css';
import '../../components/options/options.css';
import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { OptionsApp } from '../../components/options/options-app';
import { TextsProvider } from '../../components/ui/texts';
import { connect } from '../../lib/app/connection';
import { createOptions, type OptionsState, optionsProps } from '../../lib/app/options';
import { SHIPPED } from '../../lib/platform/assets';
import { help } from '../../lib/platform/help';
import { loadLicences } from '../../lib/platform/own-files';
import { loadSources } from '../../lib/platform/pack-sources';
import { printPage, saveText } from '../../lib/platform/paper';
import { giveBackSite, hasAccessTo } from '../../lib/platform/permissions';
import { loadSetup, saveAdditions, savePack, saveSettings } from '../../lib/platform/setup';
import { hasStarted } from '../../lib/platform/site-scripts';
import { onSetupChange } from '../../lib/platform/store';
import { sayNoAnswer, send } from '../../lib/platform/views';

const stores = { loadSetup, saveSettings, savePack, saveAdditions, saveFile: saveText };
const ports = { ...stores, cases: connect(send), hasAccessTo, hasStarted, giveBackSite, loadSources };
const [state, show] = createSignal<OptionsState>();
const options = createOptions({ ...ports, sites: SHIPPED.adapters, show });
void options.open().catch(sayNoAnswer);
onSetupChange(new AbortController().signal, options.open);

const helped = await help();
const shown = { onPrint: printPage, version: helped.version, help: helped, licences: loadLicences };

function Options(props: { state: OptionsState }) {
  const all = () => optionsProps(props.state, options);
  return <OptionsApp {...all()} {...shown} />;
}

const Shown = () => (
  <Show when={state()}>
    {(now) => <TextsProvider texts={now().texts}>{<Options state={now()} />}</TextsProvider>}
  </Show>
);
render(Shown, document.body);
