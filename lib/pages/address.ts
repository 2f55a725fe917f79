/** The outermost window whose document can be seen from here: a frame of the same origin belongs to its page. */
export function outermost(window: Window): Window {
  try {
    const { parent } = window;
    return parent !== window && parent.document ? outermost(parent) : window;
  } catch {
    return window;
  }
}

/** The address a document lives under: its own, or its parent's for `about:blank` and `srcdoc` frames. */
export function addressOfPage(window: Window): string {
  try {
    const { parent, location } = window;
    return parent !== window && /^about:/.test(location.href) ? addressOfPage(parent) : location.href;
  } catch {
    // Another origin's frame: the background knows better.
    return '';
  }
}

/** Origin and path: all that is ever told of an address. */
export const bareAddress = (address: string): string => address.split(/[?#]/)[0] ?? '';

/** Calls back when the address has changed without the page being loaded again, and when the page comes back. */
export function onAddressChange(window: Window, changed: () => void, signal: AbortSignal): void {
  let last = window.location.href;
  const check = () => {
    if (window.location.href === last) return;
    last = window.location.href;
    changed();
  };
  const { navigation } = window as { navigation?: EventTarget };
  // It tells of every change; elsewhere a press may be followed by one that no event tells of.
  navigation?.addEventListener('currententrychange', check, { signal });
  if (!navigation)
    for (const type of ['popstate', 'hashchange', 'click', 'keyup'])
      window.addEventListener(type, () => setTimeout(check), { signal, capture: true });
  // Asked for when the page is left: every page that comes is shown too, and nearly none comes back.
  const back = (event: PageTransitionEvent) => event.persisted && changed();
  window.addEventListener('pagehide', () => window.addEventListener('pageshow', back, { signal }), {
    signal,
  });
}
