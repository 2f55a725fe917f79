/**
 * The one place that opens addresses. They are our own pages, or come from the pack or an adapter as they stand there:
 * nothing is added to them.
 */
import type { Problem } from '../app/connection';
import type { Pack } from '../domain/pack';
import { browser } from './browser';

/** Chrome's side panel and Firefox's sidebar, which the polyfill doesn't know both of. */
interface Panels {
  readonly sidePanel?: { open(options: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}
const panels = globalThis as unknown as { chrome?: Panels };

/** Opens the form tab of a case, or brings it to the front when it is open already. */
export async function openForm(caseId: string): Promise<number | null> {
  const url = browser.runtime.getURL(`form.html?case=${encodeURIComponent(caseId)}`);
  const open = (await browser.tabs.query({})).find((tab) => tab.url === url);
  const shown =
    open?.id === undefined ? browser.tabs.create({ url }) : browser.tabs.update(open.id, { active: true });
  return (await shown)?.id ?? null;
}

/**
 * Opens the panel beside a tab. Chrome lets a gesture in the page do it; Firefox doesn't, so its popup opens, whose
 * first button is «Åpne i sidefeltet».
 */
export function openPanel(tabId: number): void {
  const { sidePanel } = panels.chrome ?? {};
  const opened = sidePanel ? sidePanel.open({ tabId }) : browser.action.openPopup();
  opened.catch(() => undefined);
}

/**
 * Opens the guide for a tab from one of our own pages, in the user's gesture: as the panel, else as a tab of its own.
 */
export function openGuide(tabId: number): void {
  const { sidePanel, sidebarAction } = panels.chrome ?? {};
  const inPanel = sidePanel ? sidePanel.open({ tabId }) : sidebarAction?.open();
  const inTab = () => browser.tabs.create({ url: browser.runtime.getURL(`sidepanel.html?tab=${tabId}`) });
  void (inPanel ? inPanel.catch(inTab) : inTab());
}

/** Opens the guide for a tab as a tab of its own, which says why a form asked for by a key could not be opened. */
export async function sayProblem(tabId: number, problem: Problem): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(`sidepanel.html?tab=${tabId}&problem=${problem}`),
  });
}

async function openOwn(page: string, caseId: string): Promise<void> {
  const url = browser.runtime.getURL(`${page}?case=${encodeURIComponent(caseId)}`);
  const { id: tabId } = await browser.tabs.create({ url });
  // The panel follows the active tab: beside a page of the case it goes on showing the case.
  if (tabId !== undefined) await browser.runtime.sendMessage({ type: 'case/choose', tabId, caseId });
}

/** Opens the sheet of a case as a tab of ours: a side panel can't print. */
export const openSheet = (caseId: string): Promise<void> => openOwn('sheet.html', caseId);

/** Opens the page on getting consent: what to say, the form to sign, the text for the journal. */
export const openGetting = (caseId: string): Promise<void> => openOwn('getting.html', caseId);

/** Opens the page on meeting and contact. */
export const openMeeting = (caseId: string): Promise<void> => openOwn('meeting.html', caseId);

/** Opens a new meeting in Teams: the pack's own address and nothing else. */
export async function openTeams({ meeting }: Pick<Pack, 'meeting'>): Promise<void> {
  if (meeting.teams) await browser.tabs.create({ url: meeting.teams });
}

/** Opens one of the pack's tools, at the address that the kommune has put there. */
export async function openLink({ links }: Pick<Pack, 'links'>, id: string): Promise<void> {
  const href = links.find((one) => one.id === id)?.href;
  if (href) await browser.tabs.create({ url: href });
}

/** An e-mail address or a number alone: nothing that could carry a subject or a text. */
const PLAIN = { mail: /^[^\s?&%:/]+@[^\s?&%:/]+$/, phone: /^\+?[\d ]+$/ } as const;

/** Opens one of the pack's contacts in the user's own mail or telephone program: its address as it stands there. */
export async function openContact(
  { contacts }: Pick<Pack, 'contacts'>,
  id: string,
  kind: 'mail' | 'phone',
): Promise<void> {
  const contact = contacts.find((one) => one.id === id);
  const address = (kind === 'mail' ? contact?.email : contact?.phone) ?? '';
  if (!PLAIN[kind].test(address)) return;
  const url = kind === 'mail' ? `mailto:${address}` : `tel:${address.replaceAll(' ', '')}`;
  await browser.tabs.create({ url });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
