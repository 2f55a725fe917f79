/** Said to our page script before an address is opened; whoever hears it can only forbid. */
const OPENING = 'sidemann-open';

/**
 * Tells of addresses that the page's own script opens: by `window.open`, and by links that stand nowhere in the page,
 * whose press no listener sees. Runs in the page's world, where the page may have replaced anything since: what is used
 * here is taken once, at the start, and what fails stops the opening.
 */
export function tellOfOpening(window: Window & typeof globalThis): void {
  const { CustomEvent, dispatchEvent, HTMLAnchorElement, Node, open, String: textOf } = window;
  const { apply, getOwnPropertyDescriptor: told } = window.Reflect;
  const link = HTMLAnchorElement.prototype;
  const hrefOf = told(link, 'href')?.get as () => unknown;
  const isConnected = told(Node.prototype, 'isConnected')?.get as () => unknown;
  const may = (address: string): boolean =>
    apply(dispatchEvent, window, [new CustomEvent(OPENING, { detail: address, cancelable: true })]);

  window.open = (address?: string | URL, target?: string, features?: string) => {
    // Read once: an object may answer something else the second time.
    const text = textOf(address ?? '');
    return may(text) ? apply(open, window, [text, target, features]) : null;
  };

  const { click, dispatchEvent: dispatch } = link;
  const isHidden = (one: HTMLAnchorElement): boolean => !apply(isConnected, one, []);
  link.click = function () {
    if (!isHidden(this) || may(apply(hrefOf, this, []) as string)) apply(click, this, []);
  };
  link.dispatchEvent = function (event) {
    if (isHidden(this) && event?.type === 'click' && !may(apply(hrefOf, this, []) as string)) return false;
    return apply(dispatch, this, [event]);
  };
}
