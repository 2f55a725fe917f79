/** Our own assets as data, checked when the product is built. Files of the package are read by `own-files.ts`. */
import wordSets from '../../assets/sider/ordbok.json';
import type { Shipped } from '../app/setup';
import type { Adapter, WordSets } from '../domain/adapter';
import type { Pack } from '../domain/pack';
import { gatherLocales } from '../text/catalogue';
import { pack } from './kommune';

/**
 * Every file is a site: another one is added without a line of code. Those that are always guarded come first. Told apart
 * without the browser's collation, which takes longer to come than all the rest here.
 */
const sites = Object.values(
  import.meta.glob<Adapter>(['../../assets/sider/*.json', '!**/ordbok.json'], {
    eager: true,
    import: 'default',
  }),
).sort((a, b) => Number(b.gate === 'always') - Number(a.gate === 'always'));

/** What comes with this build. A pack or adapter of a wrong shape never gets this far: the build fails. */
export const SHIPPED: Shipped = {
  pack: pack as unknown as Pack,
  adapters: sites,
  wordSets: wordSets as unknown as WordSets,
  // Every folder is a language: another one is added without a line of code.
  messages: gatherLocales(
    import.meta.glob('../../assets/locales/*/*.json', { eager: true, import: 'default' }),
  ),
};
