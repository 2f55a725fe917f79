import { Index, Show } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { Details } from '../ui/details';
import { useTexts } from '../ui/texts';

/** The pack's open questions that could change a line (two at most), folded up beside it. */
export function OpenQuestions(props: { pack: Pack; ids: readonly string[] }) {
  const t = useTexts();
  const known = () => props.pack.readings.filter((question) => props.ids.includes(question.id));
  return (
    <Show when={known().length > 0}>
      <Details summary={t.count('guide.openQuestions', known().length)}>
        <Index each={known()}>
          {(question) => (
            <div>
              <p>{question().tension}</p>
              <p class="s-quiet">{t('guide.openReading', { reading: question().reading })}</p>
            </div>
          )}
        </Index>
      </Details>
    </Show>
  );
}
