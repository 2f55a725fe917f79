import { onCleanup, onMount } from 'solid-js';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';

/**
 * Prints the page that is shown; itself it doesn't get on paper. What is folded up is unfolded while it is printed, here
 * or by the browser's own command: the oldest browsers have no style for that.
 */
export function PrintButton(props: { onPrint: () => void }) {
  const t = useTexts();
  let own: HTMLDivElement | undefined;
  let unfolded: readonly HTMLDetailsElement[] = [];
  const set = (open: boolean) => {
    for (const one of unfolded) one.open = open;
  };
  const unfold = () => {
    const room = own?.closest('main') ?? document;
    unfolded = [...room.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    set(true);
  };
  const fold = () => {
    set(false);
    unfolded = [];
  };
  onMount(() => {
    window.addEventListener('beforeprint', unfold);
    window.addEventListener('afterprint', fold);
    onCleanup(() => {
      window.removeEventListener('beforeprint', unfold);
      window.removeEventListener('afterprint', fold);
    });
  });
  return (
    <div class="s-no-print" ref={own}>
      <Button onClick={() => props.onPrint()}>{t('options.print')}</Button>
    </div>
  );
}
