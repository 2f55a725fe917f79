import { expect, it } from 'vitest';
import { SHIPPED } from '../../../lib/platform/assets';
import { loadSources } from '../../../lib/platform/pack-sources';
import { quoteProblems, quotesIn } from '../../../lib/rules';

it('the texts that ship are those of the pack that ships: every quote of it stands in them', async () => {
  const sources = await loadSources();
  expect(sources.map(({ source }) => source.id)).toEqual(SHIPPED.pack.sources.map(({ id }) => id));
  const texts = new Map(sources.map(({ source, text }) => [source.id, text]));
  expect(quotesIn(SHIPPED.pack).length).toBeGreaterThan(0);
  expect(quoteProblems(SHIPPED.pack, 'pakke.json', texts)).toEqual([]);
});
