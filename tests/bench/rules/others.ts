import { evaluate } from 'feelin';
import { LogicEngine } from 'json-logic-engine';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { Conclusion, Logic } from './table';

export type Known = Readonly<Record<string, boolean>>;
export type Answer = 'yes' | 'no' | 'unknown';

/** Another engine with the same table: what it concludes of one case. */
export interface Other {
  readonly name: string;
  readonly conclude: (known: Known) => Promise<Map<string, Answer>> | Map<string, Answer>;
}

/** Each written after its own documentation, with every speed it offers (json-logic-engine compiled, as its README advises). */
export function others(conclusions: readonly Conclusion[]): Other[] {
  return [rulesEngine(conclusions), logicEngine(conclusions), feel(conclusions)];
}

/** Rules with `all`/`any`/`not`; `allowUndefinedFacts`, since facts may be missing. An event is a yes, a failure a no. */
function rulesEngine(conclusions: readonly Conclusion[]): Other {
  const conditions = (logic: Logic): Exclude<TopLevelCondition, { condition: string }> => {
    const inner = (part: Logic) =>
      'fact' in part ? { fact: part.fact, operator: 'equal', value: true } : conditions(part);
    if ('fact' in logic) return { all: [inner(logic)] };
    if ('all' in logic) return { all: logic.all.map(inner) };
    if ('any' in logic) return { any: logic.any.map(inner) };
    return { not: inner(logic.not) };
  };
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { name, logic } of conclusions)
    engine.addRule({ conditions: conditions(logic), event: { type: name } });
  return {
    name: 'json-rules-engine',
    conclude: async (known) => {
      const { events, failureEvents } = await engine.run({ ...known });
      return new Map([
        ...events.map(({ type }) => [type, 'yes'] as const),
        ...failureEvents.map(({ type }) => [type, 'no'] as const),
      ]);
    },
  };
}

/** JSON Logic, built once to functions. A variable that isn't there is null, and null is false. */
function logicEngine(conclusions: readonly Conclusion[]): Other {
  const asJson = (logic: Logic): unknown => {
    if ('fact' in logic) return { var: [plainName(logic.fact)] };
    if ('all' in logic) return { and: logic.all.map(asJson) };
    if ('any' in logic) return { or: logic.any.map(asJson) };
    return { '!': [asJson(logic.not)] };
  };
  const engine = new LogicEngine();
  const built = conclusions.map(({ name, logic }) => ({ name, run: engine.build(asJson(logic) as object) }));
  return {
    name: 'json-logic-engine',
    conclude: (known) => {
      const data = plainNames(known);
      return new Map(built.map(({ name, run }) => [name, run(data) ? 'yes' : 'no']));
    },
  };
}

/** FEEL, which has three values of its own: what isn't known is given as null. */
function feel(conclusions: readonly Conclusion[]): Other {
  const asFeel = (logic: Logic): string => {
    if ('fact' in logic) return plainName(logic.fact);
    if ('all' in logic) return `(${logic.all.map(asFeel).join(' and ')})`;
    if ('any' in logic) return `(${logic.any.map(asFeel).join(' or ')})`;
    return `not(${asFeel(logic.not)})`;
  };
  const written = conclusions.map(({ name, logic }) => ({ name, text: asFeel(logic) }));
  const facts = [...new Set(conclusions.flatMap(({ logic }) => factsOf(logic)))].map(plainName);
  const nothing = Object.fromEntries(facts.map((fact) => [fact, null]));
  return {
    name: 'feelin',
    conclude: (known) => {
      const context = { ...nothing, ...plainNames(known) };
      return new Map(
        written.map(({ name, text }) => {
          const { value } = evaluate(text, context);
          return [name, value === true ? 'yes' : value === false ? 'no' : 'unknown'];
        }),
      );
    },
  };
}

function factsOf(logic: Logic): string[] {
  if ('fact' in logic) return [logic.fact];
  if ('not' in logic) return factsOf(logic.not);
  return ('all' in logic ? logic.all : logic.any).flatMap(factsOf);
}

/** Neither JSON Logic's paths nor FEEL's names may hold a point. */
const plainName = (fact: string) => fact.replace('.', '_');

function plainNames(known: Known): Record<string, boolean> {
  return Object.fromEntries(Object.entries(known).map(([fact, value]) => [plainName(fact), value]));
}
