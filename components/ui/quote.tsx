import { For, Show } from 'solid-js';
import type { Citation } from '../../lib/domain/basics';
import { formatDay } from '../../lib/text/norwegian';
import { useTexts } from './texts';

/** Turns a source id into the name a person knows it by. */
export interface SourceName {
  (source: string): string;
  /** BCP 47 language of the sources: a screen reader says their words in it, whatever language our own have. */
  readonly language: string;
}

/** One citation: the source's own words in quotation marks, or a law with the day it was checked, without. */
export function Quote(props: { citation: Citation; sourceName: SourceName }) {
  const t = useTexts();
  const quote = () => ('quote' in props.citation ? props.citation : undefined);
  const law = () => ('law' in props.citation ? props.citation : undefined);
  return (
    <figure class="s-quote">
      <Show when={quote()}>
        {(q) => (
          <>
            <blockquote lang={props.sourceName.language}>«{q().quote}»</blockquote>
            <figcaption>{props.sourceName(q().source)}</figcaption>
          </>
        )}
      </Show>
      <Show when={law()}>
        {(l) => (
          <figcaption>
            {l().law} {l().paragraph}. {t('common.checked', { day: formatDay(l().checked) })}
          </figcaption>
        )}
      </Show>
    </figure>
  );
}

/** All citations of a line, each once. */
export function Quotes(props: { citations: readonly Citation[]; sourceName: SourceName }) {
  const once = () => {
    const seen = new Map(props.citations.map((c) => [JSON.stringify(c), c]));
    return [...seen.values()];
  };
  return <For each={once()}>{(citation) => <Quote citation={citation} sourceName={props.sourceName} />}</For>;
}
