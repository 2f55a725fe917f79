import type { Adapter } from '../domain/adapter';
import { isA, textOf } from './dom';
import type { Label } from './labels';
import { personOf } from './meaning';
import { radioText } from './option-text';
import { outcomeSaid } from './options';
import { togglesIn } from './toggles';
import { split } from './words';

/** What a plan is chosen by, in one word: «Type», «Mal», «Plantype». */
const KIND = /^(plan|plantype|type|mal|planmal)(en|ar|er)?$/;
/** Words that only make it a question. */
const ASKING = /^(velg|vel|hvilken|hvilke|hva|kva|slags|slag|for|til)$/;

/** The outcomes of the pack that a field's own options say. */
function outcomesIn(group: Element, adapter: Adapter): Set<string> {
  const options = isA(group, 'select')
    ? [...group.options].map((option) => textOf(option))
    : [...group.querySelectorAll('input[type=radio],[role=radio]'), ...togglesIn(group)].map(radioText);
  return new Set(options.flatMap((text) => outcomeSaid(text, adapter)?.id ?? []));
}

/** Round buttons of which at least one says an outcome of the pack. */
export const offersPlans = (group: Element, adapter: Adapter): boolean =>
  !isA(group, 'select') && outcomesIn(group, adapter).size > 0;

/** «Mal», «Velg type plan», where the field offers more than one kind of plan: those words alone may mean anything. */
export const asksForPlan = (group: Element, labels: readonly Label[], adapter: Adapter): boolean =>
  labels.some(({ text }) => isForPlan(text, adapter)) && outcomesIn(group, adapter).size > 1;

function isForPlan(text: string, adapter: Adapter): boolean {
  const words = split(text).filter((word) => !ASKING.test(word) && !adapter.questions?.includes(word));
  const rest = words.filter((word) => !KIND.test(word));
  return rest.length < words.length && rest.every((word) => personOf([word], adapter) === 'child');
}
