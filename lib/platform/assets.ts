/** Our own assets: bundled data, checked when the product is built, and our own files. The one place that fetches them. */
import tromso from '../../assets/kommuner/tromso/pakke.json';
import wordSets from '../../assets/sider/ordbok.json';
import type { Shipped } from '../app/setup';
import type { Adapter, WordSets } from '../domain/adapter';
import type { Pack } from '../domain/pack';
import { gatherLocales } from '../text/catalogue';
import { browser } from './browser';

/** Every file is a site: another one is added without a line of code. Those that are always guarded come first. */
const sites = Object.values(
  import.meta.glob<Adapter>(['../../assets/sider/*.json', '!**/ordbok.json'], {
    eager: true,
    import: 'default',
  }),
).sort((a, b) => a.gate.localeCompare(b.gate));

/** What comes with this build. A pack or adapter of a wrong shape never gets this far: the build fails. */
export const SHIPPED: Shipped = {
  pack: tromso as unknown as Pack,
  adapters: sites,
  wordSets: wordSets as unknown as WordSets,
  // Every folder is a language: another one is added without a line of code.
  messages: gatherLocales(
    import.meta.glob('../../assets/locales/*/*.json', { eager: true, import: 'default' }),
  ),
};

/** The bytes of one of our own files, by its path in the package. */
export async function loadFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(browser.runtime.getURL(path));
  return new Uint8Array(await answer.arrayBuffer());
}

/** The licences of all that is in the package: the builder writes them into it. */
export const loadLicences = async (): Promise<string> =>
  new TextDecoder().decode(await loadFile('lisenser.txt'));
