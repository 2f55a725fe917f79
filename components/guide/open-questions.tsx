import { For } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { Details } from '../ui/details';
import { useTexts } from '../ui/texts';

/** The pack's open questions that could change a line, said beside it. */
export function OpenQuestions(props: { pack: Pack; ids: readonly string[] }) {
  const t = useTexts();
  const known = () => props.pack.readings.filter((question) => props.ids.includes(question.id));
  return (
    <For each={known()}>
      {(question) => (
        <Details summary={t('guide.openQuestion')}>
          <p>{question.tension}</p>
          <p class="s-quiet">{t('guide.openReading', { reading: question.reading })}</p>
        </Details>
      )}
    </For>
  );
}
