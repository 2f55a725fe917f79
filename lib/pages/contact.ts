import type { ListenerAdapter } from '../domain/adapter';
import type { ContactKind } from '../domain/page';
import { closest, FIELD, HEADING, isA, isElement, nameOf, textOf } from './dom';
import { under } from './headings';
import { find, match, says, wordsOf } from './words';

/** A control or link that contacts somebody when it is used. Stays in the page; only kind, control and label leave it. */
export interface Contact {
  readonly element: Element;
  readonly kind: ContactKind;
  /** Id of the adapter's contact, or `link`. */
  readonly control: string;
  readonly label: string;
  /** Words of the label that are not the action («Inviter PPT» → `ppt`). */
  readonly rest: readonly string[];
  readonly address: string;
  /** Tells this control from all others on the page, also after it was drawn again. */
  readonly mark: string;
}

/** What a control shares with the person or service it is about. */
export const ROW = 'tr,[role=row],li,[role=listitem],article';
export const CONTROL =
  'button,a,summary,[type=submit],[type=button],[type=image],[role=button],[role=menuitem],[role=link],[role=tab],[role=option],[onclick]';
const PHONE = /^(tel|callto|sips?|facetime)$/;

/** The kind of contact that an address makes, or null. */
export function kindOfAddress(
  address: string,
  { schemes, web }: Pick<ListenerAdapter, 'schemes' | 'web'>,
): ContactKind | null {
  const [, scheme = '', rest = ''] = /^\s*([\w.+-]+):\/*(.*)/.exec(address.toLowerCase()) ?? [];
  if (!schemes.includes(scheme))
    return scheme.startsWith('http') && web.some((start) => rest.startsWith(start)) ? 'web' : null;
  if (scheme === 'mailto') return 'mail';
  if (PHONE.test(scheme)) return 'phone';
  return scheme.startsWith('sms') ? 'sms' : 'web';
}

/** The address of a link, SVG links and image maps too; empty for everything else. */
export function addressOf(element: Element): string {
  if (!/^(a|area)$/i.test(element.localName)) return '';
  const raw = element.getAttribute('href') ?? element.getAttribute('xlink:href');
  return raw === null ? '' : absolute(raw, element);
}

/** An address as the browser will read it: line breaks and tabs inside it don't count. */
export function absolute(raw: string, { baseURI }: Node): string {
  try {
    return new URL(raw, baseURI).href;
  } catch {
    return raw;
  }
}

/**
 * The contact that an event on this path would start, or null.
 * @param path from the innermost outwards, as from `composedPath()`
 */
export function contactOn(path: readonly EventTarget[], adapter: ListenerAdapter): Contact | null {
  for (const [depth, element] of path.entries()) {
    // A form is no control, and may answer with its fields where it is asked what it is.
    if (!isElement(element) || isA(element, 'form')) continue;
    const address = addressOf(element);
    const kind = kindOfAddress(address, adapter);
    if (kind) return contact(element, kind, 'link', nameOf(element), null, address);
    if (!isControl(element, depth)) continue;
    for (const label of namesOf(element)) {
      const named = controlNamed(element, label, adapter);
      if (named) return contact(element, 'control', named.id, label, named.rest, address);
    }
    if (element.matches(CONTROL)) return null;
  }
  return null;
}

/** All that a control says of itself: a tooltip beside a «+», and its letters where one of them is underlined. */
const namesOf = (element: Element): string[] => [
  nameOf(element),
  element.textContent.slice(0, 200),
  ...Array.from(element.attributes, ({ name, value }) => (/(title|tip|label)$/.test(name) ? value : '')),
];

/** A form is a contact when its address is one, or when the button that sends it is. */
export function contactOfForm(
  form: HTMLFormElement,
  submitter: Element | null,
  adapter: ListenerAdapter,
): Contact | null {
  const button = submitter ?? form.querySelector('button:not([type]),[type=submit],[type=image]');
  const action = absolute(button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', form);
  const kind = kindOfAddress(action, adapter);
  if (kind) return contact(button ?? form, 'form', 'link', button ? nameOf(button) : '', null, action);
  const found = button && contactOn([button], adapter);
  return found && { ...found, kind: 'form' };
}

function contact(
  element: Element,
  kind: ContactKind,
  control: string,
  name: string,
  rest: readonly string[] | null,
  address: string,
): Contact {
  const label = name.replace(/\s+/g, ' ').slice(0, 80);
  const row = closest(element, ROW);
  const mark = JSON.stringify([control, label, address, textOf(row, 200), under(element)]);
  return { element, kind, control, label, rest: rest ?? wordsOf(label), address, mark };
}

/** Which of the adapter's contacts a control is. The label begins with the words: «Inviter Kari Lien». */
function controlNamed(
  element: Element,
  label: string,
  adapter: ListenerAdapter,
): { id: string; rest: string[] } | null {
  const words = wordsOf(label);
  // A real control may say much («Inviter Kari Lien fra PPT til planen»); a box with many words is no control.
  if (words.length > (element.matches(CONTROL) ? 12 : 8)) return null;
  for (const { id, words: phrases, least, within } of adapter.contacts) {
    if (least) {
      const isIt =
        match(words, phrases).score >= least &&
        // On top of a column it is what stands below, and a press sorts.
        (least < 1 || !element.closest('th')) &&
        (!within || under(element).some((heading) => says(heading, within)));
      if (isIt) return { id, rest: [] };
      continue;
    }
    // «Delt med meg» says what was done, not what a press does.
    for (const phrase of phrases) {
      const text = phrase.split(' ');
      if (find(words, text) === 0 && words[0] !== `${text[0]}t`)
        return { id, rest: words.slice(text.length) };
    }
  }
  return null;
}

/** A control by its element or role; or a bare element close to the press that the page made look pressable. */
function isControl(element: Element, depth: number): boolean {
  if (element.matches(`${FIELD},${HEADING},label,legend`)) return false;
  if (element.matches(CONTROL) || element.localName.includes('-')) return true;
  if (depth > 2 || element.childElementCount > 4) return false;
  return element.hasAttribute('tabindex') || getComputedStyle(element).cursor === 'pointer';
}
