import type { Adapter } from '../domain/adapter';
import type { RawPlanKey } from '../domain/page';
import { all, HEADING, textOf } from './dom';
import type { Found } from './found';
import { saysAnother } from './name-above';
import { looksLikeName } from './person-name';
import { isFamily } from './service-rows';
import { match, split } from './words';

/** «Plan for Iben Solbakken», «Stafettlogg: Iben Solbakken», «Iben Solbakken – Deltakere». */
export const SPLIT = /\s*(?:[:–—|]|\s-\s|\b(?:for|til|rundt)\b)\s*/u;
/** «…, f. 12.03.2015», «… (9 år)». */
export const BORN = /,?\s*(?:f\.|født|fødd)\s*\d.*$|\s*\([^)]*\)$/u;
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
  if (!key.address && !key.number) return [];
  if (found.some(({ person, field, text }) => person === 'child' && text && /name/i.test(field))) return [];
  const names = new Map<string, string>();
  for (const heading of all(roots, HEADING)) {
    const parts = textOf(heading, 80)
      .split(SPLIT)
      .map((part) => part.replace(BORN, '').trim());
    const [name, another] = parts.filter((part) => looksLikeName(part, adapter));
    if (!name || another || saysAnother(heading, adapter)) continue;
    const beside = parts.filter((part) => part !== name && part !== '').join(' ');
    // «Meldinger til Per Vik» are somebody's; «Plan til» is the child's.
    const isTo = / til /.test(textOf(heading, 80));
    if (
      saysPlan(beside, adapter) ||
      (!isTo && saysPartOfPlan(beside, adapter)) ||
      isTitle(heading, name) ||
      hasFamily(roots, name, adapter)
    )
      names.set(name, beside || PLANEIER);
  }
  const [only, another] = [...names];
  if (!only || another) return [];
  const [text, label] = only;
  return [{ person: 'child', field: 'name', text, label, heading: '', confidence: 0.9 }];
}

/** The child that the page's headings name as the plan's: «Plan for Iben Solbakken», or an empty text. */
export function nameOfPlan(roots: readonly ParentNode[], adapter: Adapter): string {
  const names = all(roots, HEADING).flatMap((heading) => {
    const parts = textOf(heading, 80)
      .split(SPLIT)
      .map((part) => part.replace(BORN, '').trim());
    const [name, another] = parts.filter((part) => looksLikeName(part, adapter));
    const beside = parts.filter((part) => part !== name && part !== '').join(' ');
    return name && !another && saysPlan(beside, adapter) ? [name] : [];
  });
  const [only = '', another] = new Set(names);
  return another === undefined ? only : '';
}

/** Samspill's own word for whose plan it is. */
const PLANEIER = 'Planeier';

/** «Plan», «Stafettlogg», «Plantype», «Planeier»: words of a plan beside the name. */
const saysPlan = (text: string, { keyWords, choices, people }: Adapter): boolean =>
  [
    keyWords,
    ...choices.flatMap(({ words, options }) => [words, ...Object.values(options)]),
    ...people.filter(({ id }) => id === 'child').map(({ words }) => words),
  ].some((phrases) => match(split(text), phrases).score >= 0.9);

/** «Deltakere», «Mål og aktiviteter»: a part of the plan beside the name. «Kontakt» and «Profil» may be anybody's. */
const saysPartOfPlan = (text: string, { screens }: Adapter): boolean =>
  screens
    .flatMap(({ marks }) => marks.filter(({ on }) => on === 'heading').map(({ words }) => words))
    .some((phrases) => match(split(text), phrases).score >= 0.9);

const isTitle = ({ ownerDocument }: Element, name: string): boolean => ownerDocument.title.includes(name);

/** Somebody of the same last name stands on the page as mother, father or foresatt. */
function hasFamily(roots: readonly ParentNode[], name: string, adapter: Adapter): boolean {
  const last = name.split(' ').at(-1) ?? '';
  return all(roots, 'tr,li,[role=row],[role=listitem],article').some((row) => {
    const text = textOf(row, 200);
    return (
      text.includes(` ${last}`) && !text.includes(name) && isFamily([...row.querySelectorAll('*')], adapter)
    );
  });
}
