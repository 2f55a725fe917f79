import type { Condition } from '../../domain/condition';
import type { Pack, PackOutcome } from '../../domain/pack';
import type { Texts } from '../../text/catalogue';
import { shortTitle } from '../../text/short-title';
import { byId } from '../by-id';

/** One line of a drawn condition: how deep it stands, and whether it joins what stands under it. */
export interface OutlineLine {
  readonly depth: number;
  readonly text: string;
  readonly kind: 'join' | 'fact' | 'note';
}

/** One result with its conditions, as it is drawn. */
export interface OutlineCard {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly OutlineLine[];
}

/** The decision of a pack as cards to be drawn: need first, then every result in the pack's order. */
export function outlineDecision(pack: Pack, texts: Texts): OutlineCard[] {
  const need = { id: 'need', title: pack.need.label, lines: outline(pack.need.when, 0, pack, texts) };
  return [need, ...pack.outcomes.map((outcome) => outlineOutcome(outcome, pack, texts))];
}

function outlineOutcome(outcome: PackOutcome, pack: Pack, texts: Texts): OutlineCard {
  const hasSources = outcome.conditions.length > 1;
  const lines = outcome.conditions.flatMap(({ source, when }) => {
    const heading: OutlineLine = {
      depth: 0,
      kind: 'note',
      text: texts('rules.draw.source', { source: shortTitle(byId(pack.sources, source).title) }),
    };
    return [...(hasSources ? [heading] : []), ...outline(when, hasSources ? 1 : 0, pack, texts)];
  });
  const outside = (outcome.scope?.outside ?? []).map(
    ({ text }): OutlineLine => ({ depth: 0, kind: 'note', text: texts('rules.draw.outside', { text }) }),
  );
  return { id: outcome.id, title: outcome.label, lines: [...lines, ...outside] };
}

function outline(condition: Condition, depth: number, pack: Pack, texts: Texts): OutlineLine[] {
  const under = (text: string, parts: readonly Condition[]): OutlineLine[] => [
    { depth, text, kind: 'join' },
    ...parts.flatMap((part) => outline(part, depth + 1, pack, texts)),
  ];
  const line = (text: string): OutlineLine[] => [{ depth, text, kind: 'fact' }];
  if ('all' in condition) return under(texts('rules.draw.all'), condition.all);
  if ('any' in condition) return under(texts('rules.draw.any'), condition.any);
  if ('not' in condition) return under(texts('rules.draw.not'), [condition.not]);
  if ('fact' in condition) {
    const { short } = byId(pack.facts, condition.fact);
    return line(condition.is === 'no' ? `${texts('rules.draw.not')}: ${short}` : short);
  }
  if ('outcome' in condition) return line(nameOf(condition.outcome, pack));
  if ('band' in condition) {
    return line(condition.band.map((id) => byId(pack.ageBands, id).label).join(', '));
  }
  return line(texts('rules.draw.ask'));
}

function nameOf(line: string, pack: Pack): string {
  return line === 'need' ? pack.need.label : byId(pack.outcomes, line).label;
}
