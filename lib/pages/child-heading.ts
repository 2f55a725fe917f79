import type { Adapter } from '../domain/adapter';
import type { RawPlanKey } from '../domain/page';
import { all, HEADING, textOf } from './dom';
import { personOf } from './meaning';
import { plausible } from './plausible';
import type { Found } from './read';
import { match, split } from './words';

/** A name as people write it: two to five words, each with a capital, hyphens and apostrophes among them. */
const NAME = /^\p{Lu}[\p{L}\p{M}'’-]+( \p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u;
/** «Plan for Iben Solbakken», «Stafettlogg: Iben Solbakken», «Iben Solbakken – Deltakere». */
const SPLIT = /\s*(?:[:–—|]|\s-\s|\bfor\b)\s*/u;

/**
 * The child's name from a heading, on a screen of one plan where no field says it. Only when the page says the same a
 * second way: the words beside it in the heading (`Plan for …`), the page's title, or a family member of that surname.
 */
export function childInHeading(
  roots: readonly ParentNode[],
  adapter: Adapter,
  key: RawPlanKey,
  found: readonly Found[],
): Found[] {
  if (!key.address || found.some(({ person, field }) => person === 'child' && /name/i.test(field))) return [];
  const names = new Map<string, string>();
  for (const heading of all(roots, HEADING)) {
    const text = textOf(heading, 80);
    const parts = text.split(SPLIT).map((part) => part.replace(/\s*\([^)]*\)$/, '').trim());
    const [name, another] = parts.filter((part) => isName(part, adapter));
    if (!name || another) continue;
    const beside = parts.filter((part) => part !== name && part !== '').join(' ');
    if (says(beside, adapter) || isTitle(heading, name) || hasFamily(roots, name, adapter))
      names.set(name, beside || PLANEIER);
  }
  const [only, another] = [...names];
  if (!only || another) return [];
  const [text, label] = only;
  return [{ person: 'child', field: 'name', text, label, heading: '', confidence: 0.9 }];
}

/** Samspill's own word for whose plan it is. */
const PLANEIER = 'Planeier';

/** Looks like somebody's name, and none of its words is one that the adapter knows. */
const isName = (text: string, adapter: Adapter): boolean =>
  NAME.test(text) &&
  plausible('name', text) &&
  personOf(split(text), adapter) === null &&
  !split(text).some((word) => isOurs(word, adapter));

function isOurs(word: string, { screens, fields, neutral, people, choices, serviceTable }: Adapter): boolean {
  const phrases = [
    ...screens.flatMap(({ marks }) => marks.flatMap(({ words }) => words)),
    ...[...fields, ...people, ...choices].flatMap(({ words }) => words),
    ...choices.flatMap(({ options }) => Object.values(options).flat()),
    ...[...neutral, ...serviceTable.service],
  ];
  return phrases.some((phrase) => phrase.split(' ').some((one) => one.length > 3 && one === word));
}

/** «Plan», «Stafettlogg», «Planeier», «Deltakere»: words of a plan beside the name. */
const says = (text: string, { screens, choices, people, neutral }: Adapter): boolean => {
  const words = split(text);
  if (words.length === 0) return false;
  return [
    ...screens.flatMap(({ marks }) => marks.map(({ words: phrases }) => phrases)),
    ...choices.flatMap(({ options }) => Object.values(options)),
    ...people.filter(({ id }) => id === 'child').map(({ words: phrases }) => phrases),
    neutral,
  ].some((phrases) => match(words, phrases).score >= 0.9);
};

const isTitle = ({ ownerDocument }: Element, name: string): boolean => ownerDocument.title.includes(name);

/** Somebody of the same last name stands on the page as mother, father or foresatt. */
function hasFamily(roots: readonly ParentNode[], name: string, adapter: Adapter): boolean {
  const last = name.split(' ').at(-1) ?? '';
  return all(roots, 'tr,li,[role=row],[role=listitem],article').some((row) => {
    const text = textOf(row, 200);
    return (
      text.includes(` ${last}`) &&
      !text.includes(name) &&
      [...row.querySelectorAll('*')].some(
        (cell) => match(split(textOf(cell, 60)), adapter.family).score >= 0.97,
      )
    );
  });
}
