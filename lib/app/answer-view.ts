import type { TabBinding } from '../domain/binding';
import type { Case } from '../domain/case';
import type { PageReading } from '../domain/page';
import { adapterFor } from '../pages/adapter-for';
import { answerKept, keepingOf } from './answer-kept';
import { applyCommand } from './apply-command';
import { listedCase } from './case-marks';
import { chooseCase } from './choose-case';
import { beginningOf, type Context, caseForTab } from './context';
import type { ViewMessage } from './messages';
import { notGoneOn, ownContact } from './own-contact';
import { offerFor } from './own-sites';
import { formValues, openEmptyForm, openFilledForm, readIntoCase } from './page-form';
import { mergeKeys, showsPlan, withAnswer } from './plan-key';
import { refreshHints } from './refresh-hints';
import type { CaseView } from './view';

/**
 * Answers panel, popup, form tab and options.
 * @param reading what the page says now, for the messages that ask for it
 */
export async function answerView(
  context: Context,
  message: ViewMessage,
  reading: PageReading | null,
): Promise<unknown> {
  const { ports, repository } = context;
  switch (message.type) {
    case 'case/view':
      return view(context, message.tabId);
    case 'case/get':
      return repository.getCase(message.caseId);
    case 'case/time':
      return repository.time();
    case 'case/command':
      return command(context, message);
    case 'case/draft':
      return keepCaseDraft(context, message);
    case 'case/place':
      // A case that is gone leaves nothing behind.
      if (await repository.getCase(message.caseId)) await repository.savePlace(message.caseId, message.place);
      return true;
    case 'contact/own':
      return ownContact(context, message);
    case 'contact/notDone':
      await notGoneOn(context, message.id);
      return true;
    case 'case/sameChild':
      await sameChildAnswer(context, message.tabId, message.same);
      await refreshHints(context, message.tabId);
      return true;
    case 'case/choose':
      await chooseCase(context, message.tabId, message.caseId);
      await refreshHints(context, message.tabId);
      return true;
    case 'case/remove':
      await repository.removeCase(message.caseId);
      return true;
    case 'case/dismissGone':
      await context.cases.dismissGone();
      return true;
    case 'kept/list':
    case 'kept/keep':
    case 'kept/stop':
    case 'kept/open':
    case 'kept/removeAll':
      return answerKept(context, message);
    case 'teach/start':
      await ports.toFrame(message.tabId, 0, { type: 'teach/start' });
      return true;
    case 'case/read':
      return readIntoCase(context, message.tabId, reading);
    case 'form/foreign':
      return repository.takeForeign(message.caseId);
    case 'form/values':
      return formValues(context, message.caseId);
    case 'form/open':
      return message.empty ? openEmptyForm(context) : openFilledForm(context, message.tabId, reading);
  }
}

/** Kept with a case that is stored; one that is only begun has nothing to hold it. */
async function keepCaseDraft(
  { repository }: Context,
  { caseId, draft }: Extract<ViewMessage, { type: 'case/draft' }>,
): Promise<boolean> {
  const known = await repository.getCase(caseId);
  if (!known) return false;
  const said = { ageBand: null, custody: null, key: known.planKey, press: null };
  if (draft) await repository.saveDraft(caseId, { ...said, draft });
  else await repository.removeDraft(caseId);
  return true;
}

async function view(context: Context, tabId: number): Promise<CaseView> {
  const { repository } = context;
  const tab = await repository.getTab(tabId);
  // Somebody waits for this one: what doesn't hang on each other is asked for at once.
  const [known, aside, marks, draft, place, keeping, shown, gone, now] = await Promise.all([
    repository.getCase(tab.caseId),
    repository.getCase(tab.asideCaseId),
    repository.listMarks(),
    tab.caseId === null ? null : repository.getDraft(tab.caseId),
    tab.caseId === null ? null : repository.getPlace(tab.caseId),
    keepingOf(context, tab.caseId),
    shownIn(context, tab),
    context.cases.gone(),
    repository.time(),
  ]);
  const others = marks.filter(({ id }) => id !== known?.id);
  return {
    openCase: known ?? (await beginningOf(context, tab)),
    saved: known !== null,
    tab: shown,
    aside: aside && { id: aside.id, nickname: aside.nickname },
    others: others.map((one) => listedCase(context.ports.pack, one)),
    draft: known && (draft?.draft ?? null),
    place: known && place,
    // The tab's case may be gone, with a copy of it kept.
    keeping: known ? keeping : { ...keeping, daysLeft: null, needsPin: false, stale: false },
    gone,
    now,
  };
}

/**
 * What a tab shows now. What its page said holds only for the address it said it at, and as long as the page still says
 * so: a document that came after it, without our script or with nothing that we know, doesn't tell that it came.
 */
async function shownIn({ ports }: Context, tab: TabBinding): Promise<CaseView['tab']> {
  const { address, allowed, loading, started } = await ports.pageOf(tab.tabId);
  const site = address === null ? null : adapterFor(ports.adapters, address);
  const offer = allowed ? null : offerFor(address, ports.adapters);
  const says = site ? await ports.screenIn(tab.tabId) : false;
  const isSame = site?.id === tab.adapter;
  const listens = typeof says === 'string' || (isSame && (says === undefined || loading));
  const holds = isSame && (typeof says !== 'string' || says === (tab.screen ?? ''));
  if (site && listens)
    return {
      adapter: site.id,
      screen: holds ? tab.screen : null,
      showsPlan: showsPlan(holds ? tab : { ...tab, hasPlanType: false, hasKoordinator: false }),
      access: true,
      started: true,
      offer,
    };
  // A page of ours by its address, whose script says nothing, is one that IT keeps us out of.
  const access = site ? allowed && loading : allowed || address !== null;
  return {
    adapter: null,
    screen: null,
    showsPlan: false,
    access,
    started: !site || loading || started,
    offer,
  };
}

async function command(
  context: Context,
  message: Extract<ViewMessage, { type: 'case/command' }>,
): Promise<Case | null> {
  const { ports, repository } = context;
  const known = await repository.getCase(message.caseId);
  const from = known ?? (message.tabId === null ? null : await caseForTab(context, message.tabId));
  if (!from) return null;
  const to = applyCommand(from, message.command, await repository.time());
  await repository.saveCase(to);
  if (message.tabId !== null) await refreshHints(context, message.tabId);
  // Only remembered for the next case: this one has it, whether the disk takes it or not.
  if (message.command.do === 'setMyService') {
    const settings = { ...ports.chosen, myService: message.command.service };
    await ports.local.set({ settings }).catch(() => undefined);
  }
  return to;
}

async function sameChildAnswer({ repository }: Context, tabId: number, same: boolean): Promise<void> {
  const tab = await repository.getTab(tabId);
  const aside = await repository.getCase(tab.asideCaseId);
  if (same && aside) {
    const theirs = { ...aside, planKey: mergeKeys(aside.planKey, tab.key) };
    await repository.saveCase(withAnswer(theirs, tab.key, true));
    await repository.saveTab({ ...tab, caseId: aside.id, asideCaseId: null });
    return;
  }
  if (aside) await repository.saveCase(withAnswer(aside, tab.key, false));
  await repository.saveTab({ ...tab, asideCaseId: null });
}
