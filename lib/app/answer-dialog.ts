import type { ContactRequest } from '../domain/binding';
import type { Case } from '../domain/case';
import type { MayContact } from '../domain/consent';
import { goLine } from './answer-page';
import { applyCommand } from './apply-command';
import { StoredBefore } from './connection';
import { mayThisContact, servicesOf } from './contact';
import { type Context, caseForTab, caseInQuestion, caseRefused, emptyCase } from './context';
import { draftsFor, forgetDrafts, keepDraft } from './drafts';
import type { DialogMessage } from './messages';
import { withGround } from './own-contact';
import { isEmptyKey, mergeKeys, sameChild, withAnswer } from './plan-key';
import { refreshHints } from './refresh-hints';
import type { DialogView } from './view';

type Answer = Extract<DialogMessage, { type: 'dialog/answer' }>;

/** Answers the consent dialog: only the frame that claimed the one open request of its tab, and nothing else. */
export async function answerDialog(context: Context, message: DialogMessage): Promise<unknown> {
  const request = await claimed(context, message.requestId);
  if (!request) return tellGone(context, message.requestId);
  switch (message.type) {
    case 'dialog/claim':
      return show(context, request);
    case 'dialog/answer':
      return answer(context, request, message);
    case 'dialog/draft': {
      const tab = await context.repository.getTab(request.tabId);
      const known = await caseInQuestion(context, tab, request.key);
      // Where the tab has gone on to another child, what is ticked here is not for the case it shows now.
      if (!(await hasMoved(context, request)))
        await keepDraft(context, request, { ...message, known }, message);
      return null;
    }
    case 'dialog/otherChild':
      await (message.other ? noteOther(context, request) : askAgain(context, request));
      return null;
    case 'dialog/size':
      await context.ports.toFrame(request.tabId, request.frameId, {
        type: 'contact/size',
        requestId: request.id,
        height: message.height,
      });
      return null;
    case 'dialog/cancel':
      await context.repository.removeRequest(request.id);
      // Given up on purpose, on a page that doesn't say whose plan it is: the next press may be about another child.
      if (isEmptyKey(request.key)) await forgetDrafts(context, request.tabId, null);
      await context.ports.toFrame(request.tabId, request.frameId, {
        type: 'contact/close',
        requestId: request.id,
        line: message.saved ? context.ports.texts('app.savedStopped') : '',
      });
      return null;
  }
}

/** The first dialog frame that asks owns the request; a second one, embedded by the page, gets nothing. */
async function claimed({ repository, sender }: Context, requestId: string): Promise<ContactRequest | null> {
  const request = await repository.getRequest(requestId);
  if (!request || request.tabId !== sender.tabId || sender.frameId === 0) return null;
  if (request.claimedBy !== null) return request.claimedBy === sender.frameId ? request : null;
  const owned = { ...request, claimedBy: sender.frameId };
  await repository.saveRequest(owned);
  return owned;
}

/** The request is no more (too old, the session's store was emptied): its page takes the dialog away and says so. */
async function tellGone({ ports, repository, sender }: Context, requestId: string): Promise<null> {
  if (sender.tabId === null || (await repository.getRequest(requestId))) return null;
  const line = ports.texts('app.requestGone');
  await ports.toFrame(sender.tabId, null, { type: 'contact/close', requestId, line });
  return null;
}

async function show(context: Context, request: ContactRequest): Promise<DialogView> {
  const { ports, repository } = context;
  const known = await caseInQuestion(context, await repository.getTab(request.tabId), request.key);
  const now = await repository.time();
  const { pack, settings } = ports;
  const { myService } = settings;
  const question = { request, openCase: known, childConfirmed: false, pack, myService, now };
  const verdict = mayThisContact(question);
  const openCase = known ?? (await emptyCase(context, request.key));
  const { label, recipient } = request;
  return {
    ...{ label, recipient, openCase, now, noPlan: isEmptyKey(request.key), saved: known !== null },
    why: verdict.may ? [] : verdict.why,
    saidOther: known === null && (await caseRefused(context, request.key)) !== null,
    drafts: await draftsFor(context, request, known),
  };
}

async function answer(context: Context, request: ContactRequest, given: Answer): Promise<MayContact> {
  const isElsewhere = await hasMoved(context, request);
  const openCase = await noteAnswer(context, request, given, isElsewhere);
  try {
    return await goOn(context, request, given, { openCase, isElsewhere });
  } catch (error) {
    throw given.consents.length > 0 ? new StoredBefore(error) : error;
  }
}

/** What follows when the answer is stored: the contact is carried out, or stays stopped. */
async function goOn(
  context: Context,
  request: ContactRequest,
  given: Answer,
  { openCase, isElsewhere }: { readonly openCase: Case | null; readonly isElsewhere: boolean },
): Promise<MayContact> {
  const { ports, repository } = context;
  const recipient = given.recipient ?? request.recipient;
  if (given.consents.length > 0) await forgetDrafts(context, request.tabId, openCase);
  if (isElsewhere) {
    await repository.removeRequest(request.id);
    const line = ports.texts('app.otherPlan');
    await ports.toFrame(request.tabId, request.frameId, {
      type: 'contact/close',
      requestId: request.id,
      line,
    });
    return { may: false, why: ['otherChild'] };
  }
  const now = await repository.time();
  const childConfirmed = given.sameChild !== null;
  const question = {
    request: { key: request.key, kind: request.kind, recipient },
    openCase,
    childConfirmed,
    pack: ports.pack,
    myService: ports.settings.myService,
    ground: given.ground?.id,
    now,
  };
  const verdict = mayThisContact(question);
  if (!verdict.may) return verdict;
  await forgetDrafts(context, request.tabId, openCase);
  const ground = verdict.because === 'ground' ? given.ground : null;
  // A ground is for one service, whichever way that was told.
  const [service] = servicesOf(recipient);
  if (ground && openCase && service) {
    const contact = { id: request.id, service, action: request.kind, at: now };
    await repository.saveCase(withGround(openCase, contact, ground));
  }
  const line = ground ? ports.texts('app.goneOn') : goLine(context, openCase, recipient, verdict.validUntil);
  await refreshHints(context, request.tabId);
  await repository.removeRequest(request.id);
  await ports.toFrame(request.tabId, request.frameId, { type: 'contact/go', requestId: request.id, line });
  return verdict;
}

/** Puts what was ticked into the right child's case: each service on its own. */
async function noteAnswer(
  context: Context,
  request: ContactRequest,
  given: Answer,
  isElsewhere: boolean,
): Promise<Case | null> {
  const { repository } = context;
  // A contact with the family or one's own service needs no case.
  const { ageBand, custody, ground, consents, sameChild } = given;
  const saysNothing = consents.length === 0 && !ageBand && !custody && sameChild === null;
  if (saysNothing && (!ground || isElsewhere))
    return caseInQuestion(context, await repository.getTab(request.tabId), request.key);
  const now = await repository.time();
  let openCase = isElsewhere
    ? await caseLeft(context, request, sameChild)
    : await rightCase(context, request, sameChild);
  if (ageBand) openCase = applyCommand(openCase, { do: 'setAgeBand', band: ageBand }, now);
  if (custody) openCase = applyCommand(openCase, { do: 'setCustody', custody }, now);
  if (consents.length > 0) openCase = applyCommand(openCase, { do: 'setConsents', consents }, now);
  await repository.saveCase(openCase);
  return openCase;
}

/**
 * The user says that the case that was asked about is another child's. A page that shows no plan leaves nothing to know it
 * by. It holds for the plan of the contact, whatever the tab shows by now.
 */
async function noteOther(context: Context, request: ContactRequest): Promise<void> {
  const { repository } = context;
  const asked = await repository.getCase(request.caseId);
  if (!asked || isEmptyKey(request.key) || sameChild(asked.planKey, request.key) === 'same') return;
  const moved = await hasMoved(context, request);
  await repository.saveCase(withAnswer(asked, request.key, false));
  if (moved) return;
  const tab = await repository.getTab(request.tabId);
  await repository.saveTab({ ...tab, key: request.key, caseId: null, asideCaseId: null });
  await repository.saveRequest({ ...request, caseId: null });
  await refreshHints(context, request.tabId);
}

/** The answer is taken back: the case is in question again. */
async function askAgain(context: Context, request: ContactRequest): Promise<void> {
  const { repository } = context;
  const known = await caseRefused(context, request.key);
  const tab = await repository.getTab(request.tabId);
  if (!known || tab.caseId !== null || (await hasMoved(context, request))) return;
  await repository.saveCase(withAnswer(known, request.key, true));
  await repository.saveTab({ ...tab, asideCaseId: known.id });
  await repository.saveRequest({ ...request, caseId: known.id });
}

/** Has the tab gone to another child, or to another case, since the contact was stopped? */
async function hasMoved(context: Context, request: ContactRequest): Promise<boolean> {
  const tab = await context.repository.getTab(request.tabId);
  if (sameChild(request.key, tab.key) === 'different') return true;
  const now = await caseInQuestion(context, tab, request.key);
  if (now && sameChild(now.planKey, request.key) === 'same') return false;
  if (request.caseId !== null) return now?.id !== request.caseId;
  return isEmptyKey(request.key) && !isEmptyKey(tab.key);
}

/** The case of the child that the contact was about, which the tab has left; a new one when there is none. */
async function caseLeft(context: Context, request: ContactRequest, same: boolean | null): Promise<Case> {
  const { repository } = context;
  const asked = same === false ? null : await repository.getCase(request.caseId);
  // Without the user's word the case in question is the child's only when the plan says so.
  const isTheirs = asked && (same || sameChild(asked.planKey, request.key) === 'same');
  if (isTheirs) return asked;
  const known = (await repository.listCases()).find(
    ({ planKey }) => sameChild(planKey, request.key) === 'same',
  );
  return known ?? emptyCase(context, request.key);
}

async function rightCase(context: Context, request: ContactRequest, same: boolean | null): Promise<Case> {
  const { repository } = context;
  const tab = await repository.getTab(request.tabId);
  const known = await caseInQuestion(context, tab, request.key);
  // A case that the tab still holds although it is another child's is not this one's.
  if (!known && tab.caseId !== null) await repository.saveTab({ ...tab, caseId: null, asideCaseId: null });
  if (!known || same === null) return caseForTab(context, request.tabId);
  if (!same) {
    await repository.saveTab({ ...tab, key: request.key, caseId: null, asideCaseId: null });
    return caseForTab(context, request.tabId);
  }
  await repository.saveTab({ ...tab, caseId: known.id, asideCaseId: null });
  // The user's word binds the case to the plan the page shows; a page without a plan adds nothing.
  if (isEmptyKey(request.key)) return known;
  return withAnswer({ ...known, planKey: mergeKeys(known.planKey, request.key) }, request.key, true);
}
