import { describe, expect, it } from 'vitest';
import { readPack, suggest } from '../../../lib/rules';
import { createRandom, randomGuide } from '../../../lib/rules/check/random';
import { missingQuotes } from '../../../lib/rules/quotes';
import { generatePack } from '../../bench/rules/generate';
import * as oracle from './oracle';

describe('slow: packs of kommuner that do not exist', () => {
  const generate = () => {
    const random = createRandom(5);
    const packs = Array.from({ length: 12 }, (_, index) =>
      generatePack({ rows: 3 + index * 2, facts: 12 + index * 6 }, random),
    );
    return { random, packs };
  };

  it('are read, each quote in its source', () => {
    for (const { pack, source } of generate().packs) {
      expect(readPack(pack, 'x')).toMatchObject({ ok: true });
      expect(missingQuotes(pack, new Map([['V', source]]))).toEqual([]);
    }
  }, 60_000);

  it('are answered as the plain reading answers them', () => {
    const { packs, random } = generate();
    for (const { pack } of packs) {
      for (let turn = 0; turn < 20; turn += 1) {
        const guide = { ...randomGuide(pack, random), servicesDone: true };
        const { outcomes } = suggest(pack, guide);
        for (const { id, status } of outcomes) {
          const facts = pack.outcomes.find((one) => one.id === id)?.conditions[0]?.when;
          const values = new Map(
            pack.facts.map((fact) => [fact.id, guide.answers[fact.id] ?? 'unknown'] as const),
          );
          const plainly = oracle.value(facts ?? { ask: true }, { pack, guide, values });
          // The plain reading here is three-valued only; where it is decided, so must the rules be.
          if (plainly !== 'unknown') expect(status).toBe(plainly);
        }
      }
    }
  }, 60_000);
});
