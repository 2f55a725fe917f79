import { describe, expect, it } from 'vitest';
import nb from '../../../assets/locales/nb';
import nn from '../../../assets/locales/nn/rules.json';
import { parsePack, tellProblem } from '../../../lib/rules';
import { createTexts } from '../../../lib/text/catalogue';
import { changed, type Loose, NORDVIK } from './packs';

const IN = [createTexts(nb, 'nb'), createTexts({ ...nb, ...nn }, 'nn')];

/** Each kind of thing that a pack holds, with something else in its place. */
const WRONG: readonly (readonly [string, (pack: Loose) => void])[] = [
  ['tekst', (pack) => (pack.rows[0].cells.notNatural = null)],
  ['tekst', (pack) => (pack.version = 7)],
  ['helt tall|heilt tal|et tall|eit tal', (pack) => (pack.consent.periodMonths = 'tolv')],
  ['helt tall|heilt tal', (pack) => (pack.consent.periodMonths = 1.5)],
  ['true', (pack) => (pack.consent.bothParents.required = 'ja')],
  ['liste', (pack) => (pack.facts = 'ingen')],
  ['del med felt', (pack) => (pack.need = [])],
  ['del med felt', (pack) => (pack.services[0].tags = 'alle')],
];

describe('a pack with something of the wrong kind', () => {
  it.each(WRONG)('is told what should stand there: %s', (words, spoil) => {
    const read = parsePack(JSON.stringify(changed(NORDVIK, spoil)), 'pakke.json');
    if (read.ok) throw new Error('accepted');
    for (const texts of IN)
      for (const problem of read.problems) {
        const told = tellProblem(problem, texts);
        expect(told).toMatch(new RegExp(words));
        expect(told).not.toMatch(/string|number|boolean|array|object|record|undefined|rules\./);
      }
  });
});
