import { onCleanup, onMount } from 'solid-js';

/** Milliseconds of rest before what is typed is kept. */
const REST = 500;

/** Calls when the page goes away (it is closed or loaded anew) or is hidden, for as long as the view is there. */
export function onLeaving(call: () => void): void {
  const whenHidden = () => {
    if (document.visibilityState === 'hidden') call();
  };
  onMount(() => {
    document.addEventListener('visibilitychange', whenHidden);
    window.addEventListener('pagehide', call);
  });
  onCleanup(() => {
    document.removeEventListener('visibilitychange', whenHidden);
    window.removeEventListener('pagehide', call);
  });
}

/**
 * Keeps what is typed: after a rest, and at once when the view, the panel or the page goes away or is hidden.
 * @param keep called each time something may be new; says nothing when nothing is
 */
export function createKeeper(keep: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  onLeaving(keep);
  onCleanup(() => {
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
