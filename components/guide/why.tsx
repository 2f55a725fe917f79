import { Index, Show } from 'solid-js';
import { Details } from '../ui/details';
import { Message } from '../ui/message';
import { Quotes } from '../ui/quote';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { Candidates } from './candidates';
import { Contradictions } from './contradictions';
import { LineCard } from './line-card';
import { sourceNames } from './pack-words';
import type { ChangeView, GuideView } from './types';

export interface WhyProps extends GuideView {
  readonly onAsk: (fact: string) => void;
  readonly changesOf: (line: string, depth: 1 | 2) => readonly ChangeView[];
}

/** «Hvorfor?»: the guide's own words behind every line, what is missing, and what would change it. */
export function Why(props: WhyProps) {
  const t = useTexts();
  const plans = () => props.suggestion.outcomes.filter((line) => line.status !== 'no');
  const ruledOut = () => props.suggestion.outcomes.filter((line) => line.status === 'no');
  return (
    <section class="s-stack">
      <ViewHeading focus>{t('guide.why.title')}</ViewHeading>
      <p>{t('guide.why.text')}</p>
      <Notices {...props} />
      <LineCard {...props} line={props.suggestion.need} title={t('guide.why.need')} open />
      <Index each={plans()}>
        {(line, index) => <LineCard {...props} line={line()} title={line().label} open={index === 0} />}
      </Index>
      <Candidates {...props} candidates={props.suggestion.candidates} wish={props.case.guide.wish} />
      <Show when={ruledOut().length > 0}>
        <details class="s-details">
          <summary>{t('guide.why.ruledOut', { n: ruledOut().length })}</summary>
          <div class="s-details-body">
            <Index each={ruledOut()}>
              {(line) => <LineCard {...props} line={line()} title={line().label} open={false} />}
            </Index>
          </div>
        </details>
      </Show>
    </section>
  );
}

/** What no single line says (all defer to each other, sources differ …), and answers that contradict each other. */
export function Notices(props: GuideView) {
  const t = useTexts();
  return (
    <>
      <Index each={props.suggestion.notices}>
        {(notice) => (
          <Message kind="info">
            <p>{notice().text}</p>
            <Show when={notice().citations.length > 0}>
              <Details summary={t('guide.line.words')}>
                <Quotes citations={notice().citations} sourceName={sourceNames(props.pack)} />
              </Details>
            </Show>
          </Message>
        )}
      </Index>
      <Contradictions {...props} />
    </>
  );
}
