import type { ContactRequest } from '../domain/binding';
import type { Case } from '../domain/case';
import type { MayContact } from '../domain/consent';
import { goLine } from './answer-page';
import { applyCommand } from './apply-command';
import { mayThisContact } from './contact';
import { type Context, caseForTab, caseInQuestion, emptyCase } from './context';
import type { DialogMessage } from './messages';
import { isEmptyKey, mergeKeys } from './plan-key';
import { refreshHints } from './refresh-hints';
import type { DialogView } from './view';

type Answer = Extract<DialogMessage, { type: 'dialog/answer' }>;

/** Answers the consent dialog: only the frame that claimed the one open request of its tab, and nothing else. */
export async function answerDialog(context: Context, message: DialogMessage): Promise<unknown> {
  const request = await claimed(context, message.requestId);
  if (!request) return null;
  switch (message.type) {
    case 'dialog/claim':
      return show(context, request);
    case 'dialog/answer':
      return answer(context, request, message);
    case 'dialog/size':
      await context.ports.toFrame(request.tabId, request.frameId, {
        type: 'contact/size',
        requestId: request.id,
        height: message.height,
      });
      return null;
    case 'dialog/cancel':
      await context.repository.removeRequest(request.id);
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

async function show(context: Context, request: ContactRequest): Promise<DialogView> {
  const { ports, repository } = context;
  const known = await caseInQuestion(context, await repository.getTab(request.tabId));
  const now = await repository.time();
  const verdict = mayThisContact({ request, openCase: known, childConfirmed: false, pack: ports.pack, now });
  const openCase = known ?? (await emptyCase(context, request.key));
  const { label, recipient } = request;
  const noPlan = isEmptyKey(request.key);
  return { label, recipient, noPlan, why: verdict.may ? [] : verdict.why, openCase, now };
}

async function answer(context: Context, request: ContactRequest, given: Answer): Promise<MayContact> {
  const { ports, repository } = context;
  const recipient = given.recipient ?? request.recipient;
  const openCase = await noteAnswer(context, request, given);
  const now = await repository.time();
  const childConfirmed = given.sameChild !== null;
  const question = {
    request: { key: request.key, recipient },
    openCase,
    childConfirmed,
    pack: ports.pack,
    now,
  };
  const verdict = mayThisContact(question);
  if (!verdict.may) return verdict;
  const line = goLine(context, openCase, recipient, verdict.validUntil);
  await refreshHints(context, request.tabId);
  await repository.removeRequest(request.id);
  await ports.toFrame(request.tabId, request.frameId, { type: 'contact/go', requestId: request.id, line });
  return verdict;
}

/** Puts what was ticked into the right child's case: each service on its own. */
async function noteAnswer(context: Context, request: ContactRequest, given: Answer): Promise<Case | null> {
  const { repository } = context;
  // A contact with the family or one's own service needs no case.
  if (given.consents.length === 0 && !given.ageBand && given.sameChild === null)
    return caseInQuestion(context, await repository.getTab(request.tabId));
  const now = await repository.time();
  let openCase = await rightCase(context, request, given.sameChild);
  if (given.ageBand) openCase = applyCommand(openCase, { do: 'setAgeBand', band: given.ageBand }, now);
  for (const consent of given.consents) {
    openCase = applyCommand(openCase, { do: 'setConsent', consent: { ...consent, registeredAt: now } }, now);
  }
  await repository.saveCase(openCase);
  return openCase;
}

async function rightCase(context: Context, request: ContactRequest, same: boolean | null): Promise<Case> {
  const { repository } = context;
  const tab = await repository.getTab(request.tabId);
  const known = await caseInQuestion(context, tab);
  if (!known || same === null) return caseForTab(context, request.tabId);
  if (!same) {
    await repository.saveTab({ ...tab, key: request.key, caseId: null, asideCaseId: null });
    return caseForTab(context, request.tabId);
  }
  await repository.saveTab({ ...tab, caseId: known.id, asideCaseId: null });
  // The user's word binds the case to the plan the page shows; a page without a plan adds nothing.
  return isEmptyKey(request.key) ? known : { ...known, planKey: mergeKeys(known.planKey, request.key) };
}
