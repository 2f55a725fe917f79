import type { Case } from '../domain/case';
import type { PageReading } from '../domain/page';
import { suggest } from '../rules';
import { applyCommand } from './apply-command';
import { type Context, caseForTab } from './context';
import { mergeCase, mergeReading } from './form-draft';
import type { ViewMessage } from './messages';
import { newCase } from './new-case';
import { notePlan } from './note-plan';
import { isEmptyKey, mergeKeys, sameChild } from './plan-key';
import { serviceName } from './service-name';
import type { CaseView } from './view';

/** Answers panel, popup, form tab and options. */
export async function answerView(context: Context, message: ViewMessage): Promise<unknown> {
  const { repository } = context;
  switch (message.type) {
    case 'case/view':
      return view(context, message.tabId);
    case 'case/get':
      return repository.getCase(message.caseId);
    case 'case/command':
      return command(context, message);
    case 'case/sameChild':
      return sameChildAnswer(context, message.tabId, message.same);
    case 'case/choose':
      return choose(context, message.tabId, message.caseId);
    case 'case/remove':
      return repository.removeCase(message.caseId);
    case 'case/read':
      return readPage(context, message.tabId);
    case 'form/open':
      return openForm(context, message.tabId, message.empty === true);
  }
}

async function view({ repository }: Context, tabId: number): Promise<CaseView> {
  const tab = await repository.getTab(tabId);
  const openCase = await repository.getCase(tab.caseId);
  const aside = await repository.getCase(tab.asideCaseId);
  const others = (await repository.listCases()).filter(({ id }) => id !== openCase?.id);
  return {
    openCase,
    tab: { adapter: tab.adapter, screen: tab.screen },
    aside: aside && { id: aside.id, nickname: aside.nickname },
    others: others.map(({ id, nickname, updatedAt }) => ({ id, nickname, updatedAt })),
    now: await repository.time(),
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
  if (message.command.do === 'setMyService') await ports.local.set({ myService: message.command.service });
  return to;
}

async function sameChildAnswer({ repository }: Context, tabId: number, same: boolean): Promise<void> {
  const tab = await repository.getTab(tabId);
  const aside = await repository.getCase(tab.asideCaseId);
  if (same && aside) {
    await repository.saveCase({ ...aside, planKey: mergeKeys(aside.planKey, tab.key) });
    await repository.saveTab({ ...tab, caseId: aside.id, asideCaseId: null });
    return;
  }
  await repository.saveTab({ ...tab, asideCaseId: null });
}

async function choose(context: Context, tabId: number, caseId: string | null): Promise<void> {
  const { repository } = context;
  const tab = await repository.getTab(tabId);
  const chosen = await repository.getCase(caseId);
  if (!chosen) return repository.saveTab({ ...tab, caseId: null, asideCaseId: null });
  // A chosen case whose plan differs from the page's is asked about; it is never bound by itself.
  const fits = isEmptyKey(tab.key) || sameChild(chosen.planKey, tab.key) === 'same';
  await repository.saveTab({ ...tab, caseId: fits ? chosen.id : null, asideCaseId: fits ? null : chosen.id });
}

/** Reads the page on the user's request and puts what it says into the case's form. */
async function readPage(context: Context, tabId: number): Promise<PageReading | null> {
  const { ports, repository } = context;
  const reading = (await ports.toFrame(tabId, 0, { type: 'page/read' })) as PageReading | undefined;
  if (!reading || reading.values.length === 0) return null;
  const tab = await notePlan(context, await repository.getTab(tabId), reading.key);
  // Values of a page whose child is not (yet) the case's go nowhere.
  if (tab.asideCaseId) return null;
  const openCase = await caseForTab(context, tabId);
  await repository.saveCase({ ...openCase, form: mergeReading(openCase.form, reading) });
  return reading;
}

async function openForm(context: Context, tabId: number, empty: boolean): Promise<string> {
  const { ports, repository } = context;
  const openCase = empty ? await emptyCase(context) : await filledCase(context, tabId);
  await repository.saveCase(openCase);
  await ports.openForm(openCase.id);
  return openCase.id;
}

/** «Jeg trenger bare skjemaet»: a form with nothing in it, bound to no tab. */
async function emptyCase({ ports, repository }: Context): Promise<Case> {
  const now = await repository.time();
  return newCase({ id: ports.newId(), packId: ports.pack.id, now, planKey: {}, myService: null });
}

async function filledCase(context: Context, tabId: number): Promise<Case> {
  const { pack } = context.ports;
  await readPage(context, tabId);
  const openCase = await caseForTab(context, tabId);
  const { outcomes } = suggest(pack, openCase.guide);
  const held = outcomes.filter(({ status }) => status === 'yes').map(({ id }) => id);
  const applyFor = pack.form.boxes
    .filter(({ outcomes: ticks }) => ticks.some((id) => held.includes(id)))
    .map(({ box }) => box);
  const inside = openCase.guide.services.filter(({ status }) => status === 'inne');
  const serviceNames = inside.map((service) => serviceName(pack, service));
  return { ...openCase, form: mergeCase(openCase.form, { applyFor, serviceNames }) };
}
