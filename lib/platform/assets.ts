/** Our own assets: bundled data, parsed once where it comes in, and our own files. The one place that fetches them. */

import tromso from '../../assets/kommuner/tromso/pakke.json';
import nb from '../../assets/locales/nb';
import pageTexts from '../../assets/locales/nb/page.json';
import kommuneSite from '../../assets/sider/kommune.json';
import wordSets from '../../assets/sider/ordbok.json';
import samspill from '../../assets/sider/samspill.json';
import { type Adapter, adapterSchema, type WordSets, wordSetsSchema } from '../domain/adapter';
import { type Pack, packSchema } from '../domain/pack';
import { createTexts, type Texts } from '../text/catalogue';
import { browser } from './browser';

/** The kommune's pack. The build has checked it; a broken one never gets this far. */
export const loadPack = (): Pack => packSchema.parse(tromso);

export const loadAdapters = (): readonly Adapter[] =>
  [samspill, kommuneSite].map((site) => adapterSchema.parse(site));

export const loadWordSets = (): WordSets => wordSetsSchema.parse(wordSets);

export const loadTexts = (): Texts => createTexts(nb, 'nb');

export const loadPageTexts = (): Readonly<Record<string, string>> => pageTexts;

/** The bytes of one of our own files, by its path in the package. */
export async function loadFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(browser.runtime.getURL(path));
  return new Uint8Array(await answer.arrayBuffer());
}
