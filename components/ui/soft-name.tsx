import { For, Show } from 'solid-js';

/** A name that may break after a slash («Fysioterapeut/ergoterapeut»), so that it fits where it is narrow. */
export function SoftName(props: { name: string }) {
  return (
    <For each={props.name.split('/')}>
      {(part, index) => (
        <>
          <Show when={index() > 0}>
            /<wbr />
          </Show>
          {part}
        </>
      )}
    </For>
  );
}
