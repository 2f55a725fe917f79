import { For, Show } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { formatDay } from '../../lib/text/norwegian';
import { Empty } from '../ui/empty';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { PrintButton } from './print-button';

/** The open questions as a letter to the kommune, with room to answer by hand. */
export function PackQuestions(props: { pack: Pack; onPrint: () => void }) {
  const t = useTexts();
  const questions = () => props.pack.readings.filter((reading) => reading.kind === 'question');
  return (
    <section class="s-stack">
      <ViewHeading focus>{t('options.letter.title')}</ViewHeading>
      <Show
        when={questions().length > 0}
        fallback={<Empty title={t('options.letter.emptyTitle')} text={t('options.letter.emptyText')} />}
      >
        <PrintButton onPrint={props.onPrint} />
        <p>{t('options.letter.to', { pack: props.pack.name, version: props.pack.version })}</p>
        <p>{t('options.letter.text')}</p>
        <ol class="s-letter">
          <For each={questions()}>
            {(question) => (
              <li>
                <p>
                  <strong>{question.tension}</strong>
                </p>
                <p>{t('options.letter.reading', { reading: question.reading })}</p>
                <Show
                  when={question.status === 'bekreftet'}
                  fallback={<p class="s-answer-line">{t('options.letter.answer')}</p>}
                >
                  <p>
                    {t('options.letter.confirmed', {
                      who: question.who ?? '',
                      day: formatDay(question.when ?? ''),
                    })}
                  </p>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}
