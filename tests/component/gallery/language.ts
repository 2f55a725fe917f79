import nb from '../../../assets/locales/nb';
import { createTexts, gatherLocales, type MessageKey } from '../../../lib/text/catalogue';

const locales = gatherLocales(
  import.meta.glob('../../../assets/locales/*/*.json', { eager: true, import: 'default' }) as Record<
    string,
    unknown
  >,
);
const language = new URLSearchParams(location.search).get('language') ?? 'nb';

/** The gallery's texts: bokmål, or what the address asks for (`?language=nn`). */
export const texts = createTexts((locales as Record<string, typeof nb>)[language] ?? locales.nb, language);

const keyOf = new Map(Object.entries(nb).map(([key, text]) => [text, key as MessageKey]));

/** What a button that is called so in bokmål is called here. */
export const called = (name: string): string => {
  const key = keyOf.get(name);
  return key ? texts(key) : name;
};
