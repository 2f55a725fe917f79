import { For, Index, Show } from 'solid-js';
import type { Answer } from '../../lib/domain/basics';
import { inSentence } from '../../lib/text/in-sentence';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { SoftName } from '../ui/soft-name';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { Contradictions } from './contradictions';
import { answeredQuestions } from './history';
import { factQuestion, serviceName } from './pack-words';
import type { DerivedFactView, GuideView, Question } from './types';

export interface AnswersProps extends GuideView {
  readonly onChange: (question: Question) => void;
}

/** Everything that has been answered, everything that follows from it, and what no longer matters. */
export function Answers(props: AnswersProps) {
  const t = useTexts();
  const derived = () => props.derived.map((one) => one.fact);
  const answered = () =>
    answeredQuestions(props.case.guide).filter((one) => one.kind !== 'fact' || !derived().includes(one.fact));
  return (
    <section class="s-stack">
      <ViewHeading focus>{t('guide.answers.title')}</ViewHeading>
      <Contradictions {...props} />
      <Show
        when={answered().length > 0}
        fallback={<Empty title={t('guide.answers.emptyTitle')} text={t('guide.answers.emptyText')} />}
      >
        <ul class="s-answered">
          <Index each={answered()}>
            {(question) => (
              <li>
                <p>{questionText(props, question(), t)}</p>
                <p class="s-answered-value">
                  <strong class={question().kind === 'wish' ? 's-private' : ''}>
                    <SoftName name={answerText(props, question(), t)} />
                  </strong>
                  <Button variant="tertiary" class="s-small" onClick={() => props.onChange(question())}>
                    {t('guide.answers.change')}
                    <span class="ds-sr-only"> {questionText(props, question(), t)}</span>
                  </Button>
                </p>
              </li>
            )}
          </Index>
        </ul>
      </Show>
      <Show when={props.derived.length > 0}>
        <h3 class="s-subheading">{t('guide.derived.title')}</h3>
        <p class="s-quiet">{t('guide.derived.text')}</p>
        <ul class="s-answered">
          <Index each={props.derived}>{(one) => <DerivedFact {...props} one={one()} />}</Index>
        </ul>
      </Show>
      <Show when={props.suggestion.fallenAway.length > 0}>
        <h3 class="s-subheading">{t('guide.fallen.title')}</h3>
        <ul class="s-answered">
          <Index each={props.suggestion.fallenAway}>
            {(one) => (
              <li>
                <p>{factQuestion(props.pack, one().fact)}</p>
                <p class="s-quiet">{one().why}</p>
              </li>
            )}
          </Index>
        </ul>
      </Show>
    </section>
  );
}

const ANSWERS: readonly Answer[] = ['yes', 'no', 'unknown'];

function DerivedFact(props: AnswersProps & { one: DerivedFactView }) {
  const t = useTexts();
  let chips: HTMLFieldSetElement | undefined;
  const correct = (answer: Answer | null) => {
    props.onCommand({ do: 'answer', fact: props.one.fact, answer });
    // The button that takes a correction back goes away with it; its group keeps the focus.
    if (answer === null) chips?.focus();
  };
  return (
    <li>
      <p>{factQuestion(props.pack, props.one.fact)}</p>
      <p class="s-quiet">{props.one.corrected ? t('guide.derived.corrected') : props.one.explain}</p>
      <For each={props.one.because}>
        {(service) => (
          <p class="s-quiet">
            {service.name}: {service.reason}
          </p>
        )}
      </For>
      <fieldset
        class="s-chips"
        tabindex="-1"
        ref={(element) => {
          chips = element;
        }}
      >
        <legend class="ds-sr-only">{factQuestion(props.pack, props.one.fact)}</legend>
        <For each={ANSWERS}>
          {(value) => (
            <button
              type="button"
              class="s-chip"
              aria-pressed={props.one.value === value}
              onClick={() => correct(value)}
            >
              {t(`common.${value}`)}
            </button>
          )}
        </For>
        <Show when={props.one.corrected}>
          <Button variant="tertiary" class="s-small" onClick={() => correct(null)}>
            {t('guide.derived.reset')}
          </Button>
        </Show>
      </fieldset>
    </li>
  );
}

type T = ReturnType<typeof useTexts>;

function questionText(props: AnswersProps, question: Question, t: T): string {
  switch (question.kind) {
    case 'myService':
      return t('guide.mine.title');
    case 'services':
      return t('guide.services.title');
    case 'age':
      return t('guide.age.title');
    case 'wish':
      return t('guide.wish.title');
    case 'fact':
      return factQuestion(props.pack, question.fact);
  }
}

function answerText({ case: { guide }, pack }: AnswersProps, question: Question, t: T): string {
  switch (question.kind) {
    case 'myService':
      return serviceName(pack, guide.services, guide.myService ?? '');
    case 'services':
      return servicesText(
        guide.services.map(
          (one) =>
            `${serviceName(pack, guide.services, one.id)} (${inSentence(t(`guide.services.${one.status}`))})`,
        ),
        t,
      );
    case 'age':
      return pack.ageBands.find((band) => band.id === guide.ageBand)?.label ?? '';
    case 'wish':
      return guide.wish || t('guide.answers.later');
    case 'fact':
      return t(`common.${guide.answers[question.fact] ?? 'unknown'}`);
  }
}

function servicesText(names: readonly string[], t: T): string {
  return names.length > 0 ? names.join(', ') : t('guide.answers.noServices');
}
