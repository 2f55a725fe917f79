import { onCleanup, onMount } from 'solid-js';

/** Milliseconds of rest before what is typed is kept. */
const REST = 500;

/**
 * Keeps what is typed: after a rest, and at once when the view, the panel or the page goes away or is hidden.
 * @param keep called each time something may be new; says nothing when nothing is
 */
export function createKeeper(keep: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const keepWhenHidden = () => {
    if (document.visibilityState === 'hidden') keep();
  };
  onMount(() => {
    document.addEventListener('visibilitychange', keepWhenHidden);
    window.addEventListener('pagehide', keep);
  });
  onCleanup(() => {
    document.removeEventListener('visibilitychange', keepWhenHidden);
    window.removeEventListener('pagehide', keep);
    stop();
    keep();
  });
  return {
    /** A key was pressed. */
    soon: () => {
      stop();
      timer = setTimeout(keep, REST);
    },
    stop,
  };
}
