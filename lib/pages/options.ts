import type { Adapter } from '../domain/adapter';
import type { Hint } from '../domain/page';
import { match, split } from './words';

/** What stands beside an option's own words: a bracket, a service, a letter in front. */
const PARTS = /^\s*\w{1,2}[.)]\s|[,;:()[\]–—/|]|\s-\s/;
/** Beside it one of these says that the option is no longer, or not, what its words say. */
const NOT_THIS =
  /^(avslutt|utgatt|utgar|arkiv|slett|tidligere|tidlegare|forrige|forre|historikk|gammel|ikke$|ikkje$|mal$|kladd|utkast)/;

/** Does a text say that what stands beside it is no longer so, or not yet? */
export const isOver = (text: string): boolean => split(text).some((word) => NOT_THIS.test(word));

const partsOf = (text: string): string[] => {
  const parts = text.split(PARTS).map((part) => part.trim());
  return parts.filter((part) => split(part).length > 0);
};

/** How well an option says something: 2 nothing else, 1 with something beside it, 0 not at all. */
export type Says = (option: string) => number;

/**
 * Which outcome of the pack a page's words for a plan type say, and how well (as `Says`); null for none, or for two at
 * once: «Stafettlogg/individuell plan» is neither.
 */
export function outcomeSaid(
  text: string,
  adapter: Adapter,
): { readonly id: string; readonly score: number } | null {
  const options = Object.entries(adapter.choices.find(({ target }) => target === 'planType')?.options ?? {});
  const saidBy = (words: readonly string[]) =>
    options.flatMap(([id, phrases]) => (match(words, phrases).score >= 0.97 ? [id] : []));
  const [whole] = saidBy(split(text));
  if (whole) return { id: whole, score: 2 };
  const parts = partsOf(text).map(split);
  if (isOver(text)) return null;
  const [id, another] = new Set(parts.flatMap(saidBy));
  return id && !another ? { id, score: 1 } : null;
}

/** Could a text be what a plan is called: an outcome, a word with plan or log in it, letters like «IOP»? */
export const saysPlan = (text: string, adapter: Adapter): boolean =>
  outcomeSaid(text, adapter) !== null || /plan|logg|gruppe/i.test(text) || /\bI\p{Lu}{1,3}\b/u.test(text);

/** Tells of any option how well it says what is to be put in: an outcome's id or words, or a person's name. */
export function saying(target: Hint['target'], text: string, adapter: Adapter | null | undefined): Says {
  const outcome = target === 'planType' && adapter ? outcomeOf(text, adapter) : null;
  if (!adapter || outcome === null) return (option) => saysName(option, text);
  return (option) => {
    const said = outcomeSaid(option, adapter);
    return said?.id === outcome ? said.score : 0;
  };
}

/** An outcome by its id, or by the page's words for it; null when the page has no words for it. */
const outcomeOf = (text: string, adapter: Adapter): string | null =>
  adapter.choices.some(({ target, options }) => target === 'planType' && Object.hasOwn(options, text))
    ? text
    : (outcomeSaid(text, adapter)?.id ?? null);

/** «Kari Lien, Skole», «PPT – Kari Lien», «Lien, Kari»; a name has no endings and no synonyms. */
function saysName(option: string, name: string): number {
  const same = (one: string) => split(one).join(' ') === split(name).join(' ');
  if (same(option)) return 2;
  // Half a name among the parts may be anybody's.
  if (split(name).length < 2) return 0;
  const parts = partsOf(option);
  const [last = '', first = ''] = parts;
  return parts.some(same) || same(`${first} ${last}`) ? 1 : 0;
}

/** What a person would type for it: the page's own first word for an outcome, or the name. */
export function typedFor(target: Hint['target'], text: string, adapter: Adapter | null | undefined): string {
  const outcome = target === 'planType' && adapter ? outcomeOf(text, adapter) : null;
  const choice = adapter?.choices.find((one) => one.target === target);
  const [words = text] = outcome === null ? [] : (choice?.options[outcome] ?? []);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The one candidate that says it best; none when several do. */
export function only<T>(candidates: readonly T[], textOfOne: (one: T) => string, says: Says): T | null {
  const scores = candidates.map((one) => says(textOfOne(one)));
  const best = Math.max(0, ...scores);
  const found = best > 0 ? candidates.filter((_, i) => scores[i] === best) : [];
  return found.length === 1 ? (found[0] ?? null) : null;
}
