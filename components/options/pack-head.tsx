import { For } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { formatDay } from '../../lib/text/norwegian';
import { useTexts } from '../ui/texts';

/** Which rules these are: version, from when, who has confirmed them, and what they were read from. */
export function PackHead(props: { pack: Pack }) {
  const t = useTexts();
  const confirmed = () => {
    const { confirmedBy } = props.pack;
    if (!confirmedBy) return t('options.pack.notConfirmed');
    return t('options.pack.confirmed', { who: confirmedBy.who, day: formatDay(confirmedBy.when) });
  };
  return (
    <div class="s-stack">
      <p>
        <strong>{props.pack.name}</strong>.{' '}
        {t('options.pack.version', { version: props.pack.version, day: formatDay(props.pack.validFrom) })}{' '}
        {confirmed()}
      </p>
      <p>{props.pack.note}</p>
      <ul>
        <For each={props.pack.sources}>
          {(source) => (
            <li>
              {source.title} <span class="s-quiet">{source.note}</span>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
