/** What a person sees of a page: elements through open shadow roots, their visible words, and what stands around them. */

// Icons by letters (`person_add`) are drawn, not read.
export const SILENT =
  'script,style,template,noscript,svg,select,textarea,datalist,[aria-hidden="true"],[class*=material-]';
export const FIELD =
  'input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image],[type=file],[type=password]),select,textarea,[role=combobox],[role=textbox],[role=listbox],[role=radiogroup],[contenteditable=""],[contenteditable=true]';
export const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading]';

const TEXT = 3;
// By node type and name, not by class: elements of a frame inside are of that frame's classes.
export const isElement = (node: unknown): node is Element => (node as Node | null)?.nodeType === 1;
export const isA = <K extends keyof HTMLElementTagNameMap>(
  node: unknown,
  tag: K,
): node is HTMLElementTagNameMap[K] => isElement(node) && node.localName === tag;
export const isShadow = (node: unknown): node is ShadowRoot => (node as Node | null)?.nodeType === 11;

/** The root itself, and every open shadow root and frame of the same origin below it. */
export function rootsOf(root: ParentNode): ParentNode[] {
  const roots = [root];
  for (const element of holdersIn(root)) {
    const inner = element.shadowRoot ?? (isA(element, 'iframe') ? element.contentDocument : null);
    if (inner) roots.push(...rootsOf(inner));
  }
  return roots;
}

/**
 * What can hold another tree: frames, custom elements, and boxes with nothing else in them. In a whole document the
 * browser finds them; asking every element costs milliseconds on a long page, and so does one question for all kinds.
 */
function holdersIn(root: ParentNode): Iterable<Element> {
  if (!('evaluate' in root)) return root.querySelectorAll('*');
  const found = (root as Document).evaluate(CUSTOM, root, null, ORDERED_SNAPSHOT);
  const custom = Array.from({ length: found.snapshotLength }, (_, i) => found.snapshotItem(i) as Element);
  return [...custom, ...root.querySelectorAll(':is(div,span,section,main,article):empty,iframe')];
}

const CUSTOM = '//*[contains(name(),"-")]';
/** `XPathResult.ORDERED_NODE_SNAPSHOT_TYPE`, without having the browser make that object. */
const ORDERED_SNAPSHOT = 7;

/** The modal dialog that the page shows on top of everything else, or null. */
export function modalOf(roots: readonly ParentNode[]): Element | null {
  const isModal = (dialog: Element) =>
    isShown(dialog) && (!isA(dialog, 'dialog') || dialog.matches(':modal'));
  return all(roots, 'dialog[open],[aria-modal=true]').filter(isModal).at(-1) ?? null;
}

/** All elements that match, through open shadow roots, in the order of the document within each. */
export function all<E extends Element = HTMLElement>(roots: readonly ParentNode[], selector: string): E[] {
  return roots.flatMap((root) => [...root.querySelectorAll<E>(selector)]);
}

/** The words a person reads in an element, white space joined; icons and scripts left out. */
export function textOf(node: Node | null | undefined, most = 400): string {
  return node
    ? gather(node, most)
        .replace(/[\s\u200b-\u200d\ufeff]+/g, ' ')
        .trim()
    : '';
}

function gather(node: Node, most: number): string {
  if (node.nodeType === TEXT) return node.nodeValue ?? '';
  if (isElement(node) && node.matches(SILENT)) return '';
  let text = '';
  const add = (child: Node) => {
    text += child.nodeType === TEXT ? (child.nodeValue ?? '') : ` ${gather(child, most - text.length)} `;
  };
  // What a component is given to show stands outside it.
  const given = isA(node, 'slot') ? node.assignedNodes() : [];
  for (const child of given) add(child);
  if (given.length > 0) return text;
  for (let child = node.firstChild; child && text.length < most; child = child.nextSibling) add(child);
  return text;
}

/** Does the page show it? Where nothing is laid out (tests), everything counts as shown but `hidden`. */
export function isShown(element: Element): boolean {
  if (element.closest('[hidden],[inert],[aria-hidden=true]')) return false;
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** The element's parent, out of a shadow root to its host. A form may answer with a field where it is asked itself. */
export function parentOf(element: Element): Element | null {
  if (isA(element.assignedSlot, 'slot')) return element.assignedSlot;
  const parent = Reflect.get(Node.prototype, 'parentNode', element) as Element | ShadowRoot | null;
  return isShadow(parent) ? parent.host : parent?.nodeType === 9 ? null : parent;
}

/** The elements right inside, also of a form with a field named `children`. */
export const childrenOf = (element: Element): Element[] => [
  ...(Reflect.get(Element.prototype, 'children', element) as HTMLCollection),
];

/** `closest`, also out of shadow roots. */
export function closest(element: Element | null, selector: string): Element | null {
  for (let at = element; at; at = parentOf(at)) if (at.matches(selector)) return at;
  return null;
}

/** The texts that `aria-labelledby` points at, one by one. */
export function partsOfName(element: Element): string[] {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = element.getRootNode();
  if (!('getElementById' in root)) return [];
  return ids.map((id) => textOf((root as Document).getElementById(id)));
}

/** The text that `aria-labelledby` points at. */
export const labelledBy = (element: Element): string => partsOfName(element).join(' ').trim();

/** What a control (button, link) calls itself. */
export function nameOf(element: Element): string {
  const value = isA(element, 'input') && element.type !== 'image' ? element.value : '';
  return (
    labelledBy(element) ||
    element.getAttribute('aria-label') ||
    value ||
    textOf(element, 120) ||
    element.getAttribute('title') ||
    element.getAttribute('alt') ||
    element.querySelector('img[alt]')?.getAttribute('alt') ||
    element.querySelector('svg title')?.textContent ||
    ''
  ).trim();
}
