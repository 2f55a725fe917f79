import { skeletonPack } from '../../../lib/cli/pack/skeleton';
import type { Condition } from '../../../lib/domain/condition';
import type { Pack } from '../../../lib/domain/pack';

export interface Generated {
  readonly pack: Pack;
  /** The text the pack quotes. */
  readonly source: string;
}

const OUTCOMES = 6;
const FACTS_IN_A_CELL = 3;
const FACTS_IN_AN_OUTCOME = 5;

/**
 * A made-up kommune's pack of a given size, the same for the same seed. Conditions are drawn at random, every row
 * has its own service and cell, and every quote stands in the source that comes with it.
 */
export function generatePack(size: { rows: number; facts: number }, random: () => number): Generated {
  const base = skeletonPack(`k${Math.floor(random() * 1e6)}`, 'Oppdiktet kommune');
  const lines: string[] = [base.need.citations.map((one) => ('quote' in one ? one.quote : '')).join(' ')];
  const cite = (text: string) => {
    lines.push(text);
    return { source: 'V', quote: text };
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const rowIds = Array.from({ length: size.rows }, (_, index) => `R${index + 1}`);
  const facts = Array.from({ length: size.facts }, (_, index) => ({
    id: `f${index}`,
    question: `Stemmer påstand ${index}?`,
    short: `Påstand ${index}`,
    about: index % 3 === 0 ? 'child' : `s${(index % size.rows) + 1}`,
    citations: [cite(`Påstand ${index} gjelder når den er oppfylt.`)],
  }));
  const leaf = (): Condition => ({ fact: pick(facts).id });
  const tree = (count: number): Condition => {
    const parts = Array.from({ length: count }, leaf);
    return random() < 0.5 ? { all: parts } : { any: [{ all: parts.slice(1) }, parts[0] as Condition] };
  };
  const cell = (id: string, side: string, condition: Condition): { text: string; condition: Condition } => {
    const says = cite(`${side} for ${id} når vilkåret holder.`);
    const quoted = (part: Condition): Condition => {
      if ('fact' in part) return { ...part, says };
      if ('all' in part) return { all: part.all.map(quoted) };
      return 'any' in part ? { any: part.any.map(quoted) } : part;
    };
    return { text: says.quote, condition: quoted(condition) };
  };
  const rows: Pack['rows'] = rowIds.map((id) => {
    const natural = cell(id, 'Naturlig', tree(FACTS_IN_A_CELL));
    const notNatural = cell(id, 'Ikke naturlig', leaf());
    return {
      id,
      cells: { service: id, role: 'Koordinator', natural: natural.text, notNatural: notNatural.text },
      roles: [{ role: 'koordinator', when: null }],
      natural: natural.condition,
      notNatural: notNatural.condition,
      examples: [],
      standsWhen: null,
    };
  });
  const [template] = base.outcomes as [Pack['outcomes'][number]];
  const outcomes = Array.from({ length: OUTCOMES }, (_, index) => ({
    ...template,
    id: `u${index}`,
    label: `Plan ${index}`,
    conditions: [
      {
        source: 'V',
        when: tree(FACTS_IN_AN_OUTCOME),
        citations: [cite(`Plan ${index} skal opprettes når vilkårene holder.`)],
      },
    ],
  }));
  const [tags] = base.services.map((service) => service.tags);
  const pack: Pack = {
    ...base,
    services: rowIds.map((row, index) => ({
      id: `s${index + 1}`,
      name: `Tjeneste ${index + 1}`,
      aliases: [],
      row,
      tags: tags ?? {},
    })),
    facts: [...base.facts.filter(({ about }) => about === 'child'), ...facts],
    rows,
    outcomes,
    roles: [
      { id: 'koordinator', label: 'koordinator', fits: outcomes.map(({ id }) => id), task: 'Koordinerer.' },
    ],
    form: {
      ...base.form,
      ticks: { koordinator: { outcome: 'u0', is: 'yes' }, individuellPlan: null, barnekoordinator: null },
    },
  };
  return { pack, source: lines.join('\n') };
}
