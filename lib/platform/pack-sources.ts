/** The texts that the pack that ships was read from. Only where another pack is read in are they fetched. */
import type { ShippedSource } from '../app/pack-sources';
import { SHIPPED } from './assets';

const files = import.meta.glob<string>(['../../assets/kommuner/tromso/*.txt', '!**/henvendelse-raa.txt'], {
  query: '?raw',
  import: 'default',
});

/** Every source of the pack that ships whose text is in the package. */
export async function loadSources(): Promise<ShippedSource[]> {
  const found = SHIPPED.pack.sources.map(async (source) => {
    const load = files[`../../assets/kommuner/tromso/${source.file}`];
    return load ? [{ source, text: await load() }] : [];
  });
  return (await Promise.all(found)).flat();
}
