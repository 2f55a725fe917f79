import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import nb from '../../../assets/locales/nb';
import { checkPack, exitCode } from '../../../lib/rules/check';
import { renderReport } from '../../../lib/rules/check/report';
import { drawDecision } from '../../../lib/rules/draw';
import { createTexts } from '../../../lib/text/catalogue';
import { TROMSO_SOURCES } from './packs';
import { TROMSO } from './tromso';

const texts = createTexts(nb, 'nb');
const read = (path: string) => readFileSync(path, 'utf8');

describe('slow: the report on Tromsø’s pack', () => {
  const check = () => checkPack(TROMSO, TROMSO_SOURCES);

  it('is the one that is committed: npm run pack -- check … --rapport writes it anew', () => {
    const report = check();
    expect(exitCode(report.findings)).toBe(0);
    expect(renderReport(report, TROMSO, texts)).toBe(read('assets/kommuner/tromso/rapport.md'));
  }, 60_000);

  it('finds «begge deler» in four rows and gaps in all', () => {
    const { findings } = check();
    const where = (kind: string) => findings.filter((one) => one.kind === kind).map((one) => one.where);
    expect(where('overlap')).toEqual(['R1', 'R4', 'R9', 'R11']);
    expect(where('gap')).toEqual(TROMSO.rows.map(({ id }) => id));
  }, 60_000);
});

describe('the drawing in the docs', () => {
  it('is of Tromsø’s pack: npm run pack -- tegn … draws it anew', () => {
    expect(drawDecision(TROMSO, texts)).toBe(read('docs/bilder/plantype.svg'));
  });
});
