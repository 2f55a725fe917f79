import { createResource, createSignal, For, Show } from 'solid-js';
import { Loading } from '../ui/loading';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';

const KEEPS = [
  'options.privacy.1',
  'options.privacy.2',
  'options.privacy.3',
  'options.privacy.4',
  'options.privacy.5',
] as const;

/** Which build this is, what it keeps, and the licences of what it is made with. */
export function About(props: { version: string; licences: () => Promise<string> }) {
  const t = useTexts();
  return (
    <section class="s-stack">
      <ViewHeading focus>{t('options.about.title')}</ViewHeading>
      <p>{t('options.about.version', { version: props.version })}</p>
      <h3 class="s-subheading">{t('options.privacy.title')}</h3>
      <ul>
        <For each={KEEPS}>{(key) => <li>{t(key)}</li>}</For>
      </ul>
      <Licences load={props.licences} />
    </section>
  );
}

/** Folded up, and fetched from our own package when it is first unfolded. */
function Licences(props: { load: () => Promise<string> }) {
  const t = useTexts();
  const [wanted, setWanted] = createSignal(false);
  const [text] = createResource(wanted, () => props.load().catch(() => ''));
  return (
    <details class="s-details" onToggle={() => setWanted(true)}>
      <summary>{t('options.licences.title')}</summary>
      <div class="s-details-body">
        <Show when={!text.loading} fallback={<Loading what={t('options.licences.loading')} />}>
          <Show when={text()} fallback={<p>{t('options.licences.none')}</p>}>
            {(all) => (
              <pre class="s-licences" lang="en">
                {all()}
              </pre>
            )}
          </Show>
        </Show>
      </div>
    </details>
  );
}
