/** Our own small pieces in somebody else's page: a closed shadow root each, sizes in px, nothing inherited. */

const RESET =
  ':host{all:initial!important}*{box-sizing:border-box;font:500 15px/1.4 system-ui,"Segoe UI","Noto Sans",sans-serif}';

/** The language of our words, whatever the page's is. One copy of this file serves one document. */
let language = '';
export const speak = (now: string): void => {
  language = now;
};

/** The element that each of our pieces is in the page. */
export const SURFACE = 'sidemann-del';

export interface Surface {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly remove: () => void;
}

/**
 * Puts an empty element with a closed shadow root at the end of the page.
 * @param css styles of this piece; the page's own can't reach in
 */
export function surface(document: Document, css: string): Surface {
  const host = document.createElement(SURFACE);
  host.style.cssText = 'all:initial!important;display:block!important;position:static!important';
  if (language) host.lang = language;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new (document.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(RESET + css);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  return { host, root, remove: () => host.remove() };
}

/** A text element with a class. */
export function part<K extends keyof HTMLElementTagNameMap>(
  root: ShadowRoot,
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = root.ownerDocument.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
