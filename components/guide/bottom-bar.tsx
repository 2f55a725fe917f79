import { For } from 'solid-js';
import { useTexts } from '../ui/texts';

export type BarView = 'why' | 'now' | 'form';
const VIEWS: readonly BarView[] = ['why', 'now', 'form'];

/** The three things that are always one press away. Pressed again, the question comes back. */
export function BottomBar(props: { view: string; onView: (view: BarView) => void }) {
  const t = useTexts();
  return (
    <nav class="s-bottom" aria-label={t('guide.bottom.name')}>
      <For each={VIEWS}>
        {(view) => (
          <button
            type="button"
            class="s-bottom-button"
            aria-pressed={props.view === view}
            onClick={() => props.onView(view)}
          >
            {t(`guide.bottom.${view}`)}
          </button>
        )}
      </For>
    </nav>
  );
}
