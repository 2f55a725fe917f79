import { For } from 'solid-js';
import type { ServiceState } from '../../lib/app/panel-view';
import type { ConsentState } from '../../lib/domain/consent';
import { formatDay } from '../../lib/text/norwegian';
import { useTexts } from '../ui/texts';

/** Each service with the state of its consent, in words and with a mark of its own: never colour alone. */
export function ConsentList(props: { services: readonly ServiceState[] }) {
  const t = useTexts();
  const words = (one: ServiceState) =>
    one.state === 'given' && one.validUntil
      ? t('consent.state.givenUntil', { day: formatDay(one.validUntil) })
      : t(`consent.state.${one.state}`);
  return (
    <ul class="s-consents">
      <For each={props.services} fallback={<li class="s-quiet">{t('consent.list.none')}</li>}>
        {(one) => (
          <li data-state={one.state}>
            <ConsentMark state={one.state} />
            <span>{one.name}</span>
            <span class="s-consent-state">{words(one)}</span>
          </li>
        )}
      </For>
    </ul>
  );
}

function ConsentMark(props: { state: ConsentState }) {
  const path = () => {
    if (props.state === 'given') return 'M5 10.5l3.5 3.5L15 6.5';
    if (props.state === 'notAssessed' || props.state === 'notYet') return 'M10 6v4.5l3 2';
    return 'M6 6l8 8M14 6l-8 8';
  };
  return (
    <svg class="s-consent-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle cx="10" cy="10" r="8.5" />
      <path d={path()} />
    </svg>
  );
}
