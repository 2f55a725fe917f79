import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { Button } from './button';
import { useTexts } from './texts';

/** Shorter waits than this show nothing: a flash is worse than a pause. Milliseconds. */
const PATIENCE = 500;

/** Says what is being waited for, from half a second on, with a way out where there is one. */
export function Loading(props: { what: string; onCancel?: () => void }) {
  const t = useTexts();
  const [slow, setSlow] = createSignal(false);
  onMount(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <div class="s-loading" role="status">
      <Show when={slow()}>
        <svg class="ds-spinner" data-size="sm" viewBox="0 0 50 50" aria-hidden="true">
          <circle class="ds-spinner__background" cx="25" cy="25" r="20" fill="none" stroke-width="5" />
          <circle class="ds-spinner__circle" cx="25" cy="25" r="20" fill="none" stroke-width="5" />
        </svg>
        <p>{props.what}</p>
        <Show when={props.onCancel}>
          <Button variant="tertiary" onClick={() => props.onCancel?.()}>
            {t('common.cancel')}
          </Button>
        </Show>
      </Show>
    </div>
  );
}
