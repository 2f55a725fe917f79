import { describe, expect, it } from 'vitest';
import nb from '../../../assets/locales/nb';
import { sheetOf, sheetParts } from '../../../lib/rules';
import { createTexts } from '../../../lib/text/catalogue';
import { formatDay } from '../../../lib/text/norwegian';
import { changed, NORDVIK } from './packs';
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

const textOf = (...given: Parameters<typeof sheetParts>) =>
  Object.values(sheetParts(...given))
    .flat()
    .join('\n');

describe('the one sheet', () => {
  const make = () => {
    const sheet = sheetOf(TROMSO, guide);
    return { sheet, text: textOf(sheet, texts) };
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
      `Forslag etter veilederen i Tromsø kommune (versjon ${TROMSO.version}, gjelder fra ${formatDay(TROMSO.validFrom)})`,
    );
    expect(text).toContain('- Barnet har rett på individuell plan.\n');
    expect(text).toContain('- Fysioterapeut/ergoterapeut: naturlig (koordinator)');
    expect(text).toContain('- En tjeneste til: står ikke i tabellen\n');
    expect(text).toContain('ansvarsgruppemøte. (husk samtykke først)');
    expect(text).not.toContain('- Helsesykepleier');
    expect(text.endsWith('Forslag fra veilederen. Dere avgjør.')).toBe(true);
    expect(text).not.toMatch(/rules\.|\{\w+\}|undefined/);
  });

  it('says of each part where it comes from, each source once', () => {
    const { text } = make();
    const sources = text.match(/^ {2}Kilde: .*$/gm) ?? [];
    expect(sources.length).toBeGreaterThan(6);
    for (const line of sources)
      expect(line).toMatch(
        /^ {2}Kilde: (?!.*(?:Veilederen.*Veilederen|Skjemaet.*Skjemaet))(Veilederen|Skjemaet)(;|$)/,
      );
    const steps = text.slice(text.indexOf('Hva nå'), text.indexOf('Dette vet vi'));
    expect(steps.match(/^ {2}Kilde: /gm)).toHaveLength((steps.match(/^- /gm) ?? []).length);
  });

  it('leaves out headings with nothing under them', () => {
    const empty = textOf(sheetOf(TROMSO, guideWith([], null, {}, { servicesDone: false })), texts);
    expect(empty).not.toContain('Hva nå');
    expect(empty).not.toContain('Hvem det er naturlig');
    expect(empty).toContain('Dette vet vi ikke ennå');
  });

  it('reads like this', () => {
    const pack = changed(NORDVIK, (copy) => {
      const question = (id: string, status: string, affects: string[]) => ({
        ...{ id, kind: 'question', tension: `Kva med ${id}?`, reading: 'Slik.', status },
        ...{ who: null, when: null, affects, matters: null },
      });
      copy.readings = [
        question('Q1', 'foreslått', ['teamplan']),
        question('Q2', 'bekreftet', ['need']),
        question('Q3', 'foreslått', ['B']),
        question('Q4', 'foreslått', ['A']),
        question('Q5', 'foreslått', []),
        question('Q6', 'bekreftet', []),
      ];
      copy.notices[0].question = 'Q5';
      copy.notices.push({ ...copy.notices[0], id: 'to', question: 'Q6', text: 'Meir å sjå på.' });
      copy.procedures[0].steps.push({
        ...copy.procedures[0].steps[0],
        id: 'skriv',
        text: 'Skriv.',
        needsConsent: false,
      });
    });
    const services = ['helsestasjon', 'familieteam', 'egen-1', 'barnehage'].map((id) => ({
      id,
      status: 'inne' as const,
    }));
    const answers = {
      'D.veke': 'yes',
      'C.heime': 'no',
      annan: 'yes',
      maanad: 'yes',
      langvarig: 'no',
    } as const;
    const open = guideWith(['helsestasjon'], '0-1', answers, {
      done: ['kall'],
      services: [...services, { id: 'bustad', status: 'trengs' }],
    });
    const sheet = sheetOf(pack, open);
    expect(
      textOf(sheet, texts),
    ).toBe(`Forslag etter veilederen i Nordvik kommune (oppdikta) (versjon 1, gjelder fra 01.01.2026)

Forslag
- Barnet skal ha ein plan.
  Minst tre tenester er inne: ja
  To tenester er inne: ja
  Langvarige helse- og omsorgstenester: nei
  Under 20 år: ja
  Kilde: Rettleiar for samarbeid
- Teamplan kan brukast.
  Minst tre tenester er inne: ja
  To tenester er inne: ja
  Langvarige helse- og omsorgstenester: nei
  Under 20 år: ja
  Tenestene må møtast kvar månad: ja
  Kilde: Rettleiar for samarbeid
- Foreldra ønskjer at ein annan leier.
  Kilde: Rettleiar for samarbeid
- Meir å sjå på.
  Kilde: Rettleiar for samarbeid

Hvem det er naturlig at koordinerer
- Barnehage: åpen (kontaktperson)
  Kilde: Rettleiar for samarbeid
- Helsestasjon: naturlig (teamleiar)
  Kilde: Rettleiar for samarbeid
- Familieteam: naturlig (teamleiar)
  Kilde: Rettleiar for samarbeid
- En tjeneste til: står ikke i tabellen

Hva nå
- Det er naturleg at du leier
  Kall inn til møte innan to veker. (husk samtykke først)
  Skriv.
  Kilde: Rettleiar for samarbeid

Dette vet vi ikke ennå
- Er barnet i barnehagen minst fire dagar i veka?

Åpne spørsmål til kommunen
- Kva med Q1? Vår lesning: Slik.
- Kva med Q4? Vår lesning: Slik.
- Kva med Q5? Vår lesning: Slik.

Forslag fra veilederen. Dere avgjør.`);
    expect(sheet.candidates.map(({ name, later, reasons }) => [name, later, reasons])).toEqual([
      ['Barnehage', false, [expect.objectContaining({ short: 'Foreldra ønskjer ein annan', value: 'yes' })]],
      [
        'Helsestasjon',
        false,
        [
          expect.objectContaining({ short: 'Under to år', value: 'yes' }),
          expect.objectContaining({ short: 'Rettleiing heime', value: 'no' }),
        ],
      ],
      [
        'Familieteam',
        false,
        [
          expect.objectContaining({ short: expect.stringContaining('eime'), value: 'yes' }),
          expect.objectContaining({ value: 'no' }),
        ],
      ],
      ['Bustadtenesta', true, []],
      [null, false, []],
    ]);
    expect(sheet.procedures[0]?.steps.map(({ done }) => done)).toEqual([true, false]);
  });

  it('has only what is said where nothing is asked or to be done', () => {
    const sheet = sheetOf(NORDVIK, guideWith(['pp'], '6-15', { bed: 'no' }));
    expect(textOf({ ...sheet, lines: sheet.lines.map((line) => ({ ...line, reasons: [] })) }, texts)).toBe(
      `Forslag etter veilederen i Nordvik kommune (oppdikta) (versjon 1, gjelder fra 01.01.2026)

Forslag
- Rettleiaren seier ikkje at barnet skal ha ein plan.
  Kilde: Rettleiar for samarbeid

Hvem det er naturlig at koordinerer
- PP-tenesta: står ikke i tabellen

Forslag fra veilederen. Dere avgjør.`,
    );
  });
});
