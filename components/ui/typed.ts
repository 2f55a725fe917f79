import { createEffect, createSignal, onCleanup } from 'solid-js';

/** Milliseconds of rest before what is typed is handed on: each hand-over fills the form anew. */
const REST = 350;

/**
 * What stands in a field while somebody types. The value comes back from the case a moment later; until then what
 * is typed wins, so that no letter is lost and the cursor stays.
 * @param value what the case holds
 * @param commit hands a finished text on
 */
export function createTyped(value: () => string, commit: (text: string) => void) {
  const [typed, setTyped] = createSignal<string | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const text = typed();
    if (text === null) return;
    if (text === value()) setTyped(null);
    else commit(text);
  };
  createEffect(() => {
    if (timer === undefined && value() === typed()) setTyped(null);
  });
  onCleanup(flush);
  return {
    text: () => typed() ?? value(),
    onText: (text: string) => {
      setTyped(text);
      clearTimeout(timer);
      timer = setTimeout(flush, REST);
    },
    flush,
  };
}
