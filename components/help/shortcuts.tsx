import { For, Show } from 'solid-js';
import { useTexts } from '../ui/texts';

/** A key that does something, in words. */
export interface Shortcut {
  /** What it does, as a verb. */
  readonly name: string;
  /** As the browser writes it (`Alt+Shift+S`); null when the user has taken it away. */
  readonly keys: string | null;
}

/** The keys: those that the browser listens for, and those of our own pages. */
export function Shortcuts(props: { shortcuts: readonly Shortcut[] }) {
  const t = useTexts();
  const own = () => [
    { name: t('help.keys.hide'), keys: 'Alt+Shift+S' },
    { name: t('help.keys.close'), keys: 'Esc' },
  ];
  return (
    <section class="s-stack">
      <h3 class="s-subheading">{t('help.keys.title')}</h3>
      <p>{t('help.keys.text')}</p>
      <dl class="s-readings">
        <For each={[...props.shortcuts, ...own()]}>
          {({ name, keys }) => (
            <div>
              <dt>{name}</dt>
              <dd>{keys ? keys.split('+').join(' + ') : t('help.keys.none')}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.shortcuts.length > 0}>
        <p class="s-quiet">{t('help.keys.change')}</p>
      </Show>
    </section>
  );
}
