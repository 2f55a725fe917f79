import type { Adapter } from '../domain/adapter';
import { adapterFor } from '../pages/adapter-for';
import type { Context } from './context';
import type { BackgroundPorts } from './ports';

/** What the toolbar's icon says about a tab; its title says the same in words. */
export type IconState = 'plain' | 'known' | 'stopped' | 'off';

/**
 * @param address of the tab's page, as the browser says it
 * @param isStopped a contact waits there for an answer
 */
function iconFor(
  on: { readonly inPageHelp: boolean; readonly sitesOff: readonly Adapter[] },
  address: string,
  screen: string | null,
  isStopped: boolean,
): IconState {
  if (isStopped) return 'stopped';
  if (adapterFor(on.sitesOff, address)) return 'off';
  if (screen === null) return 'plain';
  return on.inPageHelp ? 'known' : 'off';
}

/** Messages after which another icon may be due. */
const CHANGING = /^(page\/(hello|state)|contact\/(ask|outcome)|dialog\/(answer|cancel))$/;
export const mayChangeIcon = (message: unknown): boolean =>
  CHANGING.test(String((message as { type?: unknown } | null)?.type));

/** For tabs that nothing is said of: are the pages we are made for closed to us? */
export async function iconWithoutTab({
  hasAccess,
  texts,
}: BackgroundPorts): Promise<[state: IconState, title: string]> {
  return (await hasAccess()) ? ['plain', texts('app.icon.plain')] : ['off', texts('app.icon.noAccess')];
}

/** Shows it for the tab that a page or the dialog has just spoken from. */
export async function showIcon({ ports, repository, sender }: Context): Promise<void> {
  if (sender.tabId === null) return;
  const address = (await ports.pageOf(sender.tabId)).address ?? '';
  const { screen, adapter } = await repository.getTab(sender.tabId);
  // What a page said before the tab went elsewhere is no longer so.
  const shown = adapterFor(ports.adapters, address)?.id === adapter ? screen : null;
  const isStopped = await repository.hasRequest(sender.tabId);
  const state = iconFor(ports, address, shown, isStopped);
  await ports.setIcon(sender.tabId, state, ports.texts(`app.icon.${state}`));
}
