import type { Addition, WholeAnswer } from '../domain/adapter';
import type { ChosenRecipient } from '../domain/binding';
import type { ContactAnswer, ContactAttempt } from '../domain/page';
import { adapterFor } from '../pages/adapter-for';
import { importChanges } from '../pages/additions';
import { forListener } from '../pages/for-listener';
import { formatDay } from '../text/norwegian';
import { mayThisContact } from './contact';
import { type Context, caseInQuestion } from './context';
import type { PageMessage } from './messages';
import { keyOf, notePlan } from './note-plan';
import { notGoneOn } from './own-contact';
import { openForeignForm } from './page-form';
import { hintsOf } from './refresh-hints';

/** Answers a page script. It learns no more than it needs: no case, no consent, no answer of the user's. */
export async function answerPage(context: Context, message: PageMessage): Promise<unknown> {
  const tabId = context.sender.tabId;
  if (tabId === null) return null;
  switch (message.type) {
    case 'page/hello':
      // Before the answer: with it the page is looked at.
      if (message.fresh) await context.ports.injectKnown(tabId, context.sender.frameId);
      return message.whole ? hello(context, message.address) : forListener(hello(context, message.address));
    case 'page/tools':
      return context.ports.injectTools(tabId, context.sender.frameId);
    case 'page/state':
      return noteState(context, tabId, message.state);
    case 'contact/ask':
      return decide(context, tabId, message.attempt as ContactAttempt);
    case 'contact/outcome':
      // A ground that was stated for what then wasn't done: the journal doesn't say that it was.
      if (message.outcome === 'changed') await notGoneOn(context, message.requestId);
      return context.repository.removeRequest(message.requestId);
    case 'hint/ask':
      return hintsOf(context, tabId);
    case 'teach/save':
      return learn(context, message.additions);
    case 'form/foreign':
      return openForeignForm(context, tabId, message.pdf);
    case 'panel/open':
      return null;
  }
}

function hello({ ports, sender }: Context, address = ''): WholeAnswer {
  const { services, consent, contacts } = ports.pack;
  // A neutral service may stand on a page by its name or by the address the pack gives for it.
  const mailOf = (id: string) => contacts.flatMap((one) => (one.id === id && one.email ? [one.email] : []));
  const neutral = consent.neutral.map(({ id, name }) => ({ id, names: [name, ...mailOf(id)] }));
  const adapter = adapterFor(ports.adapters, sameOrigin(address, sender.url) ? address : sender.url);
  return {
    adapter: adapter && ports.prepared(adapter),
    services: [...services.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })), ...neutral],
    texts: ports.pageTexts,
    help: ports.inPageHelp,
  };
}

/** Keeps what was taught on this machine, each lesson once. False when the disk won't take it. */
async function learn({ ports }: Context, taught: readonly Addition[]): Promise<boolean> {
  const { fresh } = importChanges(ports.additions, taught);
  return ports.local.set({ additions: [...ports.ownAdditions, ...fresh] }).then(
    () => true,
    () => false,
  );
}

/** An address is believed when the browser says that it comes from the same origin. */
const sameOrigin = (one: string, other: string): boolean =>
  originOf(one) !== '' && originOf(one) === originOf(other);

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '');

async function noteState(
  context: Context,
  tabId: number,
  state: Extract<PageMessage, { type: 'page/state' }>['state'],
): Promise<void> {
  // Only the top frame says which plan a tab shows: a frame inside could hold anything.
  if (context.sender.frameId !== 0) return;
  const { ports, repository, sender } = context;
  const before = await repository.getTab(tabId);
  const adapter = adapterFor(ports.adapters, sender.url)?.id ?? null;
  const { screen, hasPlanType, hasKoordinator } = state;
  const tab = { ...before, adapter, screen, hasPlanType, hasKoordinator };
  // A page that isn't recognised, or not yet, says nothing of whose plan it shows. A contact on it is asked about all
  // the same: it brings its own plan key.
  if (screen === null) await repository.saveTab(tab);
  else await notePlan(context, tab, state.key);
}

async function decide(context: Context, tabId: number, attempt: ContactAttempt): Promise<ContactAnswer> {
  const { ports, repository, sender } = context;
  const tab = await repository.getTab(tabId);
  const now = await repository.time();
  const { kind, control, label, recipient } = attempt;
  const key = await keyOf(context, attempt.key);
  const openCase = await caseInQuestion(context, tab, key);
  const request = {
    id: ports.newId(),
    tabId,
    frameId: sender.frameId,
    documentId: sender.documentId,
    ...{ kind, control, label, recipient },
    key,
    caseId: openCase?.id ?? null,
    openedAt: ports.now(),
    claimedBy: null,
  };
  if (!openCase && adapterFor(ports.adapters, sender.url)?.gate === 'knownServices') return GO;
  const { pack, settings } = ports;
  const { myService } = settings;
  const answer = mayThisContact({ request, openCase, childConfirmed: false, pack, myService, now });
  if (!answer.may) {
    await repository.saveRequest(request);
    return { verdict: 'ask', requestId: request.id, line: '' };
  }
  return {
    verdict: 'go',
    requestId: request.id,
    line: goLine(context, openCase, recipient, answer.validUntil),
  };
}

/** On pages that are not about one child: a contact with a known service is about a case only while one is open. */
const GO: ContactAnswer = { verdict: 'go', requestId: '', line: '' };

/** A quiet word about why the contact went straight through; empty where nothing needs to be said. */
export function goLine(
  { ports }: Context,
  openCase: { consents: Readonly<Record<string, { givenOn: string }>> } | null,
  recipient: ContactAttempt['recipient'] | ChosenRecipient,
  validUntil: string | undefined,
): string {
  const service = recipient.kind === 'service' ? recipient.service : '';
  const given = openCase?.consents[service]?.givenOn;
  if (!given || !validUntil) return '';
  return ports.texts('app.consentLine', { given: formatDay(given), until: formatDay(validUntil) });
}
