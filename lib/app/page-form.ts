import * as z from 'zod/mini';
import type { TabBinding } from '../domain/binding';
import type { Case, PlanKey } from '../domain/case';
import type { FormValues } from '../domain/form-values';
import type { Pack } from '../domain/pack';
import type { PageReading } from '../domain/page';
import { adapterFor } from '../pages/adapter-for';
import { formRoute } from '../rules';
import { type Context, caseForTab, caseInQuestion, emptyCase } from './context';
import { type KnownService, mergeCase, mergeReading } from './form-draft';
import { paperValues } from './form-paper';
import { readingSchema } from './messages';
import { notePlan } from './note-plan';
import { isFree, sameChild } from './plan-key';
import { type PlanSeen, planSeen } from './plan-seen';
import type { BrowserPorts } from './ports';
import { serviceName } from './service-name';

/**
 * Puts what was read from the page into the tab's case. A case that is only begun holds nothing yet.
 * @returns what the page shows of a plan that exists; null when it shows none, or another child's: then its values go
 * nowhere
 */
export async function readIntoCase(
  context: Context,
  tabId: number,
  reading: PageReading | null,
): Promise<PlanSeen | null> {
  const { ports, repository } = context;
  if (!reading) return null;
  const tab = await noteReading(context, tabId, reading);
  const openCase = await repository.getCase(tab.caseId);
  if (openCase && !belongsTo(openCase, tab.key)) return null;
  if (openCase) await repository.saveCase({ ...openCase, form: mergeReading(openCase.form, reading) });
  const adapter = ports.adapters.find(({ id }) => id === tab.adapter);
  return planSeen(reading, adapter ? ports.prepared(adapter) : null, ports.pack);
}

/** Opens the form of the child the page shows, filled with what page and case know. A child without a case gets one. */
export async function openFilledForm(
  context: Context,
  tabId: number,
  reading: PageReading | null,
): Promise<string> {
  const tab = await noteReading(context, tabId, reading);
  const bound = await context.repository.getCase(tab.caseId);
  // What a page says of a plan that isn't surely the case's goes into a case of its own.
  if (reading && bound && !belongsTo(bound, tab.key))
    await context.repository.saveTab({ ...tab, caseId: null });
  const openCase = await caseForTab(context, tabId);
  const read = reading ? { ...openCase, form: mergeReading(openCase.form, reading) } : openCase;
  return open(context, withCaseKnowledge(context, read));
}

/** What would stand on the form of a case if it were opened now; null when there is no such case. */
export async function formValues(context: Context, caseId: string): Promise<FormValues | null> {
  const openCase = await context.repository.getCase(caseId);
  return openCase && paperValues(context.ports.pack, withCaseKnowledge(context, openCase));
}

/** «Jeg trenger bare skjemaet»: a form with nothing in it, bound to no tab. */
export const openEmptyForm = async (context: Context): Promise<string> =>
  open(context, await emptyCase(context, {}));

/**
 * «Fyll denne» on the kommune's page: the case worked on last, or an empty one, in the kommune's own form.
 * @param pdf base64, as the page script fetched it; anything that isn't a PDF by its first bytes is refused
 * @returns the case, or null when the file is refused
 */
export async function openForeignForm(context: Context, tabId: number, pdf: string): Promise<string | null> {
  const { ports, repository, sender } = context;
  const site = adapterFor(ports.adapters, sender.url);
  if (sender.frameId !== 0 || !site || site.blankForm.length === 0 || !pdf.startsWith(PDF_START)) return null;
  const known = await caseInQuestion(context, await repository.getTab(tabId));
  const openCase = known ?? (await emptyCase(context, {}));
  await repository.saveForeign(openCase.id, pdf);
  return open(context, withCaseKnowledge(context, openCase));
}

/** `%PDF-` in base64, as far as the letters don't depend on what follows. */
const PDF_START = 'JVBERi';

async function open({ ports, repository }: Context, openCase: Case): Promise<string> {
  await repository.saveCase(openCase);
  const tabId = await ports.openForm(openCase.id);
  // The panel beside the form tab goes on with the same case.
  if (tabId !== null) await repository.saveTab({ ...(await repository.getTab(tabId)), caseId: openCase.id });
  return openCase.id;
}

/**
 * Door 5: has the page read, on the user's request, and parses what comes. Touches nothing stored, and must not be
 * waited for in turn: the page script may ask the background for its tools meanwhile.
 */
export async function fetchReading({ toFrame }: BrowserPorts, tabId: number): Promise<PageReading | null> {
  const read = z.safeParse(readingSchema, await toFrame(tabId, 0, { type: 'page/read' }));
  return read.success && read.data.values.length + read.data.conflicts.length > 0 ? read.data : null;
}

/** Binds the tab to the plan a reading belongs to, before anybody uses its values. */
async function noteReading(
  context: Context,
  tabId: number,
  reading: PageReading | null,
): Promise<TabBinding> {
  const tab = await context.repository.getTab(tabId);
  return reading ? notePlan(context, tab, reading.key) : tab;
}

/** Is the plan on the page surely the case's? A case that has met no plan yet takes what its page says. */
const belongsTo = ({ planKey }: Case, key: PlanKey): boolean =>
  isFree(planKey) || sameChild(planKey, key) === 'same';

function withCaseKnowledge({ ports: { pack } }: Context, openCase: Case): Case {
  const { applyFor } = formRoute(pack, openCase.guide);
  return { ...openCase, form: mergeCase(openCase.form, { applyFor, services: servicesOf(pack, openCase) }) };
}

/** The services that are in, one's own first. */
function servicesOf(pack: Pack, { guide }: Case): KnownService[] {
  const own = guide.myService ? [{ id: guide.myService }] : [];
  const others = guide.services.filter(({ id, status }) => status === 'inne' && id !== guide.myService);
  return [...own, ...others].map((service) => ({
    name: serviceName(pack, service),
    aliases: pack.services.find(({ id }) => id === service.id)?.aliases ?? [],
  }));
}
