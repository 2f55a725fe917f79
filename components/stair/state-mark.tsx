import { Match, Switch } from 'solid-js';
import type { StairStep } from '../../lib/domain/suggestion';

/** The same three marks as in the small picture, alone. Decoration: the state stands in words beside it. */
export function StateMark(props: { state: StairStep['state'] }) {
  return (
    <svg
      class="s-mark"
      data-state={props.state}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
    >
      <Switch>
        <Match when={props.state === 'current'}>
          <circle cx="10" cy="5.5" r="3.5" />
          <path d="M3.5 18a6.5 7.5 0 0 1 13 0z" />
        </Match>
        <Match when={props.state === 'open'}>
          <circle class="s-mark-ring" cx="10" cy="10" r="8" />
          <path class="s-mark-line" d="M7.6 7.8a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.8M10 14.6v.1" />
        </Match>
        <Match when={props.state === 'not'}>
          <path class="s-mark-line" d="M5 10h10" />
        </Match>
      </Switch>
    </svg>
  );
}
