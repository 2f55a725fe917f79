import { For, Show } from 'solid-js';

/** Where a long name or an address may break, so that it fits where it is narrow. */
const SOFT = /(?<=[/@])/;

/** A name that may break after a slash («Fysioterapeut/ergoterapeut»), or an e-mail address after its @. */
export function SoftName(props: { name: string }) {
  return (
    <For each={props.name.split(SOFT)}>
      {(part, index) => (
        <>
          <Show when={index() > 0}>
            <wbr />
          </Show>
          {part}
        </>
      )}
    </For>
  );
}
