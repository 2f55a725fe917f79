import { labelledBy, SILENT, textOf } from './dom';
import type { Says } from './options';

/** Elements that only dress a part of a word. */
const DRESSING = 'b,strong,i,em,mark,u';

/**
 * The words of an option with its help kept apart: «Stafettlogg – Skolen er som regel stafettholder» where each stands in
 * an element of its own.
 */
export function optionText(option: Element): string {
  // Some cards hide their words from screen readers, since the round button in them has none of its own.
  return piecesIn(option, SILENT) || piecesIn(option, 'script,style,svg');
}

function piecesIn(option: Element, silent: string): string {
  const texts = option.ownerDocument.createTreeWalker(option, NodeFilter.SHOW_TEXT);
  const pieces = new Map<Element, string>();
  while (texts.nextNode()) {
    const at = texts.currentNode.parentElement;
    const box = at?.closest(`:not(${DRESSING})`) ?? option;
    const text = at?.closest(silent) ? '' : textOf(texts.currentNode);
    if (text) pieces.set(box, [pieces.get(box), text].filter(Boolean).join(' '));
  }
  return [...pieces.values()].join(' – ');
}

/** What an option is to be taken for: its whole text where that says it, else its words with the help apart. */
export const saidBy = (whole: string, option: Element, says: Says): string =>
  says(whole) > 0 ? whole : optionText(option);

/** What the user's round button stands beside. */
export const labelElement = (radio: Element): Element => (radio as HTMLInputElement).labels?.[0] ?? radio;

/** What a round button says, its help kept apart: by the name that the page gives it, else by what stands beside it. */
export const radioText = (radio: Element): string =>
  labelledBy(radio) || radio.getAttribute('aria-label') || optionText(labelElement(radio));
