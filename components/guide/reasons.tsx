import { For, Index, Show } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import type { Reason } from '../../lib/domain/suggestion';
import { Quote } from '../ui/quote';
import { useTexts } from '../ui/texts';
import { factQuestion, sourceNames } from './pack-words';

/** What a line rests on: each fact with its answer, how it is known, and the words it comes from. */
export function Reasons(props: { pack: Pack; title: string; reasons: readonly Reason[] }) {
  const t = useTexts();
  return (
    <Show when={props.reasons.length > 0}>
      <p class="s-subheading">{props.title}</p>
      <ul class="s-reasons">
        <Index each={props.reasons}>
          {(reason) => (
            <li>
              <p>
                {factQuestion(props.pack, reason().fact)} <strong>{t(`common.${reason().value}`)}</strong>
                <span class="s-quiet"> {t(`guide.from.${reason().from}`)}</span>
              </p>
              <Quote citation={reason().citation} sourceName={sourceNames(props.pack)} />
            </li>
          )}
        </Index>
      </ul>
    </Show>
  );
}

/** The questions whose answers could still decide a line, each a way to its own screen. */
export function Missing(props: { pack: Pack; facts: readonly string[]; onAsk: (fact: string) => void }) {
  const t = useTexts();
  return (
    <Show when={props.facts.length > 0}>
      <p class="s-subheading">{t('guide.missing')}</p>
      <ul class="s-links">
        <For each={props.facts}>
          {(fact) => (
            <li>
              <button type="button" class="s-link" onClick={() => props.onAsk(fact)}>
                {factQuestion(props.pack, fact)}
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
