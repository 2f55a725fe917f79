import type { WholeAnswer } from '../domain/adapter';
import type { ContactAttempt, RawPlanKey, Recipient } from '../domain/page';
import type { DialogAddress } from '../domain/page-port';
import { outermost } from './address';
import { carryOut, isTheirs, stillThere } from './carry-out';
import type { Contact } from './contact';
import type { Core } from './core';
import { type DialogFrame, openFrame } from './frame';
import { createPasses } from './passes';
import { plainLine } from './plain-line';
import { withLimit } from './with-limit';

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
  key: (hello: WholeAnswer) => RawPlanKey,
  recipient: (contact: Contact, hello: WholeAnswer) => Recipient,
  dialogAddress: DialogAddress,
) {
  const { window, port, say, text, signal } = core;
  const { document } = window;
  let pending: Pending | null = null;
  /** How often the case has changed since the page was opened. */
  let changes = 0;

  const again = (contact: Contact, element: Element) => core.contactAt(element, contact.kind === 'form');

  const keyNow = (): string => {
    const hello = core.hello();
    return hello ? JSON.stringify(key(hello)) : '';
  };

  /** Whom a contact is with right now: another choice in «Til» makes it another contact. */
  const whoNow = (contact: Contact): string => {
    const hello = core.hello();
    return hello ? JSON.stringify(recipient(contact, hello)) : '';
  };

  const passes = createPasses(core, { keyNow, whoNow, again }, (requestId) => tell({ requestId }, 'changed'));

  async function ask(contact: Contact, type: string): Promise<void> {
    if (pending) return;
    const address = window.location.href;
    const current: Pending = { contact, type, key: '', who: '', address, requestId: '' };
    pending = current;
    passes.drop();
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
      dialogAddress(answer.requestId),
      { title: text('page.dialogTitle'), waiting: text('page.dialogWaits'), giveUp: text('page.cancel') },
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

  /** Whatever went wrong: never one that waits for ever, and keeps all the others waiting. */
  const failed = () => {
    if (pending) tell(pending, 'changed');
    end(text(port.alive() ? 'page.stopped' : 'page.reload'));
  };

  const giveUp = ({ contact }: Pending, line: string) => {
    end(line);
    (contact.element as HTMLElement).focus?.();
  };

  const tell = ({ requestId }: { readonly requestId: string }, outcome: 'done' | 'nothing' | 'changed') => {
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
    // The dialog had the focus: it goes back to the control, as when the dialog is given up.
    if (current.frame && !isBare) (element as HTMLElement).focus?.();
    if (isTheirs(type, contact)) return leaveToUser(current, element, current.requestId);
    const through = { contact: { ...contact, element }, key: current.key, who: current.who };
    passes.begin(through);
    const before = changes;
    const outcome = carryOut(contact, element, document);
    say(line, { brief: true });
    const what = await outcome;
    if (signal.aborted) return;
    // A consent may be gone since: then nobody gets a pass for what was let through before.
    if (what === 'nothing' && before === changes) return leaveToUser(current, element, null);
    tell(current, 'done');
    // Consent holds for the next press too; a ground was stated for one contact, and is asked for again.
    const isAgain = contact.kind === 'control' && !current.frame && !pending;
    if (isAgain && before === changes) passes.allow(through);
  }

  function leaveToUser(current: Pending, element: Element, untried: string | null): void {
    const { contact, key: plan, who } = current;
    passes.give({ contact: { ...contact, element }, key: plan, who }, untried);
    // Without scrolling: this comes a second after the press, and may move what is about to be pressed now.
    if (isNowhere(document)) (element as HTMLElement).focus?.({ preventScroll: true });
    tell(current, 'nothing');
  }

  // The extension was updated meanwhile: the dialog goes with this copy, and the user is told.
  signal.addEventListener('abort', () => {
    if (pending) plainLine(document, text('page.reload'));
    pending?.frame?.close();
  });
  // The document goes away (a frame is taken out, another page comes): so does its dialog.
  const gone = () => {
    if (pending) tell(pending, 'changed');
    passes.drop();
    end('');
  };
  window.addEventListener('pagehide', gone, { signal });

  return {
    ask: (contact: Contact, type: string) => ask(contact, type).catch(failed),
    hear: passes.hear,
    letsThrough: passes.letsThrough,
    opens: passes.opens,
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
      passes.end();
    },
    resize: (requestId: string, height: number) => {
      if (pending?.requestId === requestId) pending.frame?.resize(height);
    },
  };
}

/** The focus is taken back to where the user pressed only when it is nowhere: they may be busy with something else. */
const isNowhere = ({ activeElement, body }: Document): boolean =>
  activeElement === null || activeElement === body;
