import type { Condition } from '../../lib/domain/condition';
import type { Pack } from '../../lib/domain/pack';
import type { Texts } from '../../lib/text/catalogue';

/** A leaf of a condition in words: what must be so. Trees (`all`, `any`, `not`) are drawn as lists, not written. */
export function leafText(leaf: Condition, pack: Pack, t: Texts): string {
  if ('fact' in leaf) return factText(leaf.fact, leaf.is, pack, t);
  if ('outcome' in leaf) return outcomeText(leaf.outcome, leaf.is, pack, t);
  if ('band' in leaf) return t('options.cond.band', { bands: bandNames(leaf.band, pack) });
  if ('count' in leaf) return countText(leaf.count, pack, t);
  if ('candidates' in leaf) return candidatesText(leaf.candidates, t);
  if ('facts' in leaf) {
    const facts = leaf.facts.of.map((id) => short(id, pack)).join('; ');
    return t('options.cond.facts', { n: leaf.facts.atLeast, facts });
  }
  return t('options.cond.ask');
}

const short = (id: string, pack: Pack) => pack.facts.find((fact) => fact.id === id)?.short ?? id;

function factText(id: string, is: 'yes' | 'no' | 'unknown' | undefined, pack: Pack, t: Texts): string {
  const words = short(id, pack);
  if (is === 'no') return t('options.cond.factNo', { fact: words });
  if (is === 'unknown') return t('options.cond.factUnknown', { fact: words });
  return words;
}

function outcomeText(id: string, is: string | undefined, pack: Pack, t: Texts): string {
  const line = id === 'need' ? pack.need.label : (pack.outcomes.find((one) => one.id === id)?.label ?? id);
  return t.find(`options.cond.outcome.${is ?? 'yes'}`, { line });
}

function bandNames(ids: readonly string[], pack: Pack): string {
  return ids.map((id) => pack.ageBands.find((band) => band.id === id)?.label ?? id).join(', ');
}

type Count = Extract<Condition, { count: unknown }>['count'];

function countText(count: Count, pack: Pack, t: Texts): string {
  const names = count.ids?.map((id) => pack.services.find((one) => one.id === id)?.name ?? id).join(', ');
  const parts = [
    t(`options.cond.who.${count.who}`),
    t(`options.cond.status.${count.status}`),
    names ? t('options.cond.ids', { names }) : '',
    count.tag ? t('options.cond.tag') : '',
    amountText(count, t),
  ];
  return parts.filter(Boolean).join(' ');
}

function candidatesText(one: Extract<Condition, { candidates: unknown }>['candidates'], t: Texts): string {
  const states = one.status.map((status) => t.find(`guide.status.${status}`).toLowerCase()).join(' / ');
  const who = one.mine === undefined ? '' : t(one.mine ? 'options.cond.mine' : 'options.cond.notMine');
  return [t('options.cond.candidates', { states }), who, amountText(one, t)].filter(Boolean).join(' ');
}

function amountText(limits: { atLeast?: number | undefined; atMost?: number | undefined }, t: Texts): string {
  const { atLeast, atMost } = limits;
  if (atLeast !== undefined && atLeast === atMost) return t('options.cond.exactly', { n: atLeast });
  const least = atLeast === undefined ? '' : t('options.cond.atLeast', { n: atLeast });
  const most = atMost === undefined ? '' : t('options.cond.atMost', { n: atMost });
  return [least, most].filter(Boolean).join(', ');
}
