import type { Contact } from './contact';
import { all, isA, rootsOf } from './dom';
import { SURFACE } from './surface';

/** What became of carrying a contact out: `nothing` when the page did nothing that can be seen. */
export type Outcome = 'done' | 'nothing';

/** How long a page may take to show that it did something. */
const REACTION_MS = 1000;

/** What can't be done again on the user's behalf: the user does it, with the pass. */
const NOT_OURS = ['contextmenu', 'dragstart', 'navigate', 'sidemann-open'];
/** A new tab or window can't be asked for on the user's behalf: a web page would open in place of this one. */
export const isTheirs = (type: string, { kind }: Contact): boolean =>
  NOT_OURS.includes(type) || (type === 'auxclick' && kind === 'web');

/** The control as it stands now: itself, or the one and only like it after the page was drawn again. */
export function stillThere(
  contact: Contact,
  document: Document,
  again: (element: Element) => Contact | null,
): Element | null {
  const same = (element: Element) => again(element)?.mark === contact.mark;
  if (contact.element.isConnected && same(contact.element)) return contact.element;
  const twins = all(rootsOf(document), contact.element.localName).filter(
    (element) => element !== contact.element && same(element),
  );
  return twins.length === 1 ? (twins[0] ?? null) : null;
}

/** Does on the page's own element what the user asked for. No address is built. */
export async function carryOut(contact: Contact, element: Element, document: Document): Promise<Outcome> {
  if (contact.kind === 'form') {
    // A form without a button is sent by a script; then the form itself is the contact.
    if (isA(element, 'form')) element.requestSubmit();
    else (element as HTMLButtonElement).form?.requestSubmit(element as HTMLButtonElement);
    return 'done';
  }
  if (contact.kind !== 'control') {
    click(element);
    return 'done';
  }
  const reaction = watch(document);
  click(element);
  return (await reaction) ? 'done' : 'nothing';
}

function click(element: Element): void {
  if ('click' in element) (element as HTMLElement).click();
  else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}

/** Our own line comes and goes in the same second; it says nothing of what the page did. */
const isOurs = ({ target, addedNodes, removedNodes }: MutationRecord): boolean => {
  const came = [...addedNodes, ...removedNodes];
  const isHost = ({ nodeName }: Node) => nodeName.toLowerCase() === SURFACE;
  const within = 'closest' in target ? (target as Element) : target.parentElement;
  return came.length > 0 && came.every(isHost) ? true : Boolean(within?.closest(SURFACE));
};

/**
 * Did the page do anything within a second? A change in it, another address, a window in front of it, a form sent or
 * emptied.
 */
function watch(document: Document): Promise<boolean> {
  return new Promise((resolve) => {
    const { href } = document.location;
    // After a dialog of ours nobody may have the focus: then its going says nothing.
    const hadFocus = document.hasFocus();
    const listening = new AbortController();
    const end = (done: boolean) => {
      observer.disconnect();
      listening.abort();
      clearTimeout(timer);
      resolve(done || document.location.href !== href || (hadFocus && !document.hasFocus()));
    };
    const observer = new MutationObserver((changes) => changes.every(isOurs) || end(true));
    const timer = setTimeout(() => end(false), REACTION_MS);
    const { signal } = listening;
    const { defaultView: window } = document;
    for (const type of ['submit', 'reset'])
      window?.addEventListener(type, () => end(true), { capture: true, signal });
    for (const root of rootsOf(document))
      observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
  });
}
