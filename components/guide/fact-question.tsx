import { For, Show } from 'solid-js';
import type { Answer } from '../../lib/domain/basics';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Quotes } from '../ui/quote';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { factQuestion, sourceNames } from './pack-words';
import { SeenOnPage } from './plan-seen';
import type { GuideView } from './types';

const ANSWERS: readonly Answer[] = ['yes', 'no', 'unknown'];

/** One fact, near the document's words, with three answers of equal size. «Vet ikke» is an answer. */
export function FactQuestion(props: GuideView & { fact: string; focus: boolean; onDone: () => void }) {
  const t = useTexts();
  const known = () => props.pack.facts.find((one) => one.id === props.fact);
  const given = () => props.case.guide.answers[props.fact];
  const answer = (value: Answer) => {
    props.onCommand({ do: 'answer', fact: props.fact, answer: value });
    props.onDone();
  };
  const skip = () => {
    props.onCommand({ do: 'skip', fact: props.fact });
    props.onDone();
  };
  return (
    <section class="s-stack">
      <ViewHeading focus={props.focus} lang={props.pack.language}>
        {factQuestion(props.pack, props.fact)}
      </ViewHeading>
      <SeenOnPage found={props.seen?.facts.find((one) => one.fact === props.fact)?.found} />
      <Show when={known()?.help}>{(help) => <p lang={props.pack.language}>{help()}</p>}</Show>
      {/* Named by the question: who comes to «Ja» by Tab hears what it answers. */}
      <fieldset class="s-answers" aria-label={factQuestion(props.pack, props.fact)}>
        <For each={ANSWERS}>
          {(value) => (
            <button
              type="button"
              class="s-answer"
              aria-pressed={given() === value}
              onClick={() => answer(value)}
            >
              {t(`common.${value}`)}
            </button>
          )}
        </For>
      </fieldset>
      <Show when={!given()}>
        <div class="s-around">
          <Button variant="tertiary" onClick={skip}>
            {t('guide.fact.skip')}
          </Button>
        </div>
      </Show>
      <Details summary={t('guide.fact.source')}>
        <Quotes citations={known()?.citations ?? []} sourceName={sourceNames(props.pack)} />
      </Details>
    </section>
  );
}
