import { stillThere } from './carry-out';
import type { Contact } from './contact';
import type { Core } from './core';
import { isPartOf } from './services';

/** How long a pass lets the user's own press through; as long again each time more time is asked for (WCAG 2.2.1). */
const PASS_MS = 20_000;
/** A page may go on with a press that we let through, a moment after it. */
const GRACE_MS = 1500;
const USES_PASS = ['click', 'submit', 'auxclick', 'dragstart', 'contextmenu'];

/** What was let through: this control, for this child, to these. */
interface Through {
  readonly contact: Contact;
  readonly key: string;
  readonly who: string;
}
type Timed = Through & { until: number };

/** What the page says now, as texts to compare. */
interface Now {
  readonly keyNow: () => string;
  readonly whoNow: (contact: Contact) => string;
  readonly again: (contact: Contact, element: Element) => Contact | null;
}

/**
 * What is let through after a yes: a moment in which the page may go on with what we did for the user, and (where the
 * page did nothing) a pass for the user's own press on that one control.
 * @param unused called with a request whose pass nobody used, and that we didn't try either: that contact was not made
 */
export function createPasses(core: Core, now: Now, unused: (requestId: string) => void) {
  const { window, say, text } = core;
  const { document } = window;
  let pass: (Timed & { readonly untried: string | null }) | null = null;
  let grace: Timed | null = null;
  let timer = 0;

  /** Is it this very control, or the only one like it after the page was drawn again? */
  const isSame = (contact: Contact, other: Contact): boolean =>
    contact.element === other.element
      ? contact.mark === other.mark
      : !contact.element.isConnected &&
        stillThere(contact, document, (at) => now.again(contact, at)) === other.element;

  const drop = (): void => {
    clearTimeout(timer);
    if (pass?.untried) unused(pass.untried);
    pass = null;
  };

  /** May an address be opened now, as part of what was let through? */
  const opens = (address: string): boolean => {
    if (!grace || Date.now() > grace.until || grace.key !== now.keyNow()) return false;
    const isPart = isPartOf(address, grace.contact.address, grace.who, core.hello()?.services ?? []);
    // Of a script's own doing only the address is seen: that was the press.
    if (isPart) pass = null;
    return isPart;
  };

  /** Is it the page going on with what was let through, or the user's own press with a pass? */
  const letsThrough = (contact: Contact, { type, isTrusted }: Event): boolean => {
    if (!grace && !pass) return false;
    const who = now.whoNow(contact);
    const key = now.keyNow();
    const holds = (of: Timed | null) => of && Date.now() < of.until && of.who === who && of.key === key;
    const isPart = (of: Contact) => of.element === contact.element || isSame(of, contact);
    // The user's own press on a link is another contact; the event of a form that we send also counts as their own.
    const isAnew = isTrusted && type !== 'submit' && contact.address !== '';
    if (!isAnew && grace && holds(grace) && isPart(grace.contact)) return true;
    if (!pass || !isTrusted || !holds(pass) || !isSame(pass.contact, contact)) return false;
    if (USES_PASS.includes(type)) {
      pass = null;
      say('');
      grace = { until: Date.now() + GRACE_MS, contact, key, who };
    }
    return true;
  };

  /** Says that the user's own press is let through now, for how long, and how to get more time. */
  const sayPressNow = ({ label }: Contact, untried: string | null): void => {
    const press = () => {
      if (!pass) return;
      pass.until = Date.now() + PASS_MS;
      if (grace) grace.until = pass.until;
      sayPressNow(pass.contact, untried);
    };
    // After a press of ours the page may have done its part without a sign: then nobody is told to do it twice.
    const key = untried === null ? 'page.pressIfNot' : 'page.pressNow';
    const words = label ? text(key).replace('{control}', label) : text('page.doAgain');
    say(words, { button: { label: text('page.moreTime'), press } });
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (pass && !grace) say(untried === null ? '' : text('page.timeIsUp'));
      drop();
    }, PASS_MS);
  };

  return {
    opens,
    letsThrough,
    drop,
    /** We are about to do what was let through: the page may go on with it. */
    begin: (through: Through): void => {
      grace = { ...through, until: Date.now() + GRACE_MS };
    },
    /** The user's own press is let through. `untried`: the request, where we have pressed nothing ourselves. */
    give(through: Through, untried: string | null): void {
      const until = Date.now() + PASS_MS;
      pass = { ...through, untried, until };
      // Only the address of such a contact is seen, so the pass can't be tied to a control.
      grace = through.contact.element === document.documentElement ? { ...through, until } : null;
      sayPressNow(through.contact, untried);
    },
    /**
     * The user's own next press on the same control needs no new question. The page did something when we pressed for
     * them, but a page that draws itself all the time does, whatever is pressed; nobody is told of it.
     */
    allow(through: Through): void {
      pass = { ...through, untried: null, until: Date.now() + PASS_MS };
    },
    /** A press of the user's own on something else ends the moment in which the page may go on with the last contact. */
    hear(event: Event): void {
      const { type, isTrusted } = event;
      // A form that we send ourselves says «submit» as if the user had.
      if (!grace || !isTrusted || type === 'submit') return;
      if (!event.composedPath().includes(grace.contact.element)) grace = null;
    },
    /** Nothing is let through any more. */
    end(): void {
      drop();
      grace = null;
    },
  };
}
