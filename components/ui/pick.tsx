import { Index, type JSX } from 'solid-js';

export interface PickOption {
  readonly id: string;
  readonly label: JSX.Element;
}

/**
 * A list where one press chooses and goes on. Buttons, not radio buttons: arrow keys in a radio group would choose,
 * and so change the screen, on the way to the wanted line.
 */
export function PickList(props: {
  name: string;
  options: readonly PickOption[];
  chosen: string | null;
  narrow?: boolean;
  onPick: (id: string) => void;
}) {
  return (
    <ul class="s-picks" aria-label={props.name} data-narrow={props.narrow ? '' : undefined}>
      <Index each={props.options}>
        {(option) => (
          <li>
            <button
              type="button"
              class="s-pick"
              aria-pressed={props.chosen === option().id}
              onClick={() => props.onPick(option().id)}
            >
              {option().label}
            </button>
          </li>
        )}
      </Index>
    </ul>
  );
}
