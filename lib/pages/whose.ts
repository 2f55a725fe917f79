import type { Adapter } from '../domain/adapter';
import { columnHeader } from './columns';
import { childrenOf, closest, FIELD, textOf } from './dom';
import { under } from './headings';
import { labelsOf, termOf } from './labels';
import { meaningOf, personOf, type Whose, whoseFields } from './meaning';
import { OF_SOMEBODY } from './owner';
import { titleOf } from './titles';
import { find, split } from './words';

/** Whose part of the page an element stands in. */
export function whoseIs(element: Element, adapter: Adapter): Whose {
  const column = personOf(split(columnOver(element)), adapter);
  if (column) return { person: column, heading: columnOver(element), factor: 1 };
  if (isOfUser(element, adapter)) return { person: 'other', heading: '', factor: 1 };
  const neighbour = firstInBox(element, adapter);
  if (neighbour) return neighbour;
  // «Marit Solbakken (mor)» as an item of a list says whose its other lines are.
  const item = /^[^(:]{3,50}\([^)]{2,20}\)/.exec(textOf(element.closest('li,[role=listitem]'), 120))?.[0];
  const trail = under(
    element,
    (box, inside) =>
      [titleOf(box, inside), tabOf(box), termAbove(box), personTitle(box, inside, adapter)].find(Boolean) ??
      '',
  );
  const nearest = [item, rowAbove(element)].filter((text) => text !== undefined && text !== '') as string[];
  return whoseFields([...nearest, ...trail], adapter, closest(element, 'dialog,[role=dialog]') !== null);
}

/** What the chosen tab above a panel says, where the panel has no name of its own. */
function tabOf(box: Element): string {
  const tabs = box.matches('[role=tabpanel]') ? box.previousElementSibling : null;
  const [chosen, another] = tabs?.querySelectorAll('[role=tab][aria-selected=true]') ?? [];
  return chosen && !another ? textOf(chosen, 60) : '';
}

/** The term of a description that is a list itself: «Mor», with her name and telephone below. */
const termAbove = (box: Element): string =>
  box.localName === 'dd' && box.querySelector('dt') ? termOf(box) : '';

/** A box that begins with nothing but who it is about: «Kontaktlærer». */
function personTitle(box: Element, element: Element, adapter: Adapter): string {
  const first = box.firstElementChild;
  if (!first || first.contains(element) || first.childElementCount > 0 || first.matches('td,th,dt,label'))
    return '';
  const text = textOf(first, 40);
  return /^\p{Lu}\P{P}*$/u.test(text) && personOf(split(text), adapter) ? text : '';
}

/** What stands on top of the column that an element is in. */
function columnOver(element: Element): string {
  const cell = element.closest('td,[role=cell],[role=gridcell]');
  const row = cell?.closest('tr,[role=row]');
  return cell && row ? columnHeader(cell, row) : '';
}

/** A bar of the page where people log out, and the page's foot, tell of the user and the supplier. */
export function isOfUser(element: Element, { own = [] }: Adapter): boolean {
  if (closest(element, 'footer,[role=contentinfo]')) return true;
  const bar = closest(element, 'header,[role=banner],nav,aside');
  const words = split(textOf(bar));
  return own.some((phrase) => find(words, phrase.split(' ')) >= 0);
}

/**
 * «Mor», «Telefon», «Adresse» in one row of fields: the others are hers. Only in the smallest box with several fields, when
 * the first says nothing but who it is and no other could be somebody else's.
 */
function firstInBox(element: Element, adapter: Adapter): Whose | null {
  let box = element.parentElement;
  while (box && box.querySelectorAll(FIELD).length < 2) box = box.parentElement;
  const [first, ...others] = box?.matches('form,main,body') ? [] : [...(box?.querySelectorAll(FIELD) ?? [])];
  if (!first || !others.includes(element)) return null;
  const who = labelsOf(first).find(({ text }) => ANYBODY.includes(personOf(split(text), adapter)));
  const isHers = (field: Element) =>
    labelsOf(field).some(({ text }) => {
      const meaning = meaningOf(text, adapter);
      return meaning?.person === null && OF_SOMEBODY.includes(meaning.field);
    });
  const person = who && personOf(split(who.text), adapter);
  return person && others.every(isHers) ? { person, heading: who.text, factor: 1 } : null;
}

const ANYBODY: readonly unknown[] = ['mor', 'far', 'foresatt', 'koordinator', 'other'];

/**
 * A row of one cell in bold above an element's row in the same table: what stands for a heading in pages made of tables.
 * Where they stand, a row of one cell without bold begins something too.
 */
function rowAbove(element: Element): string {
  const row = element.closest('tr');
  let nearest = '';
  for (let above = row?.previousElementSibling; above; above = above.previousElementSibling) {
    const [only, another] = childrenOf(above);
    const text = only && !another && !only.querySelector(FIELD) ? textOf(only, 60) : '';
    if (!only || !text) continue;
    nearest ||= text;
    const isBold = [...only.querySelectorAll('b,strong')].some((bold) => textOf(bold) === text);
    if (only.localName === 'th' || isBold) return nearest;
  }
  return '';
}
