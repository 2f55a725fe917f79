import { createResource, createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import '../../../components/ui/base.css';
import '../../../components/form/form.css';
import nb from '../../../assets/locales/nb';
import templateUrl from '../../../assets/skjema/henvendelse.pdf?url';
import fontFile from '../../../assets/skjema/noto-sans.json';
import fontUrl from '../../../assets/skjema/noto-sans.ttf.z?url';
import { FormView } from '../../../components/form/form-view';
import { Surface } from '../../../components/ui/surface';
import { TextsProvider } from '../../../components/ui/texts';
import { removeServiceRow, setFormValue } from '../../../lib/app/form-draft';
import type { FormDraft } from '../../../lib/domain/form-values';
import { fillForm, fontData, missingFields } from '../../../lib/henvendelse';
import { createForeignFiller } from '../../../lib/henvendelse/read/in-worker';
import { createTexts } from '../../../lib/text/catalogue';
import { startForeign } from '../../../lib/workers/start-foreign';
import { openPaperwork } from '../../../lib/workers/start-paper';
import { exampleDraft } from './example';

const bytesOf = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());
const template = await bytesOf(templateUrl);
// @ts-expect-error JSON gives arrays where the table has pairs
const font = fontData(fontFile, await bytesOf(fontUrl));
const paperwork = openPaperwork();

const foreign = createForeignFiller(startForeign);

function App() {
  const [own, setOwn] = createSignal<Uint8Array | null>(null);
  const [state, setState] = createSignal<'none' | 'reading' | 'used' | 'failed'>('none');
  const [message, setMessage] = createSignal<string | null>(null);
  const [draft, setDraft] = createSignal<FormDraft>(exampleDraft);
  const [saved, setSaved] = createSignal(false);
  const given = () => ({ values: draft().values, bytes: own() });
  const [filled] = createResource(given, async ({ values, bytes }) => {
    const before = performance.now();
    if (bytes) {
      const result = await foreign.fill({ bytes, font, values, pages: 'send', locked: false });
      Object.assign(window, { foreignMs: performance.now() - before });
      setState(result.ok ? 'used' : 'failed');
      setMessage(result.ok ? null : `form.foreign.${result.why}`);
      if (result.ok) return { ...result.form, strange: true as const };
    }
    const form = await fillForm({ template, font, values, pages: 'send', locked: false });
    Object.assign(window, { fillMs: performance.now() - before });
    return form;
  });
  return (
    <Surface kind="page">
      <FormView
        draft={draft()}
        report={filled.latest?.report ?? []}
        notes={[]}
        filled={filled.latest ?? null}
        failed={Boolean(filled.error)}
        unsaved={null}
        missing={missingFields(draft().values)}
        renderPages={paperwork.draw}
        onChange={(path, text) =>
          setDraft((old) => setFormValue(old, path, text, { from: 'user', where: '' }))
        }
        onRemoveService={(row) => setDraft((old) => removeServiceRow(old, row))}
        onTakeGoals={null}
        onRetry={() => {}}
        onSave={() => setSaved(true)}
        onPrint={() => {}}
        saved={saved()}
        postTo="Ressurssenteret, Seksjon barn og familie, Rådhuset, Postboks 6900, 9299 Tromsø"
        emailWarning="NB! Ikke send sensitive opplysninger pr. epost."
        own={{
          state: state(),
          message: message(),
          onFile: async (file) => {
            setState('reading');
            setOwn(new Uint8Array(await file.arrayBuffer()));
          },
          onFetch: null,
          onBack: () => {
            setOwn(null);
            setState('none');
          },
        }}
      />
    </Surface>
  );
}

const app = document.getElementById('app');
if (app)
  render(
    () => (
      <TextsProvider texts={createTexts(nb, 'nb')}>
        <App />
      </TextsProvider>
    ),
    app,
  );
