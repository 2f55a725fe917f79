import type { JSX } from 'solid-js';

/** Something that can wait until it is asked for. Native `details`, so that it works by key and by search. */
export function Details(props: { summary: JSX.Element; open?: boolean; children: JSX.Element }) {
  return (
    <details class="s-details" open={props.open}>
      <summary>{props.summary}</summary>
      <div class="s-details-body">{props.children}</div>
    </details>
  );
}
