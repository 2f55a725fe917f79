import { For, Show } from 'solid-js';
import type { StairStep } from '../../lib/domain/suggestion';

const SIZE = 64;
/** Room above the highest step for the figure that stands on it. */
const HEADROOM = 16;

/** Where a step stands in the picture: left edge, top edge, width and height, in the picture's 64 units. */
function placeStep(index: number, count: number) {
  const width = SIZE / count;
  const height = ((SIZE - HEADROOM) * (index + 1)) / count;
  return { x: index * width, y: SIZE - height, width, height };
}

/**
 * Koordineringstrappa in 64 units. Three marks that differ without colour: a figure on a filled step (aktuell), a
 * question mark over a dashed one (åpen), a thin outline with nothing on it (ikke aktuell). Decoration: whoever shows
 * it says the same in words.
 */
export function StairPicture(props: { steps: readonly StairStep[] }) {
  return (
    <svg class="s-stair" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true">
      <For each={props.steps}>
        {(step, index) => {
          const at = () => placeStep(index(), props.steps.length);
          const middle = () => at().x + at().width / 2;
          return (
            <g data-state={step.state}>
              <rect x={at().x + 1.5} y={at().y + 1} width={at().width - 3} height={at().height - 2} rx="2" />
              <Show when={step.state === 'current'}>
                <circle cx={middle()} cy={at().y - 10} r="3.2" />
                <path d={`M${middle() - 4.5} ${at().y - 0.5}a4.5 5.5 0 0 1 9 0z`} />
              </Show>
              <Show when={step.state === 'open'}>
                <path
                  class="s-stair-question"
                  d={`M${middle() - 2.6} ${at().y - 9}a2.7 2.7 0 1 1 3.8 2.4c-.8.4-1.2.9-1.2 1.9M${middle()} ${at().y - 2.2}v.1`}
                />
              </Show>
            </g>
          );
        }}
      </For>
    </svg>
  );
}
