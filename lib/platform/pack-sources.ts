/** The texts that the pack that ships was read from. Only where another pack is read in are they fetched. */
import type { ShippedSource } from '../app/pack-sources';
import { SHIPPED } from './assets';
import { texts } from './kommune';

/** Every source of the pack that ships whose text is in the package. */
export async function loadSources(): Promise<ShippedSource[]> {
  const found = SHIPPED.pack.sources.map(async (source) => {
    const path = Object.keys(texts).find((one) => one.endsWith(`/${source.file}`));
    const load = path === undefined ? undefined : texts[path];
    return load ? [{ source, text: await load() }] : [];
  });
  return (await Promise.all(found)).flat();
}
