import { For } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import type { Line, OutcomeLine } from '../../lib/domain/suggestion';
import { Details } from '../ui/details';
import { Quotes } from '../ui/quote';
import { useTexts } from '../ui/texts';
import { OpenQuestions } from './open-questions';
import { sourceNames } from './pack-words';
import { Missing, Reasons } from './reasons';
import { WhatWouldChange, type WhatWouldChangeProps } from './what-would-change';

export interface LineCardProps {
  readonly pack: Pack;
  readonly line: Line & Partial<Pick<OutcomeLine, 'label' | 'perSource'>>;
  readonly title: string;
  /** The first quote stands open; the others wait. */
  readonly open: boolean;
  readonly onAsk: (fact: string) => void;
  readonly changesOf: WhatWouldChangeProps['changesOf'];
}

/** One line of the suggestion with everything it rests on: words, answers, what is missing, what would change it. */
export function LineCard(props: LineCardProps) {
  const t = useTexts();
  const names = () => sourceNames(props.pack);
  return (
    <article class="s-line" data-status={props.line.status}>
      <p class="s-line-head">
        <strong>{props.title}</strong>
        <span class="s-tag">{t(`guide.line.${props.line.status}`)}</span>
      </p>
      <p lang={props.pack.language}>{props.line.text}</p>
      <For each={props.line.perSource ?? []}>
        {(one) => (
          <div class="s-per-source">
            <p>
              {names()(one.source)}: <strong>{t(`guide.line.${one.status}`)}</strong>
            </p>
            <Quotes citations={one.citations} sourceName={names()} />
          </div>
        )}
      </For>
      <Details summary={t('guide.line.words')} open={props.open}>
        <Quotes citations={props.line.citations} sourceName={names()} />
        <Reasons pack={props.pack} title={t('guide.line.answers')} reasons={props.line.reasons} />
      </Details>
      <Missing pack={props.pack} facts={props.line.missing} onAsk={props.onAsk} />
      <WhatWouldChange pack={props.pack} line={props.line.id} changesOf={props.changesOf} />
      <OpenQuestions pack={props.pack} ids={props.line.openQuestions} />
    </article>
  );
}
