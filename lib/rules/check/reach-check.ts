import type { Pack } from '../../domain/pack';
import type { Suggestion } from '../../domain/suggestion';
import { byId } from '../by-id';
import { suggest } from '../suggest';
import { firstQuote } from './facts-check';
import { type Checked, type CheckInput, finding } from './finding';
import { createRandom, randomGuide } from './random';

const CASES = 3000;
const SEED = 11;

interface Target {
  readonly id: string;
  readonly label: string;
  readonly quote: string | null;
  readonly seen: (suggestion: Suggestion) => boolean;
}

/** 11. Outcomes, texts, procedures, notices and duties that no case was seen to reach. */
export function checkReach({ prepared: { pack } }: CheckInput, most = CASES): Checked {
  const random = createRandom(SEED);
  let left = targetsOf(pack);
  let cases = 0;
  while (left.length > 0 && cases < most) {
    cases += 1;
    const suggestion = suggest(pack, randomGuide(pack, random));
    left = left.filter(({ seen }) => !seen(suggestion));
  }
  return {
    findings: left.map(({ id, label, quote }) =>
      finding(11, 'notReached', 'warning', id, { quote, values: { label, cases: String(cases) } }),
    ),
    states: cases,
  };
}

function targetsOf(pack: Pack): Target[] {
  const line = (id: string) => (suggestion: Suggestion) =>
    id === 'need' ? suggestion.need : byId(suggestion.outcomes, id);
  const lines = [
    { id: 'need', citations: pack.need.citations, variants: pack.need.variants },
    ...pack.outcomes.map((outcome) => ({
      id: outcome.id,
      citations: outcome.conditions.flatMap(({ citations }) => citations),
      variants: [...outcome.variants, ...(outcome.scope?.outside ?? [])],
    })),
  ];
  const listed = (list: 'notices' | 'procedures' | 'duties'): Target[] =>
    pack[list].map((entry) => ({
      id: entry.id,
      label: entry.id,
      quote: 'citations' in entry ? firstQuote(entry.citations) : null,
      seen: (suggestion) => suggestion[list].some(({ id }) => id === entry.id),
    }));
  return [
    ...lines.flatMap(({ id, citations }) =>
      (['yes', 'no'] as const).map((status) => ({
        id,
        label: status,
        quote: firstQuote(citations),
        seen: (suggestion: Suggestion) => line(id)(suggestion).status === status,
      })),
    ),
    ...lines.flatMap(({ id, variants }) =>
      variants.map(({ text, citations }) => ({
        id,
        label: text,
        quote: firstQuote(citations),
        seen: (suggestion: Suggestion) => line(id)(suggestion).text === text,
      })),
    ),
    ...listed('notices'),
    ...listed('procedures'),
    ...listed('duties'),
  ];
}
