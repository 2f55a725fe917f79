import type { Adapter } from '../domain/adapter';
import { addressOf, type Contact, contactOfForm, contactOn, kindOfAddress, ROW } from './contact';
import type { Core } from './core';
import { closest, isA, isElement, textOf } from './dom';
import { servicesIn, wordsOfAddress } from './services';
import { split } from './words';

/** Events that ask; the others are only kept from the page. */
const ASKING = ['click', 'auxclick', 'submit', 'keydown', 'contextmenu', 'dragstart'];
/** Pages that act before the click: for controls that the adapter names, these don't reach them. */
const EARLIER = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'touchstart',
  'touchend',
  'keyup',
  'keypress',
  'dblclick',
];
/** Schemes that contact somebody wherever they stand; known before the adapter is. */
const EARLY = { schemes: ['mailto', 'tel', 'sms'], web: [] };
/** How long a press waits for the background to say what the page is. */
const HOLD_MS = 2000;
const TYPING = 'input:not([type=submit],[type=button],[type=image]),textarea,select,[contenteditable]';

/**
 * The gate of one document: stops what contacts somebody, in the capture phase, before the page hears of it.
 * Whether it may go on is for the background alone (`requests`).
 * @returns the contact that a control would make now
 */
export function createGate(core: Core): Core['contactAt'] {
  const { window, signal } = core;
  const requests = () => core.tools()?.requests;
  let asking = false;

  const find = (path: readonly EventTarget[]): Contact | null => {
    const hello = core.hello();
    return hello?.adapter ? guarded(contactOn(path, hello.adapter), hello.adapter) : null;
  };
  const findForm = (form: HTMLFormElement, submitter: Element | null): Contact | null => {
    const hello = core.hello();
    return hello?.adapter ? guarded(contactOfForm(form, submitter, hello.adapter), hello.adapter) : null;
  };
  /** On pages of the kommune only services that the pack knows are guarded. */
  const guarded = (contact: Contact | null, { gate }: Adapter): Contact | null => {
    if (!contact || gate === 'always') return contact;
    const words = [
      ...contact.rest,
      ...split(textOf(closest(contact.element, ROW))),
      ...wordsOfAddress(contact.address),
    ];
    return servicesIn(words, core.hello()?.services ?? []).length > 0 ? contact : null;
  };
  const ask = async (contact: Contact, type: string) => {
    if (asking) return;
    asking = true;
    const tools = await core.fetchTools();
    asking = false;
    if (tools) void tools.requests.ask(contact, type);
    else core.say(core.text('page.noAnswer'));
  };

  const contactIn = (event: Event): Contact | null => {
    const { type, target } = event;
    if (type === 'submit')
      return isA(target, 'form') ? findForm(target, (event as SubmitEvent).submitter) : null;
    const path = event.composedPath();
    if (type.startsWith('key')) {
      // Typing is never a contact; Enter in a field arrives as a click or a submit.
      const [first] = path;
      const isPress = /^( |Enter)$/.test((event as KeyboardEvent).key);
      return isPress && isElement(first) && !first.matches(TYPING) ? find([first]) : null;
    }
    const contact = find(path);
    const isLink = contact?.control === 'link';
    if (/^(contextmenu|dragstart)$/.test(type)) return isLink ? contact : null;
    return isLink && EARLIER.includes(type) ? null : contact;
  };

  const stop = (event: Event) => {
    // A prevented touchstart would take the click away, and with it the question.
    if (event.cancelable && !event.type.startsWith('touch')) event.preventDefault();
    event.stopImmediatePropagation();
  };

  const onEvent = (event: Event) => {
    if (requests()?.isOurs() || core.tools()?.isTeaching()) return;
    if (core.hello() === undefined) return hold(event);
    const contact = contactIn(event);
    if (!contact || requests()?.letsThrough(contact, event)) return;
    stop(event);
    const isRightButton = event.type === 'auxclick' && (event as MouseEvent).button === 2;
    if (ASKING.includes(event.type) && !isRightButton && !(event as KeyboardEvent).repeat)
      void ask(contact, event.type);
  };

  /** Before the background has said what this page is, links that contact somebody wait for it. */
  const hold = (event: Event) => {
    if (event.type !== 'click' && event.type !== 'auxclick') return;
    const link = event.composedPath().find((at) => isElement(at) && kindOfAddress(addressOf(at), EARLY));
    if (!link) return;
    stop(event);
    let inTime = true;
    const late = setTimeout(() => {
      inTime = false;
      core.say(core.text('page.noAnswer'));
    }, HOLD_MS);
    void core.ready.then(() => {
      clearTimeout(late);
      if (inTime) (link as HTMLElement).click?.();
    });
  };

  /** A contact that a script of the page's own starts: only its address is seen. */
  const onAddress = (event: Event, address: string) => {
    const adapter = core.hello()?.adapter;
    const kind = adapter?.gate === 'always' ? kindOfAddress(address, adapter) : null;
    if (!kind || requests()?.isOurs() || requests()?.opens(address)) return;
    stop(event);
    const element = window.document.documentElement;
    void ask({ element, kind, control: 'link', label: '', rest: [], address, mark: address }, event.type);
  };

  const listen = { capture: true, signal, passive: false };
  for (const type of [...ASKING, ...EARLIER]) window.addEventListener(type, onEvent, listen);
  window.addEventListener(
    'sidemann-open',
    (event) => onAddress(event, String((event as CustomEvent).detail)),
    listen,
  );
  const { navigation } = window as { navigation?: EventTarget };
  const target = (event: Event) => (event as Event & { destination: { url: string } }).destination.url;
  navigation?.addEventListener('navigate', (event) => onAddress(event, target(event)), { signal });
  return (element, asForm) => {
    if (!asForm) return find([element]);
    if (isA(element, 'form')) return findForm(element, null);
    const { form } = element as HTMLButtonElement;
    return form ? findForm(form, element) : null;
  };
}
