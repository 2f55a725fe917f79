/** Where the focus may go when what held it is gone: groups and views, which have a name to be read. */
const ROOMS = 'fieldset, section, form, article, main';

/**
 * Keeps the focus in its place when the element that has it is taken away (a row that is removed, a notice that is
 * answered): the group around it gets it, so that keyboard and screen reader go on from there and not from the top of
 * the page. A view that moves the focus itself has done so before this looks.
 * @param root what to watch; nothing outside it is focused
 */
export function keepFocus(root: Element, signal: AbortSignal): void {
  let path: readonly Element[] = [];
  const around = (from: Element | null): Element[] => (from ? [from, ...around(from.parentElement)] : []);
  const look = () => {
    const [held, ...rooms] = path;
    if (!held || held.isConnected) return;
    path = [];
    if (document.activeElement && document.activeElement !== document.body) return;
    const room = rooms.find((one) => one.isConnected && root.contains(one) && one.matches(ROOMS));
    if (!(room instanceof HTMLElement)) return;
    if (!room.hasAttribute('tabindex')) room.tabIndex = -1;
    room.focus({ preventScroll: true });
  };
  const on = (type: 'focusin' | 'focusout', then: (at: Element) => void) =>
    root.addEventListener(type, (event) => then(event.target as Element), { signal });
  on('focusin', (at) => {
    path = around(at);
  });
  // Whoever presses beside everything has let the focus go; what is taken away later is no loss then.
  on('focusout', (at) =>
    setTimeout(() => {
      if (path[0] === at && at.isConnected && document.activeElement === document.body) path = [];
    }),
  );
  const watch = new MutationObserver(look);
  watch.observe(root, { childList: true, subtree: true });
  signal.addEventListener('abort', () => watch.disconnect());
}
