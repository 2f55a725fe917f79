import { Show } from 'solid-js';
import type { Citation } from '../../lib/domain/basics';
import { sourceLine } from '../../lib/text/source-line';
import { useTexts } from './texts';

/** Where something comes from in one line, where the words themselves would take too much room: on paper. */
export function SourceLine(props: {
  citations: readonly Citation[];
  sources: Parameters<typeof sourceLine>[1];
}) {
  const t = useTexts();
  const line = () => sourceLine(props.citations, props.sources, t);
  return (
    <Show when={line()}>
      <p class="s-quiet s-source">{line()}</p>
    </Show>
  );
}
