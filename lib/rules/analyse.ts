import { factNodes, NO, type Node, type Tag, type V, walk, YES } from './formula';
import type { Clause, Forced, Formula, Leaf } from './prepared';

/** Facts that others rest on come first. Facts in a circle are nothing that `readPack` lets through. */
export function deriveOrder(derive: readonly (Node | null)[]): number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const visit = (fact: number) => {
    const node = derive[fact];
    if (seen.has(fact) || !node) return;
    seen.add(fact);
    for (const part of factNodes(node)) visit(part.fact);
    order.push(fact);
  };
  for (const fact of derive.keys()) visit(fact);
  return order;
}

export interface Ties {
  readonly derive: readonly (Node | null)[];
  readonly tags: ReadonlyMap<string, ReadonlyMap<string, Tag>>;
  /** Fact → number of the group it is tied to by exclusions, or itself. */
  readonly groups: readonly number[];
}

/** Groups of facts that exclusions tie together. */
export function tiedGroups(facts: number, clauses: readonly Clause[]): number[] {
  const group = Array.from({ length: facts }, (_, fact) => fact);
  const find = (fact: number): number => (group[fact] === fact ? fact : find(group[fact] as number));
  for (const { a, b } of clauses) group[find(a)] = find(b);
  return group.map((_, fact) => find(fact));
}

/** Works out once what a formula rests on and which of its facts must be tried to be exact. */
export function analyse(node: Node, ties: Ties, memo: number): Formula {
  const leaves = new Map<number, Leaf>();
  for (const { fact, says } of factNodes(node)) if (!leaves.has(fact)) leaves.set(fact, { fact, says });
  const times = new Map<number, number>();
  const add = (part: Node): void => {
    for (const fact of factsDirectlyIn(part, ties)) {
      times.set(fact, (times.get(fact) ?? 0) + 1);
      const from = ties.derive[fact];
      if (from) add(from);
    }
  };
  add(node);
  const perGroup = new Map<number, number>();
  for (const fact of times.keys()) {
    const group = ties.groups[fact] as number;
    perGroup.set(group, (perGroup.get(group) ?? 0) + 1);
  }
  const isTied = ([fact, count]: [number, number]) =>
    count > 1 || (perGroup.get(ties.groups[fact] as number) ?? 0) > 1;
  return {
    memo,
    node,
    leaves: [...leaves.values()],
    support: [...times.keys()],
    touches: new Set(ties.groups.flatMap((group, fact) => (perGroup.has(group) ? [fact] : []))),
    split: new Set([...times].filter(isTied).map(([fact]) => fact)),
  };
}

/** By fact: the facts derived from it, also through what makes a service uncertain. */
export function dependentsOf(ties: Ties): number[][] {
  const dependents = ties.derive.map((): number[] => []);
  for (const [fact, from] of ties.derive.entries()) {
    if (!from) continue;
    for (const source of factsDirectlyIn(from, ties)) (dependents[source] as number[]).push(fact);
  }
  return dependents;
}

/** By fact: what each exclusion forces of the other when this one is known. */
export function forcedBy(facts: number, clauses: readonly Clause[]): Forced[][] {
  const forced = Array.from({ length: facts }, (): Forced[] => []);
  for (const { a, aIs, b, bIs } of clauses) {
    (forced[a] as Forced[]).push({ when: aIs, other: b, value: opposite(bIs) });
    (forced[b] as Forced[]).push({ when: bIs, other: a, value: opposite(aIs) });
  }
  return forced;
}

const opposite = (value: V): V => (value === YES ? NO : YES);

/** Facts that stand in a formula, as often as they stand there; uncertain services bring in what makes them so. */
function factsDirectlyIn(node: Node, ties: Ties): number[] {
  const facts = factNodes(node).map(({ fact }) => fact);
  walk(node, (part) => {
    if (part.kind !== 'count' || part.count.tag === null) return;
    for (const tags of ties.tags.values()) {
      const unsure = tags.get(part.count.tag)?.unsure;
      if (unsure) facts.push(...factsDirectlyIn(unsure, ties));
    }
  });
  return facts;
}
