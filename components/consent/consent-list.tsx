import { For, Show } from 'solid-js';
import type { ServiceState } from '../../lib/app/panel-view';
import { formatDay } from '../../lib/text/norwegian';
import { Button } from '../ui/button';
import { type useTexts as texts, useTexts } from '../ui/texts';
import type { ConsentAsk } from './consent-view';

export interface ConsentListProps {
  readonly services: readonly ServiceState[];
  /** Opens one service to change or withdraw; left out where the list is only read. */
  readonly onAsk?: (ask: ConsentAsk) => void;
}

/** Each service with the state of its consent, in words and with a mark of its own: never colour alone. */
export function ConsentList(props: ConsentListProps) {
  const t = useTexts();
  return (
    <Show when={props.services.length > 0} fallback={<p class="s-quiet">{t('consent.list.none')}</p>}>
      <ul class="s-consents">
        <For each={props.services}>
          {(one) => (
            <li data-state={markOf(one)}>
              <ConsentMark mark={markOf(one)} />
              <span>{one.name}</span>
              <span class="s-consent-state">
                {stateWords(one, t)}
                <Show when={one.inOrder && one.daysLeft !== undefined}>
                  {'. '}
                  <strong>{endsWords(one.daysLeft ?? 0, t)}</strong>
                </Show>
                <Show when={one.state === 'given' && !one.inOrder}>
                  {'. '}
                  {one.why.map((reason) => t(`consent.why.${reason}`)).join(' ')}
                </Show>
              </span>
              <Show when={props.onAsk && one.state !== 'notAssessed'}>
                <span class="s-consent-do">
                  <Press {...props} one={one} only="change" />
                  <Show when={one.state === 'given' || one.state === 'expired'}>
                    <Press {...props} one={one} only="withdraw" />
                  </Show>
                </span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function Press(props: ConsentListProps & { one: ServiceState; only: 'change' | 'withdraw' }) {
  const t = useTexts();
  return (
    <Button
      variant="tertiary"
      class="s-small"
      aria-label={t(`consent.list.${props.only}Of`, { service: props.one.name })}
      onClick={() => props.onAsk?.({ services: [props.one.service], only: props.only })}
    >
      {t(`consent.list.${props.only}`)}
    </Button>
  );
}

type Texts = ReturnType<typeof texts>;
type Mark = 'given' | 'soon' | 'waiting' | 'no';

function markOf({ state, inOrder, daysLeft }: ServiceState): Mark {
  if (state === 'notAssessed' || state === 'notYet') return 'waiting';
  if (state !== 'given') return 'no';
  if (!inOrder) return 'waiting';
  return daysLeft === undefined ? 'given' : 'soon';
}

function stateWords({ state, validUntil, withdrawnOn }: ServiceState, t: Texts): string {
  if (state === 'given' && validUntil) return t('consent.state.givenUntil', { day: formatDay(validUntil) });
  if (withdrawnOn) return t('consent.state.withdrawnOn', { day: formatDay(withdrawnOn) });
  return t(`consent.state.${state}`);
}

/** «Går ut om 14 dager.» */
const endsWords = (days: number, t: Texts): string =>
  days === 0 ? t('consent.ends.today') : t.count('consent.ends', days);

const PATHS: Readonly<Record<Mark, string>> = {
  given: 'M5 10.5l3.5 3.5L15 6.5',
  soon: 'M10 5.5v6M10 13.5v1',
  waiting: 'M10 6v4.5l3 2',
  no: 'M6 6l8 8M14 6l-8 8',
};

function ConsentMark(props: { mark: Mark }) {
  return (
    <svg class="s-consent-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle cx="10" cy="10" r="8.5" />
      <path d={PATHS[props.mark]} />
    </svg>
  );
}
