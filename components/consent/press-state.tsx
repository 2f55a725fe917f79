import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import { useTexts } from '../ui/texts';

/** Whether presses in the dialog count now; `early` when one came before they did. */
export type PressesNow = 'ready' | 'waiting' | 'early' | 'covered';

/**
 * Why a press does nothing. While the dialog has only just come, its controls look quiet, and a press that came too early
 * is answered with a word, in a place that is there from before: nothing moves under the pointer. The word stands until
 * the next press, which counts. Something that lies over the dialog is said plainly.
 */
export function PressState(props: { presses: PressesNow }) {
  const t = useTexts();
  const [early, setEarly] = createSignal(false);
  createEffect(() => {
    const { presses } = props;
    if (presses === 'early') setEarly(true);
    document.documentElement.dataset.presses = presses;
  });
  // A press that doesn't count never comes so far.
  const taken = () => setEarly(false);
  for (const type of ['click', 'keydown']) {
    document.addEventListener(type, taken);
    onCleanup(() => document.removeEventListener(type, taken));
  }
  return (
    <>
      <p class="s-early" role="alert">
        {early() && props.presses !== 'covered' ? t('consent.early') : ''}
      </p>
      <Show when={props.presses === 'covered'}>
        <p class="s-error" role="alert">
          {t('consent.covered')}
        </p>
      </Show>
    </>
  );
}
