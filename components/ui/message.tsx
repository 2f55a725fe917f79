import { type JSX, Show } from 'solid-js';

export type MessageKind = 'info' | 'success' | 'warning' | 'danger';

/**
 * A boxed message. `live`: read out when it appears; `danger` interrupts, the others wait for their turn.
 * Never colour alone: the box carries an icon, and the text says what it is about.
 */
export function Message(props: { kind: MessageKind; title?: string; live?: boolean; children: JSX.Element }) {
  const role = () => {
    if (!props.live) return undefined;
    return props.kind === 'danger' ? 'alert' : 'status';
  };
  return (
    <div class="ds-alert s-message" data-color={props.kind} role={role()}>
      <Show when={props.title}>
        <p class="s-message-title">{props.title}</p>
      </Show>
      {props.children}
    </div>
  );
}
