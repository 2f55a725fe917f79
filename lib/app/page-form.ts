import * as z from 'zod/mini';
import type { Case } from '../domain/case';
import type { PageReading } from '../domain/page';
import { formRoute } from '../rules';
import { type Context, caseForTab, emptyCase } from './context';
import { mergeCase, mergeReading } from './form-draft';
import { readingSchema } from './messages';
import { notePlan } from './note-plan';
import { serviceName } from './service-name';

/**
 * Reads the page on the user's request and puts what it says into the tab's case.
 * @returns what was read; null when there is no case yet, nothing to read, or the page shows another child: then its
 * values go nowhere
 */
export async function readIntoCase(context: Context, tabId: number): Promise<PageReading | null> {
  const { repository } = context;
  const before = await repository.getTab(tabId);
  if (!(await repository.getCase(before.caseId))) return null;
  const reading = await readPage(context, tabId);
  const { caseId } = await repository.getTab(tabId);
  const openCase = await repository.getCase(caseId);
  if (!reading || !openCase) return null;
  await repository.saveCase({ ...openCase, form: mergeReading(openCase.form, reading) });
  return reading;
}

/** Opens the form of the child the page shows, filled with what page and case know. A child without a case gets one. */
export async function openFilledForm(context: Context, tabId: number): Promise<string> {
  const reading = await readPage(context, tabId);
  const openCase = await caseForTab(context, tabId);
  const read = reading ? { ...openCase, form: mergeReading(openCase.form, reading) } : openCase;
  return open(context, withCaseKnowledge(context, read));
}

/** «Jeg trenger bare skjemaet»: a form with nothing in it, bound to no tab. */
export const openEmptyForm = async (context: Context): Promise<string> =>
  open(context, await emptyCase(context, {}));

async function open({ ports, repository }: Context, openCase: Case): Promise<string> {
  await repository.saveCase(openCase);
  await ports.openForm(openCase.id);
  return openCase.id;
}

/** Door 5: values from a page, parsed; the tab is bound to the plan they belong to before anybody uses them. */
async function readPage(context: Context, tabId: number): Promise<PageReading | null> {
  const { ports, repository } = context;
  const read = z.safeParse(readingSchema, await ports.toFrame(tabId, 0, { type: 'page/read' }));
  if (!read.success || read.data.values.length === 0) return null;
  await notePlan(context, await repository.getTab(tabId), read.data.key);
  return read.data;
}

function withCaseKnowledge({ ports: { pack } }: Context, openCase: Case): Case {
  const { applyFor } = formRoute(pack, openCase.guide);
  const inside = openCase.guide.services.filter(({ status }) => status === 'inne');
  const serviceNames = inside.map((service) => serviceName(pack, service));
  return { ...openCase, form: mergeCase(openCase.form, { applyFor, serviceNames }) };
}
