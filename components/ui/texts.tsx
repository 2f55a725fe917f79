import { createContext, type JSX, useContext } from 'solid-js';
import type { Texts } from '../../lib/text/catalogue';

const TextsContext = createContext<Texts>();

/**
 * Gives every component below the texts of one language. When `texts` changes, what is shown changes where it stands:
 * nothing is built anew, so that focus and open rooms are kept.
 */
export function TextsProvider(props: { texts: Texts; children: JSX.Element }) {
  const read: Pick<Texts, 'count' | 'find'> = {
    count: (key, n, values) => props.texts.count(key, n, values),
    find: (key, values) => props.texts.find(key, values),
  };
  const live = Object.assign<(...of: Parameters<Texts>) => string, typeof read>(
    (key, values) => props.texts(key, values),
    read,
  );
  Object.defineProperty(live, 'language', { get: () => props.texts.language });
  return <TextsContext.Provider value={live as Texts}>{props.children}</TextsContext.Provider>;
}

/** The texts of the page's language. Throws outside a `TextsProvider`: a view without words is a mistake of ours. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('useTexts outside TextsProvider');
  return texts;
}
