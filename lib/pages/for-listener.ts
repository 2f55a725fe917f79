import type { HelloAnswer, WholeAnswer } from '../domain/adapter';

/**
 * The part of an answer that the listener in every page needs: the browser makes the page's own thread read all that is
 * sent to it, and most pages are none of ours.
 */
export function forListener({ adapter, services, texts }: WholeAnswer): HelloAnswer {
  const told = { 'page.noAnswer': texts['page.noAnswer'] ?? '' };
  if (!adapter) return { adapter, services: [], texts: told };
  const { gate, bar, schemes, web, contacts, first = [], screens } = adapter;
  return {
    adapter: {
      ...{ gate, bar, schemes, web, contacts, first },
      screens: screens.map(({ marks }) => ({ marks: marks.map(({ stems, weight }) => ({ stems, weight })) })),
    },
    services,
    texts: told,
  };
}
