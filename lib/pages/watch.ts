/** In the long run at most one part in so many of the time goes to looking … */
const SHARE = 200;
/** … but a page that was calm has this saved up, in ms: its hints are there within 300 ms of their fields. */
const SAVED_MS = 20;
const SOONEST_MS = 120;
/** While a page is still being read by the browser. */
const COMING_MS = 500;
/** No more than this is ever owed, in ms: another child's plan is seen within a second, whatever a look costs. */
const MOST_OWED_MS = -5;
/** A page that is never idle is looked at all the same. */
const IDLE_WITHIN_MS = 100;

/** We put something into the page: nothing of the page's own has changed. */
const isOurs = ({ addedNodes, removedNodes }: MutationRecord) =>
  addedNodes[0]?.nodeName === 'SIDEMANN-DEL' && addedNodes.length + removedNodes.length === 1;

/**
 * Calls `look` at once where the page is there, and soon after the page has changed, when the browser has nothing better
 * to do, and never more often than what it costs allows. Between a change and the next look nothing is observed, so that
 * a page that draws itself all the time costs nothing meanwhile.
 * `now` looks because more is known, not because the page has changed: that isn't held against the next look.
 * @param look gives back the trees that it looked at: whose changes are heard until the next look. It is told whether the
 *   page may have changed since the look before, or since the start
 */
export function watch(
  look: (isAgain: boolean) => readonly ParentNode[],
  life: Pick<AbortSignal, 'aborted'>,
): { readonly soon: () => void; readonly now: () => void } {
  // Called on the window itself: in Firefox a page script's global object is another one.
  const whenIdle = (then: () => void) =>
    window.requestIdleCallback
      ? window.requestIdleCallback(then, { timeout: IDLE_WITHIN_MS })
      : setTimeout(then);
  /** The first look isn't timed: that the browser makes its clock for us takes as long as the look. */
  const clock = () => (isTimed ? performance.now() : 0);
  let isTimed = false;
  let timer = 0;
  let saved = SAVED_MS;
  let counted = 0;
  let cost = 0;
  const observer = new MutationObserver((records) => records.every(isOurs) || soon());
  const run = (isFree?: unknown) => {
    clearTimeout(timer);
    timer = 0;
    if (life.aborted) return;
    const start = clock();
    for (const root of look(!isFree))
      observer.observe(root, {
        childList: true,
        subtree: true,
        characterData: true,
        attributeFilter: ['hidden', 'open', 'class', 'style', 'aria-hidden'],
      });
    const end = clock();
    // One slow look (the first, with everything cold) doesn't hold the next one up.
    saved = Math.max(
      MOST_OWED_MS,
      Math.min(SAVED_MS, saved + (end - counted) / SHARE) - (isFree ? 0 : Math.min(cost, end - start)),
    );
    cost = end - start;
    counted = end;
    isTimed = true;
  };
  const soon = () => {
    // Once all has ended, this is what the next change comes to.
    observer.disconnect();
    if (timer || life.aborted) return;
    // What is owed must be earned first.
    const wait = counted - saved * SHARE - performance.now();
    timer = window.setTimeout(() => whenIdle(() => run()), Math.max(SOONEST_MS, wait));
  };
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', run);
    timer = window.setTimeout(run, COMING_MS);
  } else run(true);
  return { soon, now: () => run(true) };
}
