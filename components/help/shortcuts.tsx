import { For, Show } from 'solid-js';
import { useTexts } from '../ui/texts';

/** A key that does something, in words. */
export interface Shortcut {
  /** What it does: a text `help.keys.<id>`. */
  readonly id: string;
  /** As the browser writes it (`Alt+Shift+S`); null when the user has taken it away. */
  readonly keys: string | null;
}

/** The keys: those that the browser listens for, and those of our own pages. */
export function Shortcuts(props: { shortcuts: readonly Shortcut[] }) {
  const t = useTexts();
  const own = () => [
    { id: 'hide', keys: 'Alt+Shift+S' },
    { id: 'close', keys: 'Esc' },
  ];
  return (
    <section class="s-stack">
      <h3 class="s-subheading">{t('help.keys.title')}</h3>
      <p>{t('help.keys.text')}</p>
      <dl class="s-readings">
        <For each={[...props.shortcuts, ...own()]}>
          {({ id, keys }) => (
            <div>
              <dt>{t.find(`help.keys.${id}`)}</dt>
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
