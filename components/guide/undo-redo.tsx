import { Show } from 'solid-js';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';
import type { GuideView } from './types';

/** «Angre» and its opposite. A used-up button stays, greyed out: it may hold the focus. */
export function UndoRedo(props: Pick<GuideView, 'case' | 'onCommand'>) {
  const t = useTexts();
  const canUndo = () => props.case.past.length > 0;
  const canRedo = () => props.case.future.length > 0;
  return (
    <Show when={canUndo() || canRedo()}>
      <Button
        variant="tertiary"
        aria-disabled={!canUndo()}
        onClick={() => canUndo() && props.onCommand({ do: 'undo' })}
      >
        {t('common.undo')}
      </Button>
      <Show when={canRedo()}>
        <Button variant="tertiary" onClick={() => props.onCommand({ do: 'redo' })}>
          {t('common.redo')}
        </Button>
      </Show>
    </Show>
  );
}
