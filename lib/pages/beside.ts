import type { Adapter } from '../domain/adapter';
import { FIELD, textOf } from './dom';
import type { Fact } from './facts';
import { under } from './headings';
import { labelsOf } from './labels';
import { type Meaning, meaningOf, SURE } from './meaning';
import { match, wordsOf } from './words';

/** How far out the two may have their common box; some libraries wrap each field five times. */
const STEPS = 8;

/** A label that means something only beside another: what it would be, and beside what. */
export function saysBeside(label: string, adapter: Adapter): Adapter['fields'][number] | null {
  const words = wordsOf(label);
  return adapter.fields.find((one) => one.beside && match(words, one.words).score >= SURE) ?? null;
}

/** What such a label means on a field: the next or the last one before it, under the same heading, must be the other. */
export function besideField(element: Element, label: string, adapter: Adapter): Meaning | null {
  const said = saysBeside(label, adapter);
  if (!said) return null;
  const isOther = (one: Element | undefined) =>
    one !== undefined &&
    labelsOf(one).some(({ text }) => meaningOf(text, adapter)?.field === said.beside) &&
    isSamePart(one, element);
  return neighboursOf(element).some(isOther) ? { field: said.id, person: null, score: SURE } : null;
}

/** The same where a page shows its values as text. */
export function besideFact(facts: readonly Fact[], at: number, adapter: Adapter): Meaning | null {
  const fact = facts[at];
  const said = fact && saysBeside(fact.label, adapter);
  if (!said) return null;
  const isOther = (one: Fact | undefined): one is Fact =>
    one !== undefined && meaningOf(one.label, adapter)?.field === said.beside && isSamePart(one.at, fact.at);
  const [before, after] = [facts[at - 1], facts[at + 1]];
  const follows = isOther(before) && textBefore(fact.at).endsWith(before.value);
  const leads = isOther(after) && textBefore(after.at).endsWith(fact.value);
  return follows || leads ? { field: said.id, person: null, score: SURE } : null;
}

/** Does a fact stand right behind another, with nothing between? */
export const isRightBehind = (fact: Fact, before: Fact): boolean =>
  textBefore(fact.at).endsWith(before.value);

/** The text right before an element: between a value and the next label stands nothing else. */
function textBefore(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = element;
  while (walker.previousNode()) {
    const text = textOf(walker.currentNode);
    if (text) return text;
  }
  return '';
}

const isSamePart = (one: Element, other: Element): boolean => under(one)[0] === under(other)[0];

function neighboursOf(element: Element): (Element | undefined)[] {
  let box = element.parentElement;
  for (let step = 0; box && step < STEPS; step++) {
    const fields = [...box.querySelectorAll(FIELD)];
    const at = fields.indexOf(element);
    if (fields.length > 1) return [fields[at - 1], fields[at + 1]];
    box = box.parentElement;
  }
  return [];
}
