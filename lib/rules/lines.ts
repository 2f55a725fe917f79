import type { Citation } from '../domain/basics';
import type { Line, Modality, OutcomeLine, Reason } from '../domain/suggestion';
import { decide, openFacts } from './decide';
import { evaluate } from './evaluate';
import { NO, OPEN, toTruth, UNASKED, YES } from './formula';
import type { Formula, Leaf, Prepared, PreparedOutcome, Variant } from './prepared';
import { at, type World } from './world';

/** At most so many open questions stand beside one line. */
const MOST_QUESTIONS = 2;

/** Facts that could still decide a formula, by id, in the pack's order. Empty when it is decided. */
export function missingFacts(formula: Formula, world: World): string[] {
  if (decide(formula, world) !== OPEN) return [];
  return [...openFacts(formula, world)].sort((a, b) => a - b).map((fact) => factId(world.prepared, fact));
}

export function factId(prepared: Prepared, fact: number): string {
  return (prepared.pack.facts[fact] as { id: string }).id;
}

/** How a fact is known. A correction is an answer to what follows without it; what was asked because nothing followed is an answer. */
export function knownFrom(fact: number, world: World): Reason['from'] {
  if (at(world.inputs.answered, fact) === UNASKED)
    return at(world.values, fact) === OPEN ? 'open' : 'derived';
  const from = world.prepared.derive[fact];
  return from && evaluate(from, world) !== OPEN ? 'correction' : 'answer';
}

export function reasonsOf(leaves: readonly Leaf[], world: World): Reason[] {
  return leaves.map(({ fact, says }) => ({
    fact: factId(world.prepared, fact),
    value: toTruth(at(world.values, fact)),
    from: knownFrom(fact, world),
    citation: says,
  }));
}

/** The kommune's open questions that could change a line; those that certainly matter come first. */
export function openQuestionsFor(line: string, world: World): string[] {
  const weighed = (world.prepared.questions.get(line) ?? [])
    .map(({ when, pack }) => ({ id: pack.id, weight: when ? evaluate(when, world) : OPEN }))
    .filter(({ weight }) => weight !== NO);
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_QUESTIONS)
    .map(({ id }) => id);
}

interface Saying {
  readonly text: string;
  readonly modality: Modality;
  readonly citations: readonly Citation[];
}

/** The wording for a status: the first variant that holds, else the line's own. */
function wording(status: number, variants: readonly Variant[], own: Saying, world: World): Saying {
  const variant = variants.find((one) => one.status === status && evaluate(one.when, world) === YES);
  return variant ? variant.pack : own;
}

function createLine(id: string, status: number, formula: Formula, saying: Saying, world: World): Line {
  return {
    id,
    status: toTruth(status),
    modality: saying.modality,
    text: saying.text,
    citations: saying.citations,
    reasons: reasonsOf(formula.leaves, world),
    missing: missingFacts(formula, world),
    openQuestions: openQuestionsFor(id, world),
  };
}

export function needLine(world: World, status: number): Line {
  const { pack, need } = world.prepared;
  const own = { ...pack.need.says[toTruth(status)], citations: pack.need.citations };
  return createLine('need', status, need.formula, wording(status, need.variants, own, world), world);
}

/** One outcome with its wording, and what each source says where they answer differently. */
export function outcomeLine(world: World, outcome: PreparedOutcome, status: number): OutcomeLine {
  const { pack } = outcome;
  const line = createLine(pack.id, status, outcome.formula, outcomeSaying(world, outcome, status), world);
  const results = sourceResults(outcome, world);
  return {
    ...line,
    label: pack.label,
    step: pack.step,
    kind: pack.kind,
    suggested: toTruth(decide(outcome.suggested, world)),
    perSource: sourcesDiffer(results)
      ? results.map((result) => ({ ...result, status: toTruth(result.status) }))
      : [],
  };
}

function outcomeSaying(world: World, outcome: PreparedOutcome, status: number): Saying {
  const { pack } = outcome;
  const outside =
    status === YES ? undefined : outcome.outside.find(({ when }) => evaluate(when, world) === YES);
  if (outside) return { text: outside.text, modality: 'taus', citations: outside.citations };
  const own = { ...pack.says[toTruth(status)], citations: outcome.citations };
  return wording(status, outcome.variants, own, world);
}

/** What each source says of an outcome, by its own reading. */
export function sourceResults(outcome: PreparedOutcome, world: World) {
  return outcome.readings.map(({ source, formula, citations }) => ({
    source,
    status: decide(formula, world),
    citations,
  }));
}

/** Two sources differ when one says yes and another no. */
export function sourcesDiffer(results: readonly { readonly status: number }[]): boolean {
  return results.some(({ status }) => status === YES) && results.some(({ status }) => status === NO);
}
