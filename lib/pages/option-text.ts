import { textOf } from './dom';
import { shownValue } from './fields';
import type { Says } from './options';

/** Elements that only dress a part of a word. */
const DRESSING = 'b,strong,i,em,mark,u';

/**
 * The words of an option with its help kept apart: «Stafettlogg – Skolen er som regel stafettholder» where each stands in
 * an element of its own.
 */
export function optionText(option: Element): string {
  const texts = option.ownerDocument.createTreeWalker(option, NodeFilter.SHOW_TEXT);
  const pieces = new Map<Element, string>();
  while (texts.nextNode()) {
    const box = texts.currentNode.parentElement?.closest(`:not(${DRESSING})`) ?? option;
    const text = textOf(texts.currentNode);
    if (text) pieces.set(box, [pieces.get(box), text].filter(Boolean).join(' '));
  }
  return [...pieces.values()].join(' – ');
}

/** What an option is to be taken for: its whole text where that says it, else its words with the help apart. */
export const saidBy = (whole: string, option: Element, says: Says): string =>
  says(whole) > 0 ? whole : optionText(option);

/** What the user's round button stands beside. */
export const labelElement = (radio: Element): Element => (radio as HTMLInputElement).labels?.[0] ?? radio;

/** What a field shows, with the help of the chosen round button kept apart. */
export function shownChoice(field: Element): string {
  const checked = field.querySelector('input[type=radio]:checked');
  return checked ? optionText(labelElement(checked)) : shownValue(field);
}
