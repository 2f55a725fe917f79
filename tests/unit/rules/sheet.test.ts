import { describe, expect, it } from 'vitest';
import nb from '../../../assets/locales/nb';
import { sheetOf, sheetText } from '../../../lib/rules';
import { createTexts } from '../../../lib/text/catalogue';
import { guideWith, TROMSO } from './tromso';

const texts = createTexts(nb, 'nb');
const guide = guideWith(
  ['fysio', 'barnevern'],
  '7-11',
  { 'R2.tett': 'yes', F3: 'yes', hjelpetiltak: 'yes', F9: 'no', F11: 'yes', F12: 'yes' },
  {
    done: ['P1.mal'],
    wish: 'Kari Nordmann vil helst ha fysioterapeuten',
    services: [
      { id: 'fysio', status: 'inne' },
      { id: 'barnevern', status: 'inne' },
      { id: 'egen-1', name: 'Ola Nordmann, logoped', status: 'inne' },
      { id: 'helsesykepleier', status: 'trengs' },
    ],
  },
);

describe('the one sheet', () => {
  const make = () => {
    const sheet = sheetOf(TROMSO, guide);
    return { sheet, text: sheetText(sheet, texts) };
  };

  it('has what holds and what the sources differ on, with the reasons that are known', () => {
    const { sheet } = make();
    expect(sheet.lines.map(({ label, status }) => [label, status])).toEqual([
      ['Plan i Samspill', 'yes'],
      ['Stafettlogg', 'no'],
      ['Koordinator', 'unknown'],
      ['Individuell plan', 'yes'],
    ]);
    expect(sheet.lines[3]?.reasons.every(({ value }) => value !== 'unknown')).toBe(true);
    expect(sheet.lines[3]?.reasons[0]?.citation).toHaveProperty('quote');
  });

  it('has candidates, steps with what is done, open facts and open questions', () => {
    const { sheet } = make();
    expect(sheet.candidates.map(({ name, status, later }) => [name, status, later])).toEqual([
      ['Fysioterapeut/ergoterapeut', 'natural', false],
      ['Helsesykepleier', 'open', true],
      ['Barneverntjenesten', 'open', false],
      [null, 'notInTable', false],
    ]);
    const steps = sheet.procedures.flatMap(({ steps: list }) => list);
    expect(steps.filter(({ done }) => done).map(({ text: step }) => step)).toEqual([
      'Sett opp mål og det som er viktig, sammen med barn og foresatte.',
    ]);
    expect(sheet.missing).toContain('Er det alvorlig skade, sykdom eller nedsatt funksjonsevne?');
    expect(sheet.missing).not.toContain('Har barnet tett oppfølging fra helsestasjonen?');
    expect(sheet.questions.map(({ id }) => id)).toContain('T9');
  });

  it('holds no name: not the wish, not what the user called a service', () => {
    const { sheet, text } = make();
    const everything = JSON.stringify(sheet) + text;
    expect(everything).not.toMatch(/Nordmann|Kari|Ola|helst/);
  });

  it('is text to copy, with consent where it is needed', () => {
    const { text } = make();
    expect(text).toContain(
      'Forslag etter veilederen i Tromsø kommune (versjon 2026.1, gjelder fra 21.11.2026)',
    );
    expect(text).toContain('- Barnet har rett på individuell plan.\n');
    expect(text).toContain('- Fysioterapeut/ergoterapeut: naturlig (koordinator)');
    expect(text).toContain('- En tjeneste til: står ikke i tabellen\n');
    expect(text).toContain('ansvarsgruppemøte. (husk samtykke først)');
    expect(text).not.toContain('- Helsesykepleier');
    expect(text.endsWith('Forslag fra veilederen. Dere avgjør.')).toBe(true);
    expect(text).not.toMatch(/rules\.|\{\w+\}|undefined/);
  });

  it('leaves out headings with nothing under them', () => {
    const empty = sheetText(sheetOf(TROMSO, guideWith([], null, {}, { servicesDone: false })), texts);
    expect(empty).not.toContain('Hva nå');
    expect(empty).not.toContain('Hvem det er naturlig');
    expect(empty).toContain('Dette vet vi ikke ennå');
  });
});
