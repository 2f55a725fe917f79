import type { Adapter } from '../domain/adapter';
import type { ReadValue } from '../domain/page';
import { looksLikeFodselsnummer } from '../text/norwegian';
import { BORN, SPLIT } from './child-heading';
import { all, childrenOf, closest, FIELD, HEADING, isShown, textOf } from './dom';
import { levelOf } from './headings';
import { isOver, outcomeSaid } from './options';
import { looksLikeName } from './person-name';
import { partsOf } from './person-parts';
import { isOfUser } from './whose';
import { match, saysOnly, split } from './words';

/** Where a heading is a list's, a menu's or another page's, and not of the plan that the page shows. */
const ASIDE =
  'nav,aside,footer,dialog,li,table,article,a,button,[role=banner],[role=listitem],[role=row],[role=tab]';
/** A part that is the child's heading says little … */
const MOST = 160;
/** … and nothing in it is to be filled in, or is a part of its own. */
const OTHER = `${FIELD},${HEADING},main,section,form,table,ul,ol,dl,nav,[role=tablist]`;
const NUMBER = /(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/;
/** «…, 9 år», and a comma that is left where a number stood. */
const YEARS = /,?\s*(?:\d{1,2} år)?,?$/u;
/** «9 år», «f. 12.03.2017»: what may stand between a name and its number. */
const AGE = /^(?:f\.|født|fødd)?\s*\d[\d. ]*(?:år)?$/iu;

/**
 * What the child's own heading says without a label: which plan it is («Individuell plan for Iben Solbakken»), and the
 * fødselsnummer right behind the name. Only the page's own topmost heading counts, with the child's name in it or right
 * below, and only when nothing else is said there that could make it another's, another page's, or no longer so.
 * @param read what the page says with labels: it goes before this, and tells who the child is
 * @param hasPlanField a field for the plan type says it better, also by being empty
 */
export function childPart(
  roots: readonly ParentNode[],
  read: readonly ReadValue[],
  hasPlanField: boolean,
  adapter: Adapter,
): ReadValue[] {
  const [name, another] = new Set(
    read.filter(({ path }) => path === 'child.name').map(({ text }) => keyOf(text)),
  );
  if (!name || another !== undefined) return [];
  const parts = topHeadings(roots, adapter).flatMap((heading) => partOf(heading, name, adapter));
  const value = (path: string, texts: readonly string[]): ReadValue[] => {
    const [text, more] = new Set(texts);
    const isNew = text && more === undefined && !read.some((one) => one.path === path);
    return isNew ? [{ path, text, where: parts[0]?.heading ?? '', confidence: 0.9 }] : [];
  };
  return [
    ...value(
      'child.fodselsnummer',
      parts.flatMap(({ pieces }) => numberIn(pieces, name)),
    ),
    ...(hasPlanField
      ? []
      : value(
          'planType',
          parts.flatMap((part) => planIn(part, name, adapter)),
        )),
  ];
}

/** A name, whatever its words stand in order: «Solbakken, Iben». */
const keyOf = (name: string): string => split(name).toSorted().join(' ');

/** The page's own headings that stand highest. */
function topHeadings(roots: readonly ParentNode[], adapter: Adapter): Element[] {
  const headings = all(roots, HEADING).filter(
    (heading) =>
      !closest(heading, ASIDE) &&
      !heading.querySelector('a,button') &&
      isShown(heading) &&
      !isOfUser(heading, adapter),
  );
  const top = Math.min(...headings.map(levelOf));
  return headings.filter((heading) => levelOf(heading) === top);
}

/** A heading, and what it says with what stands right below it, in pieces. */
interface Part {
  readonly heading: string;
  readonly own: readonly string[];
  readonly pieces: readonly string[];
}

/** The part that a heading begins, when it is the child's and says nobody else's name. */
function partOf(heading: Element, name: string, adapter: Adapter): Part[] {
  const pieces = [heading, ...belowIt(heading)].flatMap(piecesOf);
  const names = bare(pieces);
  const isChild = (text: string) => keyOf(text) === name;
  const isOther = (text: string) => !isChild(text) && looksLikeName(text, adapter);
  if (!names.some(isChild) || names.some(isOther)) return [];
  return [{ heading: textOf(heading, 80), own: piecesOf(heading), pieces }];
}

/** What stands right below a heading and belongs to it: the rest of its box, or what comes next. */
function belowIt(heading: Element): Element[] {
  const box = heading.parentElement;
  const next = heading.nextElementSibling;
  const isSmall = (element: Element) =>
    !element.matches(OTHER) && !element.querySelector(OTHER) && textOf(element, MOST + 1).length <= MOST;
  const others = (box ? childrenOf(box) : []).filter((one) => one !== heading);
  const isOwnBox = box?.matches('header,hgroup,div') && textOf(box, MOST + 1).length <= MOST;
  if (isOwnBox && others.every(isSmall)) return others;
  return next && isSmall(next) ? [next] : [];
}

/** The texts of an element in pieces. What is a link leads to something else. */
function piecesOf(element: Element): string[] {
  if (element.matches('a')) return [];
  const copy = element.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a')) link.remove();
  return partsOf(copy, '');
}

/** What the pieces say without number and age. */
const bare = (pieces: readonly string[]): string[] =>
  pieces
    .flatMap((piece) => piece.split(SPLIT))
    .map((text) => text.replace(NUMBER, '').replace(BORN, '').replace(YEARS, '').trim());

/** The number right behind the name, with nothing but the age between. */
function numberIn(pieces: readonly string[], name: string): string[] {
  return pieces.flatMap((piece, i) => {
    const number = NUMBER.exec(piece)?.[0] ?? '';
    const digits = number.replace(/\D/g, '');
    if (!digits || !looksLikeFodselsnummer(digits)) return [];
    const before = [
      ...pieces
        .slice(0, i)
        .filter((text) => !AGE.test(text))
        .slice(-1),
      piece.replace(number, ''),
    ];
    return keyOf(before.join(' ').split(SPLIT).at(-1) ?? '') === name ? [number] : [];
  });
}

/** The plan that a part says in the page's words, when its heading says nothing but that and the name. */
function planIn({ own, pieces }: Part, name: string, adapter: Adapter): string[] {
  if (pieces.some(isOver)) return [];
  const isPlan = (text: string) => outcomeSaid(text, adapter)?.score === 2;
  const isKnown = (text: string) =>
    text === '' ||
    AGE.test(text) ||
    keyOf(text) === name ||
    isPlan(text) ||
    saysOnly(text, adapter.noise ?? []) ||
    match(split(text), adapter.keyWords).score >= 0.9;
  return bare(own).every(isKnown) ? bare(pieces).filter(isPlan) : [];
}
