/** How long the dialog must have stood uncovered and at rest before a press in it counts, in ms. */
const SEEN_FOR = 500;
/** How long it may be covered before the user is told, in ms: it is drawn in less. */
const TOLD_AFTER = 1200;
/** Smaller than this, in CSS px, nobody can read what is asked. */
const NARROWEST = 200;
const LOWEST = 120;
const EVENTS = ['click', 'submit', 'change', 'input', 'keydown'];
/** What a press can be meant for; one beside it is missed by nobody. */
const PRESSABLE = 'button, input, label, summary, select, textarea, a';

/** `waiting`: not yet for half a second; `early`: a press came while it waited. */
export type Presses = 'ready' | 'waiting' | 'early' | 'covered';

/**
 * Lets only presses of a user who can see the dialog through: made by a person, on a frame that nothing covers, fades
 * or shrinks, and that has stood so for a moment. A key that is held down presses nothing. Esc always gives up.
 * Where the browser can't tell what is covered (Firefox), size and time alone are looked at.
 * @param tell whether presses count now, each time that changes, so that the user learns why nothing happens
 */
export function onlySeenPresses(tell: (presses: Presses) => void): void {
  let isClear = !('isVisible' in IntersectionObserverEntry.prototype);
  let since = 0;
  let told = 0;
  let ready = 0;
  let last: Presses = 'waiting';
  const say = (presses: Presses) => {
    last = presses;
    tell(presses);
  };
  const rest = () => {
    since = performance.now();
    clearTimeout(ready);
    if (!isClear) return;
    say('waiting');
    ready = window.setTimeout(say, SEEN_FOR, 'ready');
  };
  rest();
  const isSeen = () =>
    isClear &&
    innerWidth >= NARROWEST &&
    innerHeight >= LOWEST &&
    document.visibilityState === 'visible' &&
    performance.now() - since >= SEEN_FOR;

  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  const watch = (entries: readonly (IntersectionObserverEntry & { readonly isVisible?: boolean })[]) => {
    const clear = entries.at(-1)?.isVisible ?? true;
    clearTimeout(told);
    const isNew = clear !== isClear;
    isClear = clear;
    if (isNew) rest();
    if (!clear) told = window.setTimeout(say, TOLD_AFTER, 'covered');
  };
  new IntersectionObserver(watch, options).observe(document.documentElement);
  // Our own words change the height; another width means that somebody else moved the frame.
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width) rest();
    width = innerWidth;
  });
  document.addEventListener('visibilitychange', rest);

  const guard = (event: Event) => {
    const { key, repeat } = event as KeyboardEvent;
    const isPress = event.type === 'click' || event.type === 'submit' || key === 'Enter' || key === ' ';
    if (event.isTrusted && (!isPress || (isSeen() && !repeat))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const [target] = event.composedPath();
    const isMissed = event.isTrusted && !repeat && (target as Element).closest?.(PRESSABLE);
    if (isMissed && last !== 'covered') say('early');
  };
  for (const type of EVENTS) document.addEventListener(type, guard, { capture: true });
}
