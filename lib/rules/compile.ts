import type { Citation } from '../domain/basics';
import type { Condition } from '../domain/condition';
import type { Pack, PackOutcome } from '../domain/pack';
import { fromTruth, NO_MEMO, type Node } from './formula';

const EVERYTHING = Number.POSITIVE_INFINITY;

/** A pack whose parts don't hang together. `readPack` finds these before anything is compiled. */
export class PackError extends Error {}

/**
 * Compiles conditions of one pack. Outcomes that a condition names are put in where they stand, so that a
 * formula holds nothing but facts, counts and ages; a circle of outcomes is a `PackError`.
 */
export function createCompiler(pack: Pack) {
  const factIndex = new Map(pack.facts.map((fact, index) => [fact.id, index]));
  const outcomes = new Map(pack.outcomes.map((outcome) => [outcome.id, outcome]));
  const done = new Map<string, Node>();
  const readings = new Map<Condition, Node>();
  const under = new Set<string>();
  let memos = 0;

  /** Candidates are looked at before and after they are there: what rests on them is not remembered. */
  const isPure = (node: Node): boolean => {
    if (node.kind === 'not') return isPure(node.of);
    return 'memo' in node ? node.memo !== NO_MEMO : node.kind !== 'candidates';
  };
  const join = (kind: 'all' | 'any', of: readonly Node[]): Node => ({
    kind,
    of,
    memo: of.every(isPure) ? memos++ : NO_MEMO,
  });

  function factOf(id: string): number {
    const index = factIndex.get(id);
    if (index === undefined) throw new PackError(`ukjent faktum: ${id}`);
    return index;
  }

  function firstCitation(index: number): Citation {
    return (pack.facts[index] as Pack['facts'][number]).citations[0] as Citation;
  }

  function compile(condition: Condition): Node {
    if ('fact' in condition) {
      const fact = factOf(condition.fact);
      if (condition.is === 'unknown') return { kind: 'factOpen', fact };
      return {
        kind: 'fact',
        fact,
        sign: fromTruth(condition.is ?? 'yes'),
        says: condition.says ?? firstCitation(fact),
      };
    }
    if ('outcome' in condition) {
      if (condition.is) return { kind: 'line', line: condition.outcome, is: condition.is };
      return condition.outcome === 'need' ? compile(pack.need.when) : compileOutcome(condition.outcome);
    }
    if ('all' in condition) return join('all', condition.all.map(compile));
    if ('any' in condition) return join('any', condition.any.map(compile));
    if ('not' in condition) return { kind: 'not', of: compile(condition.not) };
    if ('band' in condition) return { kind: 'band', bands: new Set(condition.band) };
    if ('ask' in condition) return { kind: 'ask' };
    if ('facts' in condition) {
      const { of, is, atLeast } = condition.facts;
      return { kind: 'facts', of: of.map(factOf), is: fromTruth(is), atLeast };
    }
    if ('candidates' in condition) {
      const { status, mine, fits, atLeast, atMost } = condition.candidates;
      return {
        kind: 'candidates',
        status: new Set(status),
        mine: mine ?? null,
        fits: fits ? new Set<string>(fits) : null,
        atLeast: atLeast ?? 0,
        atMost: atMost ?? EVERYTHING,
      };
    }
    const { who, status, tag, ids, atLeast, atMost } = condition.count;
    return {
      kind: 'count',
      memo: memos++,
      count: {
        others: who === 'others',
        status,
        tag: tag ?? null,
        ids: ids ? new Set(ids) : null,
        atLeast: atLeast ?? 0,
        atMost: atMost ?? EVERYTHING,
      },
    };
  }

  /** An outcome's own reading of one source, inside its scope. */
  function compileReading(outcome: PackOutcome, when: Condition): Node {
    const known = readings.get(when);
    if (known) return known;
    const node = inScope(outcome, when);
    readings.set(when, node);
    return node;
  }

  function inScope(outcome: PackOutcome, when: Condition): Node {
    const inside = compile(when);
    if (!outcome.scope) return inside;
    const scope = compile(outcome.scope.when);
    const reached = join('all', [inside, scope]);
    const silences = outcome.scope.outside.filter((place) => place.status === 'unknown');
    const silent = silences.map((place) => join('all', [compile(place.when), { kind: 'silent' }]));
    return join('any', [reached, ...silent]);
  }

  /**
   * The formula that decides an outcome. Where sources differ and none is preferred: yes when all say yes,
   * no when all say no, else open for good.
   */
  function compileOutcome(id: string): Node {
    const known = done.get(id);
    if (known) return known;
    const outcome = outcomes.get(id);
    if (!outcome) throw new PackError(`ukjent resultat: ${id}`);
    if (under.has(id)) throw new PackError(`vilkårene går i ring: ${[...under, id].join(' → ')}`);
    under.add(id);
    const preferred = outcome.conditions.filter((reading) => reading.source === outcome.prefer);
    const readings = preferred.length > 0 ? preferred : outcome.conditions;
    const nodes = readings.map((reading) => compileReading(outcome, reading.when));
    const node = agreeing(nodes);
    under.delete(id);
    done.set(id, node);
    return node;
  }

  function agreeing(nodes: readonly Node[]): Node {
    const [only, ...others] = nodes;
    if (only && others.length === 0) return only;
    const disputed = join('all', [{ kind: 'silent' }, join('any', nodes)]);
    return join('any', [join('all', nodes), disputed]);
  }

  const optional = (condition: Condition | null | undefined) => (condition ? compile(condition) : null);

  return { compile, optional, compileOutcome, compileReading, factOf, newMemo: () => memos++ };
}
export type Compiler = ReturnType<typeof createCompiler>;
