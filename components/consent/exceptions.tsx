import { For } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { Details } from '../ui/details';
import { Quotes, type SourceName } from '../ui/quote';
import { useTexts } from '../ui/texts';

/** What needs no consent, always one step away: bekymringsmelding, avverging, talking without names. */
export function Exceptions(props: { pack: Pack; sourceName: SourceName }) {
  const t = useTexts();
  return (
    <Details summary={t('consent.exceptions')}>
      <For each={props.pack.consent.exceptions}>
        {(one) => (
          <article class="s-exception">
            <p class="s-subheading">{one.title}</p>
            <p>{one.text}</p>
            <Quotes citations={one.citations} sourceName={props.sourceName} />
          </article>
        )}
      </For>
      <p class="s-subheading">{t('consent.neverStopped')}</p>
      <ul>
        <For each={props.pack.consent.neverStopped}>{(one) => <li>{one.label}</li>}</For>
      </ul>
    </Details>
  );
}
