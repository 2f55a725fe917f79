import type { Case } from '../domain/case';
import { aboutCase } from './case-marks';
import { chooseCase } from './choose-case';
import type { Context } from './context';
import type { KeptProblem } from './kept-cases';
import type { ViewMessage } from './messages';
import { underPack } from './pack-change';
import { refreshHints } from './refresh-hints';
import type { Keeping } from './view';

type KeptMessage = Extract<ViewMessage, { type: `kept/${string}` }>;

/** What happened: true, or why not. */
export type KeptAnswer = true | { readonly problem: KeptProblem };

/** Keeping a case on this machine, opening it again, and deleting. */
export async function answerKept(
  context: Context,
  message: KeptMessage,
): Promise<KeptAnswer | Keeping | null> {
  const { ports, repository, cases } = context;
  switch (message.type) {
    case 'kept/list':
      return keepingOf(context, null);
    case 'kept/keep': {
      const openCase = await repository.getCase(message.caseId);
      if (!openCase) return null;
      const problem = await cases.kept.keep(openCase, message.pin, ports.kept, await repository.time());
      await cases.count();
      return problem ? { problem } : true;
    }
    case 'kept/stop':
      await cases.kept.remove(message.caseId);
      await cases.count();
      return true;
    case 'kept/open': {
      const opened = await reopened(context, message.caseId, message.pin);
      if (typeof opened === 'string') return { problem: opened };
      if (message.tabId === null) return true;
      await chooseCase(context, message.tabId, opened.id);
      await refreshHints(context, message.tabId);
      return true;
    }
    case 'kept/removeAll':
      await cases.removeAll();
      return true;
  }
}

/** One that is open already is not read again: what is open is newer, or the same. */
async function reopened(
  { ports, repository, cases }: Context,
  id: string,
  pin: string | null,
): Promise<Case | KeptProblem> {
  const open = await repository.getCase(id);
  if (open) return open;
  const found = await cases.kept.open(id, pin, ports.kept, await repository.time());
  if (typeof found !== 'string') await cases.reopen(underPack(found, ports.pack));
  return found;
}

/** @param caseId the case that is shown, or null */
export async function keepingOf(
  { ports, repository, cases }: Context,
  caseId: string | null,
): Promise<Keeping> {
  await cases.sweep(ports.kept);
  const [openMarks, list, stale] = await Promise.all([
    repository.listMarks(),
    repository.time().then((now) => cases.kept.list(now, ports.kept)),
    caseId !== null && cases.kept.isStale(caseId),
  ]);
  const open = new Set(openMarks.map(({ id }) => id));
  const shown = list.find(({ id }) => id === caseId);
  return {
    rules: ports.kept,
    daysLeft: shown?.daysLeft ?? null,
    needsPin: shown?.needsPin ?? false,
    stale,
    list: list.map(({ marks, ...line }) => ({
      ...line,
      open: open.has(line.id),
      about: marks ? aboutCase(ports.pack, marks) : [],
    })),
  };
}
