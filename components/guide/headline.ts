import type { OutcomeLine, Suggestion } from '../../lib/domain/suggestion';
import type { Texts } from '../../lib/text/catalogue';
import { inSentence } from '../../lib/text/in-sentence';

/** The one line on top: what kind of plan the guide points to, and who is natural. Either part may be empty. */
export interface Headline {
  readonly plan: string;
  readonly who: string;
}

/** Names in the order of the table, joined as equals: «a, b og c». */
export function joinEquals(names: readonly string[], and: string): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

/** Is this what the guide points to now? A right can hold without being what is asked for. */
export function isSuggested(line: OutcomeLine): boolean {
  return (line.suggested ?? line.status) === 'yes';
}

/** Puts the suggestion in one line, with the guide's own verb («naturlig»), never a stronger one. */
export function headlineOf(suggestion: Suggestion, t: Texts): Headline {
  const who = whoPart(suggestion, t);
  return { plan: planPart(suggestion, t) || t(who ? 'guide.head.open' : 'guide.head.nothing'), who };
}

function planPart({ need, outcomes }: Suggestion, t: Texts): string {
  const lit = outcomes.filter((line) => isSuggested(line) && line.kind !== 'alternative');
  if (lit.length > 0)
    return t('guide.head.plan', {
      plan: joinEquals(
        lit.map((line) => inSentence(line.label)),
        t('common.and'),
      ),
    });
  if (need.status === 'yes') return t('guide.head.planOpen');
  if (need.status === 'no') return t('guide.head.noPlan');
  return '';
}

function whoPart({ candidates, need }: Suggestion, t: Texts): string {
  if (need.status === 'no') return '';
  const natural = candidates.filter((one) => one.status === 'natural' && !one.later && one.roleFits !== 'no');
  const [first] = natural;
  if (!first) return '';
  if (natural.length === 1) {
    return t('guide.head.one', { service: first.name, role: inSentence(first.role) });
  }
  const names = natural.map((one) => one.name);
  return t('guide.head.several', { services: joinEquals(names, t('common.and')) });
}
