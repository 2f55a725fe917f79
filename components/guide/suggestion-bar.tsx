import { Show } from 'solid-js';
import type { Suggestion } from '../../lib/domain/suggestion';
import { LivingStair } from '../stair/living-stair';
import { SoftName } from '../ui/soft-name';
import { useTexts } from '../ui/texts';
import { headlineOf } from './headline';

/** Always on top: the small stair, what the guide points to in one line, and who decides. */
export function SuggestionBar(props: { suggestion: Suggestion; stairOpen: boolean; onStair: () => void }) {
  const t = useTexts();
  const line = () => headlineOf(props.suggestion, t);
  return (
    <section class="s-bar" aria-label={t('guide.head.name')}>
      <LivingStair steps={props.suggestion.stair} open={props.stairOpen} onToggle={props.onStair} />
      <div class="s-bar-text">
        <p class="s-bar-line">
          {line().plan}
          <Show when={line().who}>
            <span class="s-bar-who">
              <SoftName name={line().who} />
            </span>
          </Show>
        </p>
        <p class="s-bar-always">{t('common.alwaysSuggestion')}</p>
      </div>
    </section>
  );
}
