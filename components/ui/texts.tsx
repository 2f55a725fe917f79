import { createContext, type JSX, useContext } from 'solid-js';
import type { Texts } from '../../lib/text/catalogue';

const TextsContext = createContext<Texts>();

/** Gives every component below the texts of one language. */
export function TextsProvider(props: { texts: Texts; children: JSX.Element }) {
  return <TextsContext.Provider value={props.texts}>{props.children}</TextsContext.Provider>;
}

/** The texts of the page's language. Throws outside a `TextsProvider`: a view without words is a mistake of ours. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('useTexts outside TextsProvider');
  return texts;
}
