import { createSignal, For, Show } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import type { Line, OutcomeLine } from '../../lib/domain/suggestion';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Quotes } from '../ui/quote';
import { useTexts } from '../ui/texts';
import { OpenQuestions } from './open-questions';
import { factQuestion, sourceNames } from './pack-words';
import { Missing, Reasons } from './reasons';
import type { ChangeView } from './types';

export interface LineCardProps {
  readonly pack: Pack;
  readonly line: Line & Partial<Pick<OutcomeLine, 'label' | 'perSource'>>;
  readonly title: string;
  /** The first quote stands open; the others wait. */
  readonly open: boolean;
  readonly onAsk: (fact: string) => void;
  /** What single answer, or with `depth` 2 what pair, would change the line. Worked out when asked for. */
  readonly changesOf: (line: string, depth: 1 | 2) => readonly ChangeView[];
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
      <p>{props.line.text}</p>
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
      <WhatWouldChange {...props} />
      <OpenQuestions pack={props.pack} ids={props.line.openQuestions} />
    </article>
  );
}

function WhatWouldChange(props: LineCardProps) {
  const t = useTexts();
  const [depth, setDepth] = createSignal<0 | 1 | 2>(0);
  const changes = () => {
    const wanted = depth();
    return wanted === 0 ? [] : props.changesOf(props.line.id, wanted);
  };
  const inWords = (change: ChangeView) =>
    change.answers
      .map((one) => `${factQuestion(props.pack, one.fact)} ${t(`common.${one.answer}`)}`)
      .join(' + ');
  return (
    <div class="s-changes">
      <Show when={depth() > 0}>
        <p class="s-subheading">{t('guide.change.title')}</p>
        <ul>
          <For
            each={changes()}
            fallback={<li>{t(depth() === 1 ? 'guide.change.none' : 'guide.change.noneOfTwo')}</li>}
          >
            {(change) => (
              <li>
                <p>{inWords(change)}</p>
                <p class="s-quiet">{t('guide.change.then', { text: change.text })}</p>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={depth() < 2}>
        <Button variant="tertiary" class="s-small" onClick={() => setDepth((now) => (now === 0 ? 1 : 2))}>
          {t(depth() === 0 ? 'guide.change.ask' : 'guide.change.askTwo')}
        </Button>
      </Show>
    </div>
  );
}
