import type { ListenerAdapter } from '../domain/adapter';
import { absolute, type Contact, contactOfForm, contactOn, kindOfAddress, ROW } from './contact';
import type { Core, ListenerCore } from './core';
import { closest, FIELD, isA, isElement, textOf } from './dom';
import { namesService, wordsOfAddress } from './services';
import { split } from './words';

/** Events that ask; the others are only kept from the page. */
const ASKING = 'click auxclick submit keydown contextmenu dragstart'.split(' ');
/** Pages that act before the click: for controls that the adapter names, these don't reach them. */
const EARLIER = 'pointerdown mousedown pointerup mouseup touchstart touchend keyup dblclick'.split(' ');
/** What is heard in every window, before the page hears of it. */
export const GUARDED = [...ASKING, ...EARLIER];
/** The script in the page's own world says so before an address is opened. */
export const OPENING = 'sidemann-open';
/** What contacts somebody wherever it stands: stopped before the background has said what the page is. */
export const EARLY = {
  gate: 'always',
  schemes: 'mailto,tel,sms,smsto,callto,sip,sips,skype,msteams,im,whatsapp,facetime'.split(','),
  web: ['teams.', 'outlook.', 'mail.google', 'wa.me'],
  contacts: [
    {
      id: '',
      words:
        'inviter,innkall,kall,ny,legg,gi,gje,send,videresend,vidaresend,henvis,tilvis,kontakt,del,ring,chat,melding,varsle,epost,opprett,lagre og,fullfor og,oversend,skriv'.split(
          ',',
        ),
    },
  ],
} as unknown as ListenerAdapter;
/** How long a press waits for the background to say what the page is. */
const HOLD_MS = 2000;

/**
 * The gate of one document: stops what contacts somebody, in the capture phase, before the page hears of it.
 * Whether it may go on is for the background alone (`requests`).
 */
export function createGate(
  core: ListenerCore,
): Pick<Core, 'contactAt'> & { readonly hear: (event: Event) => void } {
  const requests = () => core.tools()?.requests;
  let asking = false;

  const known = (): ListenerAdapter | null | undefined => {
    const hello = core.hello();
    return hello === undefined ? EARLY : hello?.adapter;
  };
  const findBy = (look: (adapter: ListenerAdapter) => Contact | null): Contact | null => {
    const adapter = known();
    return adapter ? guarded(look(adapter), adapter) : null;
  };
  const find = (path: readonly EventTarget[]) => findBy((adapter) => contactOn(path, adapter));
  const findForm = (form: HTMLFormElement, submitter: Element | null) =>
    findBy((adapter) => contactOfForm(form, submitter, adapter));
  /** On pages of the kommune, and by words that are a menu's too, only services that the pack knows are guarded. */
  const guarded = (contact: Contact | null, { gate, contacts }: ListenerAdapter): Contact | null => {
    const isKnown = ({ id, inRow }: (typeof contacts)[number]) => inRow && id === contact?.control;
    if (!contact || (gate === 'always' && !contacts.some(isKnown))) return contact;
    const words = [
      ...contact.rest,
      ...split(textOf(closest(contact.element, `${ROW},[class*="card" i]`))),
      ...wordsOfAddress(contact.address),
    ];
    return namesService(words, core.hello()?.services ?? []) ? contact : null;
  };
  const ask = async (contact: Contact, type: string) => {
    if (asking) return;
    asking = true;
    const isEarly = core.hello() === undefined;
    const known = await (isEarly ? toBeTold() : core.fetchTools());
    asking = false;
    if (!known) core.say(core.text('page.noAnswer'));
    else if (isEarly) tryAgain(contact.element as HTMLElement, type);
    else void requests()?.ask(contact, type);
  };
  /** Before the background has said what this page is, what may be a contact waits for it, and is tried again then. */
  const toBeTold = (): Promise<unknown> => {
    core.need();
    return Promise.race([core.ready, new Promise((resolve) => setTimeout(resolve, HOLD_MS))]);
  };
  const tryAgain = (element: HTMLElement, type: string) => {
    if (isA(element, 'form')) element.requestSubmit();
    // A right or middle press is the user's to make again.
    else if (/^(cl|k|su)/.test(type)) element.click?.();
  };

  const contactIn = (event: Event): Contact | null => {
    const { type, target } = event;
    // Not asked whether it is a form: it may answer with a field.
    if (type === 'submit') return findForm(target as HTMLFormElement, (event as SubmitEvent).submitter);
    const path = event.composedPath();
    if (type.startsWith('key')) {
      // Typing is never a contact; Enter in a field arrives as a click or a submit.
      const [first] = path;
      const isPress = /^( |Enter)$/.test((event as KeyboardEvent).key);
      return isPress && isElement(first) && !first.matches(FIELD) ? find(path) : null;
    }
    const contact = find(path);
    const isLink = contact?.control === 'link';
    if (/^(contextmenu|dragstart)$/.test(type)) return isLink ? contact : null;
    return isLink && EARLIER.includes(type) ? null : contact;
  };

  const stop = (event: Event) => {
    // A prevented touchstart would take the click away, and with it the question.
    if (!event.type.startsWith('touch')) event.preventDefault();
    event.stopImmediatePropagation();
  };

  const heard = (event: Event) => {
    const { detail, destination } = event as CustomEvent & { destination?: { url: string } };
    if (event.type === OPENING) return onAddress(event, String(detail));
    if (destination) return onAddress(event, destination.url);
    // «Lær siden» keeps presses to itself; keys it doesn't.
    if (core.tools()?.isTeaching() && !event.type.startsWith('key')) return;
    requests()?.hear(event);
    const contact = contactIn(event);
    if (!contact || requests()?.letsThrough(contact, event)) return;
    stop(event);
    const isRightButton = event.type === 'auxclick' && (event as MouseEvent).button === 2;
    const { ctrlKey, metaKey, shiftKey, repeat } = event as KeyboardEvent;
    // A press that asks for a new tab or window can't be made again by us, like that of the middle button.
    if (ASKING.includes(event.type) && !isRightButton && !repeat)
      void ask(contact, ctrlKey || metaKey || shiftKey ? 'auxclick' : event.type);
  };

  /** What can't be looked at is stopped: a form whose fields are named like the browser's own functions answers with them. */
  const hear = (event: Event) => {
    try {
      heard(event);
    } catch {
      stop(event);
      core.say(core.text('page.noAnswer'));
    }
  };

  /** A contact that a script of the page's own starts: only its address is seen. */
  const onAddress = (event: Event, raw: string) => {
    const element = core.window.document.documentElement;
    const address = absolute(raw, element);
    const adapter = known();
    const kind = adapter?.gate === 'always' ? kindOfAddress(address, adapter) : null;
    if (!kind || requests()?.opens(address)) return;
    stop(event);
    void ask({ element, kind, control: 'link', label: '', rest: [], address, mark: address }, event.type);
  };

  return {
    hear,
    contactAt: (element, asForm) => {
      if (!asForm) return find([element]);
      if (isA(element, 'form')) return findForm(element, null);
      const { form } = element as HTMLButtonElement;
      return form ? findForm(form, element) : null;
    },
  };
}
