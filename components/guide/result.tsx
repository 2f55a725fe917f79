import { Index, Show } from 'solid-js';
import { inSentence } from '../../lib/text/in-sentence';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { Candidates } from './candidates';
import { isSuggested } from './headline';
import type { ChangeView, GuideView } from './types';
import { UndoRedo } from './undo-redo';
import { Notices } from './why';

export interface ResultProps extends GuideView {
  readonly focus: boolean;
  readonly onAsk: (fact: string) => void;
  readonly changesOf: (line: string, depth: 1 | 2) => readonly ChangeView[];
  readonly onNow: () => void;
  readonly onAnswers: () => void;
  readonly onSheet: () => void;
  /** Goes on to what is left to ask about the other services; left out when nothing is. */
  readonly onMore: (() => void) | undefined;
}

/** When nothing decisive is left to ask: what the guide says of plan and coordinator, and the way on. */
export function Result(props: ResultProps) {
  const t = useTexts();
  const suggested = () => props.suggestion.outcomes.filter(isSuggested);
  // A line that only repeats what is said of the need stands once.
  const lit = () => suggested().filter((line) => line.text !== props.suggestion.need.text);
  const isClear = () =>
    props.suggestion.settled && (suggested().length > 0 || props.suggestion.need.status === 'no');
  const open = () => props.suggestion.outcomes.filter((line) => line.status === 'unknown');
  return (
    <section class="s-stack">
      <ViewHeading focus={props.focus}>
        {t(isClear() ? 'guide.result.title' : 'guide.result.open')}
      </ViewHeading>
      <p>{t(lit().length > 0 || isClear() ? 'guide.result.lead' : 'guide.result.nothing')}</p>
      <p lang={props.pack.language}>{props.suggestion.need.text}</p>
      <Index each={lit()}>
        {(line) => (
          <article class="s-line" data-status="yes">
            <p class="s-line-head">
              <strong lang={props.pack.language}>{line().label}</strong>
            </p>
            <p lang={props.pack.language}>{line().text}</p>
          </article>
        )}
      </Index>
      <Show when={open().length > 0}>
        <p class="s-quiet">
          {t('guide.result.stillOpen', {
            lines: open()
              .map((line) => inSentence(line.label))
              .join(', '),
          })}
        </p>
      </Show>
      <Notices {...props} />
      <Candidates {...props} candidates={props.suggestion.candidates} wish={props.case.guide.wish} />
      <Show when={props.onMore}>
        {(more) => (
          <Button wide onClick={() => more()()}>
            {t('guide.result.more')}
          </Button>
        )}
      </Show>
      <Button variant="primary" wide onClick={() => props.onNow()}>
        {t('guide.result.now')}
      </Button>
      <div class="s-around">
        <Button variant="tertiary" onClick={() => props.onAnswers()}>
          {t('guide.question.answers')}
        </Button>
        <Button variant="tertiary" onClick={() => props.onSheet()}>
          {t('guide.result.sheet')}
        </Button>
        <UndoRedo case={props.case} onCommand={props.onCommand} />
      </div>
    </section>
  );
}
