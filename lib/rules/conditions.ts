import type { Condition } from '../domain/condition';
import type { Pack } from '../domain/pack';

/** Where a condition stands decides what it may hold: results may not be worked out from results. */
export type Place = 'derive' | 'formula' | 'result';

export interface PlacedCondition {
  readonly condition: Condition;
  readonly path: string;
  readonly place: Place;
}

/** Every condition of a pack with its path and what it is for. */
export function conditionsOf(pack: Pack): PlacedCondition[] {
  const found: PlacedCondition[] = [];
  const add = (condition: Condition | null | undefined, path: string, place: Place) => {
    if (condition) found.push({ condition, path, place });
  };
  const tags = (of: Pack['ownService'], path: string) => {
    for (const [id, tag] of Object.entries(of)) add(tag.unsureIf, `${path}.${id}.unsureIf`, 'formula');
  };
  pack.services.forEach((service, i) => {
    tags(service.tags, `services.${i}.tags`);
  });
  tags(pack.ownService, 'ownService');
  pack.facts.forEach((fact, i) => {
    add(fact.derive?.from, `facts.${i}.derive.from`, 'derive');
    add(fact.askWhen, `facts.${i}.askWhen`, 'result');
    add(fact.informs?.when, `facts.${i}.informs.when`, 'result');
  });
  add(pack.need.when, 'need.when', 'formula');
  pack.need.variants.forEach(({ when }, i) => {
    add(when, `need.variants.${i}.when`, 'result');
  });
  pack.outcomes.forEach((outcome, i) => {
    const path = `outcomes.${i}`;
    outcome.conditions.forEach(({ when }, j) => {
      add(when, `${path}.conditions.${j}.when`, 'formula');
    });
    add(outcome.scope?.when, `${path}.scope.when`, 'formula');
    outcome.scope?.outside.forEach(({ when }, j) => {
      add(when, `${path}.scope.outside.${j}.when`, 'formula');
    });
    add(outcome.suggestedWhen, `${path}.suggestedWhen`, 'formula');
    outcome.variants.forEach(({ when }, j) => {
      add(when, `${path}.variants.${j}.when`, 'result');
    });
  });
  pack.rows.forEach((row, i) => {
    add(row.natural, `rows.${i}.natural`, 'formula');
    add(row.notNatural, `rows.${i}.notNatural`, 'formula');
    row.roles.forEach(({ when }, j) => {
      add(when, `rows.${i}.roles.${j}.when`, 'formula');
    });
    add(row.standsWhen, `rows.${i}.standsWhen`, 'result');
  });
  for (const list of ['procedures', 'duties', 'notices'] as const) {
    pack[list].forEach(({ when }, i) => {
      add(when, `${list}.${i}.when`, 'result');
    });
  }
  pack.readings.forEach(({ matters }, i) => {
    add(matters, `readings.${i}.matters`, 'result');
  });
  for (const [box, when] of Object.entries(pack.form.ticks)) add(when, `form.ticks.${box}`, 'result');
  pack.form.closed.forEach(({ when }, i) => {
    add(when, `form.closed.${i}.when`, 'result');
  });
  return found;
}

/** The conditions directly inside another, each with its step in the path. */
export function partsOf(condition: Condition): { readonly part: Condition; readonly step: string }[] {
  if ('all' in condition) return condition.all.map((part, i) => ({ part, step: `all.${i}` }));
  if ('any' in condition) return condition.any.map((part, i) => ({ part, step: `any.${i}` }));
  return 'not' in condition ? [{ part: condition.not, step: 'not' }] : [];
}

/** A condition and everything inside it. */
export function allParts(condition: Condition): Condition[] {
  return [condition, ...partsOf(condition).flatMap(({ part }) => allParts(part))];
}
