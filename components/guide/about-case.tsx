import { Show } from 'solid-js';

/** What a case without a name can be known by: age and services, hidden with the rest where others look on. */
export function AboutCase(props: { about: readonly string[] }) {
  return (
    <Show when={props.about.length > 0}>
      <span class="s-choice-help s-private">{props.about.join(' · ')}</span>
    </Show>
  );
}
