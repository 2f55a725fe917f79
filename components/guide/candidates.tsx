import { Index, Show } from 'solid-js';
import type { PlanSeen } from '../../lib/app/plan-seen';
import type { Pack } from '../../lib/domain/pack';
import type { Candidate } from '../../lib/domain/suggestion';
import { Details } from '../ui/details';
import { useTexts } from '../ui/texts';
import { OpenQuestions } from './open-questions';
import { SeenOnPage } from './plan-seen';
import { Missing, Reasons } from './reasons';
import { WhatWouldChange, type WhatWouldChangeProps } from './what-would-change';

export interface CandidatesProps {
  readonly pack: Pack;
  readonly candidates: readonly Candidate[];
  readonly wish: string;
  readonly seen?: PlanSeen | null;
  readonly onAsk: (fact: string) => void;
  readonly changesOf: WhatWouldChangeProps['changesOf'];
}

/** The services of the case against their rows. Equals stand as equals: table order, no score, no first prize. */
export function Candidates(props: CandidatesProps) {
  const t = useTexts();
  const now = () => props.candidates.filter((one) => !one.later);
  const later = () => props.candidates.filter((one) => one.later);
  const equals = () => now().filter((one) => one.status === 'natural' && one.roleFits !== 'no').length > 1;
  return (
    <section class="s-stack">
      <h3 class="s-subheading">{t('guide.candidates.title')}</h3>
      <SeenOnPage found={props.seen?.koordinators} />
      <Show when={equals()}>
        <p class="s-quiet">{t('guide.candidates.equals')}</p>
      </Show>
      <ul class="s-candidates">
        <Index each={now()} fallback={<li class="s-quiet">{t('guide.candidates.none')}</li>}>
          {(one) => <CandidateCard {...props} one={one()} />}
        </Index>
      </ul>
      <Show when={later().length > 0}>
        <p class="s-quiet">
          {t('guide.candidates.later', {
            services: later()
              .map((one) => one.name)
              .join(', '),
          })}
        </p>
      </Show>
      <Show when={props.wish}>
        <div class="s-wish">
          <p class="s-subheading">{t('guide.candidates.wish')}</p>
          <p class="s-private">{props.wish}</p>
        </div>
      </Show>
    </section>
  );
}

function CandidateCard(props: CandidatesProps & { one: Candidate }) {
  const t = useTexts();
  const explained = () =>
    props.one.natural.length + props.one.notNatural.length + props.one.missing.length > 0;
  return (
    <li class="s-candidate" data-status={props.one.status}>
      <p class="s-candidate-head">
        <strong>{props.one.name}</strong>
        <Show when={props.one.mine}>
          <span class="s-tag">{t('guide.candidates.mine')}</span>
        </Show>
      </p>
      <p>{t(`guide.status.${props.one.status}`)}</p>
      <Show when={props.one.role && props.one.status !== 'notNatural'}>
        <p class="s-quiet">{t('guide.candidates.role', { role: props.one.role })}</p>
      </Show>
      <Show when={props.one.roleFits === 'no' && props.one.role}>
        <p class="s-mismatch">{t('guide.candidates.mismatch')}</p>
      </Show>
      <Show when={explained()}>
        <Details summary={t('guide.candidates.why')} open={props.one.status === 'both'}>
          <Reasons pack={props.pack} title={t('guide.candidates.natural')} reasons={props.one.natural} />
          <Reasons
            pack={props.pack}
            title={t('guide.candidates.notNatural')}
            reasons={props.one.notNatural}
          />
          <Show when={props.one.row && props.one.notNatural.length === 0}>
            <p class="s-quiet">{t('guide.candidates.noExceptions')}</p>
          </Show>
          <Missing pack={props.pack} facts={props.one.missing} onAsk={props.onAsk} />
          <WhatWouldChange pack={props.pack} line={props.one.service} changesOf={props.changesOf} />
        </Details>
      </Show>
      <OpenQuestions pack={props.pack} ids={props.one.openQuestions} />
    </li>
  );
}
