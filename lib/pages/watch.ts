import { rootsOf } from './dom';

/** At most one part in so many of the time goes to looking. */
const SHARE = 120;
/** … but a hint is there within 300 ms of its field, as long as looking is cheap. */
const LATEST_MS = 200;
const CHEAP_MS = 6;
const SOONEST_MS = 120;
/** A page that is never idle is looked at all the same. */
const IDLE_WITHIN_MS = 100;

/**
 * Calls `look` soon after the page has changed, when the browser has nothing better to do, and never more often than
 * its own cost allows. Between a change and the next look nothing is observed, so that a page that draws itself all
 * the time costs nothing meanwhile.
 * @param look gets all open roots of the document
 */
export function watch(
  document: Document,
  look: (roots: ParentNode[]) => void,
  signal: AbortSignal,
): { readonly soon: () => void } {
  // Called on the window itself: in Firefox a page script's global object is another one.
  const whenIdle = (run: () => void) =>
    window.requestIdleCallback
      ? window.requestIdleCallback(run, { timeout: IDLE_WITHIN_MS })
      : setTimeout(run);
  let timer = 0;
  let notBefore = 0;
  let cost = 0;
  const observer = new MutationObserver(() => soon());
  const run = () => {
    timer = 0;
    if (signal.aborted) return;
    const start = performance.now();
    const roots = rootsOf(document);
    look(roots);
    for (const root of roots)
      observer.observe(root, {
        childList: true,
        subtree: true,
        characterData: true,
        attributeFilter: ['hidden', 'open', 'class', 'style', 'aria-hidden'],
      });
    const end = performance.now();
    // One slow look (the first, with everything cold) doesn't hold the next one up.
    const usual = Math.min(cost, end - start);
    notBefore = end + Math.min(usual * SHARE, usual < CHEAP_MS ? LATEST_MS : Number.POSITIVE_INFINITY);
    cost = end - start;
  };
  const soon = () => {
    observer.disconnect();
    if (timer || signal.aborted) return;
    const wait = Math.max(SOONEST_MS, notBefore - performance.now());
    timer = window.setTimeout(() => whenIdle(run), wait);
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return { soon };
}
