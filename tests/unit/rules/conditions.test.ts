import { describe, expect, it } from 'vitest';
import { readPack } from '../../../lib/rules';
import { findCircles } from '../../../lib/rules/circles';
import { allParts, conditionsOf } from '../../../lib/rules/conditions';
import { changed, type Loose, NORDVIK } from './packs';

const bed = { fact: 'bed' };
const citations = NORDVIK.need.citations;
const variant = { when: bed, status: 'yes', text: 'Slik.', modality: 'taus', citations };

/** Nordvik with a condition in every place that can hold one. */
const EVERYWHERE = changed(NORDVIK, (pack) => {
  pack.services = [{ ...pack.services[2], row: 'A' }];
  pack.services[0].tags.helse.unsureIf = bed;
  pack.ownService = { teneste: { value: 'unknown', reason: 'Kven veit.', unsureIf: bed } };
  pack.facts = pack.facts.slice(0, 3);
  Object.assign(pack.facts[2], { askWhen: bed, informs: { outcome: 'teamplan', when: bed } });
  pack.need.variants = [variant];
  pack.outcomes = [pack.outcomes[1]];
  Object.assign(pack.outcomes[0], {
    scope: { when: bed, outside: [{ when: bed, status: 'no', text: 'Slik.', citations }] },
    suggestedWhen: bed,
    variants: [variant],
  });
  pack.rows = [{ ...pack.rows[0], standsWhen: bed, roles: [{ role: 'teamleiar', when: bed }] }];
  pack.readings = [{ matters: bed }];
  pack.form = { ticks: { koordinator: bed, individuellPlan: null }, closed: [{ when: bed }] };
});

describe('every condition of a pack', () => {
  it('is found, with its path and what it is for', () => {
    expect(conditionsOf(EVERYWHERE).map(({ path, place }) => `${path} ${place}`)).toEqual([
      'services.0.tags.helse.unsureIf formula',
      'ownService.teneste.unsureIf formula',
      'facts.0.derive.from derive',
      'facts.1.derive.from derive',
      'facts.2.askWhen result',
      'facts.2.informs.when result',
      'need.when formula',
      'need.variants.0.when result',
      'outcomes.0.conditions.0.when formula',
      'outcomes.0.scope.when formula',
      'outcomes.0.scope.outside.0.when formula',
      'outcomes.0.suggestedWhen formula',
      'outcomes.0.variants.0.when result',
      'rows.0.natural formula',
      'rows.0.notNatural formula',
      'rows.0.roles.0.when formula',
      'rows.0.standsWhen result',
      'procedures.0.when result',
      'procedures.1.when result',
      'duties.0.when result',
      'notices.0.when result',
      'readings.0.matters result',
      'form.ticks.koordinator result',
      'form.closed.0.when result',
    ]);
  });

  it('is walked through to the last part', () => {
    const condition = { all: [bed, { any: [{ not: { band: ['20'] } }, { ask: true as const }] }] };
    const kinds = allParts(condition).map((part) => Object.keys(part)[0]);
    expect(kinds).toEqual(['all', 'fact', 'any', 'not', 'band', 'ask']);
  });
});

describe('circles', () => {
  const derived = (from: Loose) => ({ from, explain: 'Følgjer.' });

  it('are found among the facts that stand in them, and not among those that only lead there', () => {
    const pack = changed(NORDVIK, (copy) => {
      const of = (id: string) => copy.facts.find((one: Loose) => one.id === id);
      of('bed').derive = derived({ any: [{ fact: 'maanad' }, { count: { who: 'all', status: 'inne' } }] });
      of('maanad').derive = derived({ not: { fact: 'annan' } });
      of('annan').derive = derived({ all: [{ fact: 'maanad' }, { fact: 'E.bur' }] });
    });
    expect(findCircles(pack).map(({ path, kind, values }) => [path, kind, values.detail])).toEqual([
      ['facts.3.derive', 'circle', 'maanad'],
      ['facts.7.derive', 'circle', 'annan'],
    ]);
    expect(findCircles(NORDVIK)).toEqual([]);
  });

  it('among outcomes are told apart from other faults', () => {
    const ring = changed(NORDVIK, (copy) => (copy.need.when = { outcome: 'teamplan' }));
    expect(findCircles(ring)).toMatchObject([{ path: 'outcomes', kind: 'circle' }]);
    const fault = changed(NORDVIK, (copy) => (copy.need.when = null));
    expect(() => findCircles(fault)).toThrow(TypeError);
    expect(readPack(ring, 'x')).toMatchObject({ ok: false, problems: [{ file: 'x', kind: 'circle' }] });
  });
});
