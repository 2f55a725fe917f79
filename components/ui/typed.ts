import { createEffect, createSignal, onCleanup } from 'solid-js';
import { onLeaving } from './keep-typing';

/** Milliseconds of rest before what is typed is handed on: each hand-over fills the form anew. */
const REST = 350;

/**
 * What stands in a field while somebody types. The value comes back from the case a moment later; until then what
 * is typed wins, so that no letter is lost and the cursor stays.
 * @param value what the case holds
 * @param commit hands a finished text on
 * @param shown how a finished text is written; in force when the field is left, so that nothing moves under the cursor
 */
export function createTyped(
  value: () => string,
  commit: (text: string) => void,
  shown: (text: string) => string = (text) => text,
) {
  const [typed, setTyped] = createSignal<string | null>(null);
  let left = false;
  /** What the case held when it was last asked. */
  let kept = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    // Both are read first, also while more is being typed: else the effect below would listen to neither from then on.
    const text = typed();
    kept = value();
    if (timer !== undefined || text === null || text !== kept) return;
    if (left || shown(text) === text) setTyped(null);
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const text = typed();
    if (text !== null && text !== value()) commit(text);
    settle();
  };
  createEffect(settle);
  // A key right before the tab is closed or loaded anew is no rest yet.
  onLeaving(flush);
  // The field goes: nothing may be asked any more, since what it would be asked of may be gone already.
  onCleanup(() => {
    clearTimeout(timer);
    const text = typed();
    if (text !== null && text !== kept) commit(text);
  });
  return {
    text: () => typed() ?? shown(value()),
    onText: (text: string) => {
      left = false;
      setTyped(text);
      clearTimeout(timer);
      timer = setTimeout(flush, REST);
    },
    /** The field is left: what was typed is handed on at once. */
    leave: () => {
      left = true;
      flush();
    },
  };
}
