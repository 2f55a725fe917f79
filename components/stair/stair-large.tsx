import { Index, Show } from 'solid-js';
import type { OutcomeLine, StairStep } from '../../lib/domain/suggestion';
import { Details } from '../ui/details';
import { Quotes, type SourceName } from '../ui/quote';
import { SoftName } from '../ui/soft-name';
import { useTexts } from '../ui/texts';
import { StateMark } from './state-mark';

/**
 * The large stair: the highest step on top, as the kommune draws it, each with its state in words and the why.
 * What stands beside the stair (IUP/IOP, no plan) is not here.
 */
export function StairLarge(props: {
  steps: readonly StairStep[];
  outcomes: readonly OutcomeLine[];
  sourceName: SourceName;
}) {
  const t = useTexts();
  const topDown = () => props.steps.map((step, index) => ({ step, index })).reverse();
  const linesOf = (step: StairStep) => props.outcomes.filter((line) => step.outcomes.includes(line.id));
  const beside = () =>
    props.outcomes.filter((line) => line.step === null && (line.suggested ?? line.status) === 'yes');
  return (
    <>
      <ol class="s-stair-large" aria-label={t('guide.stair.name')}>
        <Index each={topDown()}>
          {(one) => (
            <li data-state={one().step.state} style={{ '--s-step': String(one().index) }}>
              <div class="s-step-head">
                <StateMark state={one().step.state} />
                <span class="s-step-label">
                  <SoftName name={one().step.label} />
                </span>
                <span class="s-step-state">{t(`guide.stair.${one().step.state}`)}</span>
              </div>
              <Index each={linesOf(one().step)}>
                {(line) => (
                  <Details summary={line().text}>
                    <Quotes citations={line().citations} sourceName={props.sourceName} />
                  </Details>
                )}
              </Index>
              <Show when={linesOf(one().step).length === 0}>
                <p class="s-quiet">{t('guide.stair.noLine')}</p>
              </Show>
            </li>
          )}
        </Index>
      </ol>
      <Show when={beside().length > 0}>
        <h3 class="s-subheading">{t('guide.stair.beside')}</h3>
        <Index each={beside()}>
          {(line) => (
            <Details summary={`${line().label}. ${line().text}`}>
              <Quotes citations={line().citations} sourceName={props.sourceName} />
            </Details>
          )}
        </Index>
      </Show>
    </>
  );
}
