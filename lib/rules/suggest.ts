import type { GuideState } from '../domain/case';
import type { Pack } from '../domain/pack';
import type { Candidate, OutcomeLine, StairStep, Suggestion } from '../domain/suggestion';
import { candidatesOf } from './candidates';
import { decide } from './decide';
import { evaluate } from './evaluate';
import { fallenAway } from './fallen-away';
import { YES } from './formula';
import { factId, needLine, outcomeLine, sourceResults, sourcesDiffer } from './lines';
import { nextQuestion, openWork } from './next-question';
import { preparePack } from './prepare';
import type { Prepared, When } from './prepared';
import { brokenClauses, createWorld } from './settle';
import type { Results, World } from './world';

/**
 * Everything the pack says about a case: need, plan types and roles, candidates, what to ask and what to do.
 * Pure: the same pack and answers give the same suggestion, whatever order the answers came in.
 */
export function suggest(pack: Pack, guide: GuideState): Suggestion {
  const prepared = preparePack(pack);
  const { world, need, outcomes, candidates } = workOut(prepared, guide);
  const work = openWork(world, candidates);
  return {
    need,
    outcomes,
    candidates,
    notices: holding(prepared.notices, world).map(({ id, text, citations, question }) => ({
      id,
      text,
      citations,
      openQuestion: question,
    })),
    stair: stairOf(pack, outcomes),
    ...nextQuestion(world, guide, work),
    fallenAway: fallenAway(world, guide, work, candidates),
    contradictions: brokenClauses(world).map(({ a, b, text }) => ({
      facts: [factId(prepared, a), factId(prepared, b)] as const,
      text,
    })),
    procedures: holding(prepared.procedures, world).map(({ id, title, steps }) => ({ id, title, steps })),
    duties: holding(prepared.duties, world).map(({ id, text, citations, for: role }) => ({
      id,
      text,
      citations,
      for: role,
    })),
  };
}

type LineResult = ReturnType<Results['line']>;

/** Need, outcomes and candidates of a case, and the world they were worked out in, with results put in. */
export function workOut(prepared: Prepared, guide: GuideState) {
  const bare = createWorld(prepared, guide);
  const lines = new Map(
    prepared.outcomes.map((outcome) => [
      outcome.pack.id,
      { status: decide(outcome.formula, bare), differs: sourcesDiffer(sourceResults(outcome, bare)) },
    ]),
  );
  lines.set('need', { status: decide(prepared.need.formula, bare), differs: false });
  const line = (id: string) => lines.get(id) as LineResult;
  const statuses = new Map([...lines].map(([id, { status }]) => [id, status]));
  const withLines: World = { ...bare, results: { line, candidates: [] } };
  const candidates: Candidate[] = candidatesOf(withLines, statuses);
  const world: World = { ...bare, results: { line, candidates } };
  return {
    world,
    candidates,
    need: needLine(world, line('need').status),
    outcomes: prepared.outcomes.map((outcome) => outcomeLine(world, outcome, line(outcome.pack.id).status)),
  };
}

/** The entries of a list that hold now; one without a condition always does. */
export function holding<T>(list: readonly When<T>[], world: World): T[] {
  return list.filter(({ when }) => !when || evaluate(when, world) === YES).map(({ pack }) => pack);
}

function stairOf(pack: Pack, outcomes: readonly OutcomeLine[]): StairStep[] {
  return pack.stair.map(({ id, label }) => {
    const lit = outcomes.filter(({ step }) => step === id);
    const isSuggested = (truth: string) => lit.some(({ suggested }) => suggested === truth);
    const state = isSuggested('yes') ? 'current' : isSuggested('unknown') ? 'open' : 'not';
    return { id, label, state, outcomes: lit.map((outcome) => outcome.id) };
  });
}
