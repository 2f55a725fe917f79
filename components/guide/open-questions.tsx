import { For } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { useTexts } from '../ui/texts';

/** The pack's open questions that could change a line, said beside it. */
export function OpenQuestions(props: { pack: Pack; ids: readonly string[] }) {
  const t = useTexts();
  const known = () => props.pack.readings.filter((question) => props.ids.includes(question.id));
  return (
    <For each={known()}>
      {(question) => (
        <div class="s-open-question">
          <p class="s-subheading">{t('guide.openQuestion')}</p>
          <p>{question.tension}</p>
          <p class="s-quiet">{t('guide.openReading', { reading: question.reading })}</p>
        </div>
      )}
    </For>
  );
}
