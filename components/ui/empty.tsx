import { type JSX, Show } from 'solid-js';

/** A view with nothing in it yet: says what will stand here and how to get it. */
export function Empty(props: { title: string; text: string; children?: JSX.Element }) {
  return (
    <section class="s-empty">
      <p class="s-empty-title">{props.title}</p>
      <p>{props.text}</p>
      <Show when={props.children}>{props.children}</Show>
    </section>
  );
}
