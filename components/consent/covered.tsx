import { Show } from 'solid-js';
import { useTexts } from '../ui/texts';

/** Says why presses do nothing: something on the page lies over the dialog, or it can't be seen whole. */
export function Covered(props: { is: boolean }) {
  const t = useTexts();
  return (
    <Show when={props.is}>
      <p class="s-error" role="alert">
        {t('consent.covered')}
      </p>
    </Show>
  );
}
