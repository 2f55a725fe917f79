import type nb from '../../assets/locales/nb';

/** Every text a user can read has one of these keys; bokmål decides which there are. */
export type MessageKey = keyof typeof nb;
export type Messages = Readonly<Record<MessageKey, string>>;
/** All texts by language. */
export type Locales = Readonly<{ nb: Messages } & Record<string, Messages>>;
export type Values = Readonly<Record<string, string | number>>;

/** Looks a text up and puts values in. See `createTexts`. */
export interface Texts {
  (key: MessageKey, values?: Values): string;
  /** BCP 47 language of the texts, for `lang` attributes and Intl. */
  readonly language: string;
  /** Counted texts: looks up `key.one`, `key.other` … by the language's plural rule; `{n}` is the count. */
  readonly count: (key: string, n: number, values?: Values) => string;
  /** For keys that are put together at run time (`consent.why.${reason}`); unknown keys are returned as they are. */
  readonly find: (key: string, values?: Values) => string;
}

/**
 * Puts the files of the locale folders together. Bokmål comes first, and stands in where another language lacks a text.
 * @param files what each file holds, by its path (`…/<language>/<room>.json`)
 */
export function gatherLocales(files: Readonly<Record<string, unknown>>): Locales {
  const nb: Record<string, string> = {};
  const found: Record<string, Record<string, string>> = { nb };
  // Into one object for each language: copies, file by file, were half of what the background did each time it woke.
  for (const [path, texts] of Object.entries(files)) {
    const language = path.split('/').at(-2) ?? '';
    found[language] ??= {};
    Object.assign(found[language], texts);
  }
  for (const own of Object.values(found)) for (const [key, text] of Object.entries(nb)) own[key] ??= text;
  return found as unknown as Locales;
}

/** Puts `{name}` values into a text. A value that is missing stays visible as `{name}`: a test looks for it. */
export function fillIn(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/**
 * Texts in one language.
 * @param messages all messages of that language
 * @param language BCP 47 tag, decides plural forms
 */
export function createTexts(messages: Messages, language: string): Texts {
  // Slow to make, and seldom the first thing that is asked.
  let plural: Intl.PluralRules | undefined;
  const all = messages as Readonly<Record<string, string>>;
  const find = (key: string, values?: Values) => fillIn(all[key] ?? key, values);
  const count = (key: string, n: number, values: Values = {}) => {
    plural ??= new Intl.PluralRules(language);
    const form = `${key}.${plural.select(n)}`;
    return find(form in all ? form : `${key}.other`, { ...values, n });
  };
  return Object.assign((key: MessageKey, values?: Values) => find(key, values), { language, count, find });
}
