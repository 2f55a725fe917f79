import { For, Show } from 'solid-js';
import type { PlanSeen } from '../../lib/app/plan-seen';
import type { Command } from '../../lib/domain/command';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';
import type { GuideView, Question } from './types';

/**
 * What the page shows of a plan that exists, offered as the answer to the pack's question about it. Nothing is answered
 * before the user says so; gone when it is answered or put off, while the question itself stands there, and where the
 * guide suggests that very plan.
 */
export function PlanOffers(
  props: GuideView & { question: Question | null; onSay: (command: Command) => void },
) {
  const t = useTexts();
  const open = () =>
    (props.seen?.facts ?? []).filter(({ fact }) => {
      const { answers, skipped } = props.case.guide;
      const isAsked = props.question?.kind === 'fact' && props.question.fact === fact;
      return answers[fact] === undefined && !skipped.includes(fact) && !isAsked && !isSuggested(fact);
    });
  const known = (id: string) => props.pack.facts.find((one) => one.id === id);
  // The plan that the guide points to is there: that is no news, least of all to who has just made it.
  const isSuggested = (fact: string) =>
    props.suggestion.outcomes.some(({ id, suggested }) => id === known(fact)?.exists && suggested === 'yes');
  return (
    <For each={open()}>
      {({ fact, found }) => {
        const answer = (value: 'yes' | 'no') => () => props.onSay({ do: 'answer', fact, answer: value });
        return (
          <Message kind="info" live>
            <SeenOnPage found={found} />
            <p>
              {t('guide.seen.ask')} <strong lang={props.pack.language}>{known(fact)?.short}</strong>
            </p>
            <div class="s-row">
              <Button variant="primary" onClick={answer('yes')}>
                {t('guide.seen.yes')}
              </Button>
              <Button onClick={answer('no')}>{t('guide.seen.no')}</Button>
              <Button variant="tertiary" onClick={() => props.onSay({ do: 'skip', fact })}>
                {t('guide.seen.later')}
              </Button>
            </div>
          </Message>
        );
      }}
    </For>
  );
}

/** Each value with the label it stands under on the page. */
export function SeenOnPage(props: { found: PlanSeen['koordinators'] | undefined }) {
  const t = useTexts();
  return (
    <Show when={props.found?.length}>
      <For each={props.found}>{(one) => <p class="s-private">{t('guide.seen.line', { ...one })}</p>}</For>
    </Show>
  );
}
