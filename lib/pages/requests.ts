import type { HelloAnswer } from '../domain/adapter';
import type { ContactAttempt, RawPlanKey, Recipient } from '../domain/page';
import { outermost } from './address';
import { carryOut, isTheirs, stillThere } from './carry-out';
import type { Contact } from './contact';
import type { Core } from './core';
import { type DialogFrame, openFrame } from './frame';
import { plainLine } from './plain-line';
import { isPartOf } from './services';
import { withLimit } from './with-limit';

/** How long a pass lets the user's own press through; as long again each time more time is asked for (WCAG 2.2.1). */
const PASS_MS = 20_000;
/** A page may go on with a press that we let through, a moment after it. */
const GRACE_MS = 1500;
const USES_PASS = ['click', 'submit', 'auxclick', 'dragstart', 'contextmenu'];

interface Pending {
  readonly contact: Contact;
  readonly type: string;
  /** Plan, address and whom it is with when the contact was stopped: all must be the same when it is carried out. */
  readonly key: string;
  readonly who: string;
  readonly address: string;
  requestId: string;
  frame?: DialogFrame;
}

/**
 * Stopped contacts of one document, one at a time: ask, dialog, carry out. Holds no consent. Whatever goes wrong, the
 * contact stays stopped and a line says what to do.
 */
export function createRequests(
  core: Core,
  key: (hello: HelloAnswer) => RawPlanKey,
  recipient: (contact: Contact, hello: HelloAnswer) => Recipient,
) {
  const { window, port, say, text, signal } = core;
  const { document } = window;
  let pending: Pending | null = null;
  let pass: { contact: Contact; key: string; who: string; until: number } | null = null;
  let grace: { contact: Contact; key: string; who: string; until: number } | null = null;
  let passTimer = 0;
  /** How often the case has changed since the page was opened. */
  let changes = 0;

  /** Is it this very control, or the only one like it after the page was drawn again? */
  const isSame = (contact: Contact, now: Contact): boolean =>
    contact.element === now.element
      ? contact.mark === now.mark
      : !contact.element.isConnected &&
        stillThere(contact, document, (at) => again(contact, at)) === now.element;
  const again = (contact: Contact, element: Element) => core.contactAt(element, contact.kind === 'form');

  /** May an address be opened now, as part of what was let through? */
  const opens = (address: string): boolean => {
    if (!grace || Date.now() > grace.until || grace.key !== keyNow()) return false;
    return isPartOf(address, grace.contact.address, grace.who, core.hello()?.services ?? []);
  };

  /** Is it the page going on with what was let through, or the user's own press with a pass? */
  const letsThrough = (contact: Contact, { type, isTrusted }: Event): boolean => {
    if (!grace && !pass) return false;
    const who = whoNow(contact);
    const key = keyNow();
    const holds = (of: typeof pass) => of && Date.now() < of.until && of.who === who && of.key === key;
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

  const keyNow = (): string => {
    const hello = core.hello();
    return hello ? JSON.stringify(key(hello)) : '';
  };

  /** Whom a contact is with right now: another choice in «Til» makes it another contact. */
  const whoNow = (contact: Contact): string => {
    const hello = core.hello();
    return hello ? JSON.stringify(recipient(contact, hello)) : '';
  };

  async function ask(contact: Contact, type: string): Promise<void> {
    if (pending) return;
    const address = window.location.href;
    const current: Pending = { contact, type, key: '', who: '', address, requestId: '' };
    pending = current;
    clearTimeout(passTimer);
    say('');
    const answer = await withLimit(put(current));
    if (signal.aborted || pending !== current) return;
    if (!answer) return end(text(port.alive() ? 'page.noAnswer' : 'page.reload'));
    Object.assign(current, { requestId: answer.requestId });
    if (answer.verdict === 'stop') return end(answer.line || text('page.stopped'));
    if (answer.verdict === 'go') return act(current, answer.line);
    // A frame inside may be small or hidden: the dialog stands in the page around it.
    current.frame = openFrame(
      outermost(window).document,
      port.dialogAddress(answer.requestId),
      text('page.dialogTitle'),
      () => {
        tell(current, 'changed');
        end(text('page.dialogGone'));
      },
      () => {
        tell(current, 'changed');
        giveUp(current, '');
      },
    );
  }

  async function put(current: Pending): Promise<unknown> {
    const hello = core.hello();
    if (!hello) return null;
    const { contact } = current;
    const planKey = key(hello);
    const who = recipient(contact, hello);
    Object.assign(current, { key: JSON.stringify(planKey), who: JSON.stringify(who) });
    const attempt: ContactAttempt = {
      kind: contact.kind,
      control: contact.control,
      label: contact.label,
      recipient: who,
      key: planKey,
    };
    return port.send({ type: 'contact/ask', attempt });
  }

  const end = (line: string) => {
    pending?.frame?.close();
    pending = null;
    say(line);
  };

  const giveUp = ({ contact }: Pending, line: string) => {
    end(line);
    (contact.element as HTMLElement).focus?.();
  };

  const tell = ({ requestId }: Pending, outcome: 'done' | 'nothing' | 'changed') => {
    port.send({ type: 'contact/outcome', requestId, outcome }).catch(() => {});
  };

  async function act(current: Pending, line: string): Promise<void> {
    const { contact, type } = current;
    end('');
    const isBare = contact.element === document.documentElement;
    const element = isBare ? contact.element : stillThere(contact, document, (at) => again(contact, at));
    const isOther = current.key !== keyNow() || (element && current.who !== whoNow({ ...contact, element }));
    if (!element || isOther || current.address !== window.location.href) {
      tell(current, 'changed');
      return say(text('page.changed'));
    }
    if (isTheirs(type, contact)) return leaveToUser(current, element);
    const { key: plan, who } = current;
    grace = { until: Date.now() + GRACE_MS, contact: { ...contact, element }, key: plan, who };
    const before = changes;
    const outcome = carryOut(contact, element, document);
    say(line, { brief: true });
    const what = await outcome;
    if (signal.aborted) return;
    // A consent may be gone since: then nobody gets a pass for what was let through before.
    if (what === 'nothing' && before === changes) leaveToUser(current, element);
    else tell(current, 'done');
  }

  function leaveToUser(current: Pending, element: Element): void {
    const { contact } = current;
    const { key: plan, who } = current;
    pass = { contact: { ...contact, element }, key: plan, who, until: Date.now() + PASS_MS };
    // Only the address of such a contact is seen, so the pass can't be tied to a control.
    grace = element === document.documentElement ? { until: pass.until, contact, key: plan, who } : null;
    if (element !== document.documentElement) (element as HTMLElement).focus?.();
    tell(current, 'nothing');
    sayPressNow(contact);
  }

  /** Says that the user's own press is let through now, for how long, and how to get more time. */
  function sayPressNow(contact: Contact): void {
    const press = () => {
      if (!pass) return;
      pass.until = Date.now() + PASS_MS;
      if (grace) grace.until = pass.until;
      sayPressNow(contact);
    };
    const words = contact.label
      ? text('page.pressNow').replace('{control}', contact.label)
      : text('page.doAgain');
    say(words, { button: { label: text('page.moreTime'), press } });
    clearTimeout(passTimer);
    passTimer = window.setTimeout(() => {
      if (pass && !grace) say(text('page.timeIsUp'));
      pass = null;
    }, PASS_MS);
  }

  // The extension was updated meanwhile: the dialog goes with this copy, and the user is told.
  signal.addEventListener('abort', () => {
    if (pending) plainLine(document, text('page.reload'));
    pending?.frame?.close();
  });
  // The document goes away (a frame is taken out, another page comes): so does its dialog.
  const gone = () => {
    if (pending) tell(pending, 'changed');
    end('');
  };
  window.addEventListener('pagehide', gone, { signal });

  /** A press of the user's own on something else ends the moment in which the page may go on with the last contact. */
  const hear = (event: Event): void => {
    const { type, isTrusted } = event;
    // A form that we send ourselves says «submit» as if the user had.
    if (!grace || !isTrusted || type === 'submit') return;
    if (!event.composedPath().includes(grace.contact.element)) grace = null;
  };

  return {
    ask,
    hear,
    letsThrough,
    opens,
    /** The background has decided in favour of the request that the dialog was open for. */
    go: (requestId: string, line: string) => {
      if (pending?.requestId === requestId) void act(pending, line);
    },
    /** The dialog was cancelled: nothing happens, the focus goes back. */
    close: (requestId: string, line: string) => {
      if (pending?.requestId === requestId) giveUp(pending, line);
    },
    /** The case has changed: what was let through before is asked about again. */
    forget: () => {
      changes++;
      pass = null;
      grace = null;
    },
    resize: (requestId: string, height: number) => {
      if (pending?.requestId === requestId) pending.frame?.resize(height);
    },
  };
}
