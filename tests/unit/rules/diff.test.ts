import { describe, expect, it } from 'vitest';
import nb from '../../../assets/locales/nb';
import { EMPTY_GUIDE } from '../../../lib/domain/empty';
import type { Pack } from '../../../lib/domain/pack';
import { suggest } from '../../../lib/rules';
import { describeGuide, diffPacks, lineName, renderDiff } from '../../../lib/rules/diff';
import { createTexts } from '../../../lib/text/catalogue';
import { changed, type Loose, NORDVIK } from './packs';

/** Fewer than in use: what differs here is found by every combination of facts, or in the first few cases. */
const CASES = 40;

const diff = (change: (pack: Loose) => void) => {
  const after: Pack = changed(NORDVIK, change);
  return { after, ...diffPacks(NORDVIK, after, CASES) };
};

describe('the difference of two packs', () => {
  it('is nothing for the same pack, written in another order', () => {
    const { words, behaviour, cases } = diff((pack) => pack.services.reverse());
    expect(words).toEqual([]);
    expect(behaviour).toEqual([]);
    expect(cases).toBe(CASES);
  });

  it('tells words from behaviour', () => {
    const { words, behaviour } = diff((pack) => {
      pack.notices[0].text = 'Ein annan skal leie.';
      pack.version = '2';
      pack.links = [{ id: 'ny', text: 'Ny lenke', href: null, citations: pack.need.citations }];
    });
    expect(behaviour).toEqual([]);
    expect(words).toEqual([
      { path: 'version', before: '1', after: '2' },
      {
        path: 'notices.annan.text',
        before: 'Foreldra ønskjer at ein annan leier.',
        after: 'Ein annan skal leie.',
      },
      { path: 'links.ny.id', before: null, after: 'ny' },
      { path: 'links.ny.text', before: null, after: 'Ny lenke' },
      { path: 'links.ny.href', before: null, after: 'null' },
      { path: 'links.ny.citations.0.source', before: null, after: 'R' },
      {
        path: 'links.ny.citations.0.quote',
        before: null,
        after:
          NORDVIK.need.citations[0] && 'quote' in NORDVIK.need.citations[0]
            ? NORDVIK.need.citations[0].quote
            : '',
      },
    ]);
    expect(
      diffPacks(
        changed(NORDVIK, (pack) => pack.notices.push({ ...pack.notices[0], id: 'borte' })),
        NORDVIK,
        CASES,
      ).words[0],
    ).toMatchObject({
      path: 'notices.borte.id',
      before: 'borte',
      after: null,
    });
  });

  it('finds every way a changed condition answers otherwise, each with a case that shows it', () => {
    const { after, behaviour } = diff((pack) => (pack.rows[3].notNatural = null));
    expect(behaviour.every(({ line }) => line === 'familieteam')).toBe(true);
    expect(behaviour.map(({ before, after: now }) => `${before} ${now}`)).toContain('notNatural silent');
    for (const { line, before, after: now, example } of behaviour) {
      const status = (pack: Pack) =>
        suggest(pack, example).candidates.find(({ service }) => service === line)?.status;
      expect([status(NORDVIK), status(after)]).toEqual([before, now]);
    }
  });

  it('gives the smallest case it can', () => {
    const { behaviour } = diff((pack) => (pack.rows[3].notNatural = null));
    const shown = behaviour.find(({ before, after }) => before === 'notNatural' && after === 'silent');
    expect(shown?.example.answers).toEqual({ 'D.slutt': 'yes' });
    expect(shown?.example.ageBand).toBeNull();
    expect(shown?.example.services.length).toBeLessThanOrEqual(1);
  });

  it('sees differences in what services count for', () => {
    const { behaviour } = diff((pack) => (pack.services[5].tags.teneste.value = 'no'));
    expect(behaviour.map(({ line }) => line)).toContain('need');
  });

  it('sees a difference that hides behind many facts', () => {
    const { behaviour } = diff((pack) => {
      const { when } = pack.outcomes[1].conditions[0];
      const never = { all: ['tre', 'to', 'bed', 'maanad', 'under20'].map((fact) => ({ fact })) };
      pack.outcomes[1].conditions[0].when = { all: [when, { not: never }] };
    });
    expect(behaviour.map(({ line, before, after }) => [line, before, after])).toContainEqual([
      'teamplan',
      'yes',
      'no',
    ]);
  });

  it('is told in words that a fagansvarlig reads', () => {
    const { after, words, behaviour, cases } = diff((pack) => (pack.rows[3].notNatural = null));
    const text = renderDiff({ words, behaviour, cases }, NORDVIK, after, createTexts(nb, 'nb'));
    expect(text).toContain('# Forskjell fra Nordvik kommune (oppdikta) 1 til Nordvik kommune (oppdikta) 1');
    expect(text).toContain('- Familieteam: før ikke naturlig, nå veilederen sier ikke noe\n  - Med');
    expect(text).toContain('Saka er under avslutning: ja');
    expect(text).toContain('- rows.D.notNatural');
    expect(text).not.toMatch(/rules\.\w|\{\w+\}/);
    expect(
      renderDiff({ words: [], behaviour: [], cases: 9 }, NORDVIK, NORDVIK, createTexts(nb, 'nb')),
    ).toContain('Ingen forskjell.');
  });
});

describe('a line that has changed', () => {
  it('goes by its name in the new pack, in the old one when it is gone, else by its id', () => {
    const after = changed(NORDVIK, (pack) => {
      pack.need.label = 'Plan no';
      pack.outcomes[0].label = 'Plan for samarbeid';
      pack.services = pack.services.slice(1);
      pack.outcomes = pack.outcomes.slice(0, 2);
    });
    const named = (line: string) => lineName(line, NORDVIK, after);
    expect(['need', 'samarbeidsplan', 'individuellPlan', 'skule', 'barnehage', 'egen-1'].map(named)).toEqual([
      ...['Plan no', 'Plan for samarbeid', 'Individuell plan', 'Skule', 'Barnehage', 'egen-1'],
    ]);
  });

  it('is shown with the case it changes in: services, age and answers that there are', () => {
    const texts = createTexts(nb, 'nb');
    const services = [
      { id: 'skule', status: 'inne' as const },
      { id: 'egen-1', name: 'Logoped', status: 'inne' as const },
      { id: 'egen-2', status: 'inne' as const },
    ];
    const guide = { ...EMPTY_GUIDE, services, ageBand: '6-15', answers: { bed: 'yes' as const } };
    expect(describeGuide(guide, NORDVIK, texts)).toBe(
      'Skule + Logoped + egen-2; 6–15 år; Familien bed om ein plan: ja',
    );
    expect(describeGuide({ ...EMPTY_GUIDE, ageBand: 'borte' }, NORDVIK, texts)).toBe('');
  });

  it('is told in full', () => {
    const after: Pack = changed(NORDVIK, (pack) => {
      pack.version = '2';
      pack.rows[4].natural = null;
      delete pack.rows[4].standsWhen;
    });
    const example = { ...EMPTY_GUIDE, services: [{ id: 'bustad', status: 'inne' as const }] };
    const behaviour = [{ line: 'bustad', before: 'natural', after: '', example }];
    const words = [{ path: 'rows.E.natural', before: 'ja', after: null }];
    const texts = createTexts(nb, 'nb');
    const render = (diff: Parameters<typeof renderDiff>[0]) => renderDiff(diff, NORDVIK, after, texts);
    const title = '# Forskjell fra Nordvik kommune (oppdikta) 1 til Nordvik kommune (oppdikta) 2\n\n';
    expect(render({ words, behaviour, cases: 7 })).toBe(`${title}## Det verktøyet svarer

Prøvd i 7 saker.

- Bustadtenesta: før naturlig, nå ikke med
  - Med Bustadtenesta

## Ord

- rows.E.natural
  - ja → borte
`);
    const added = render({ words: [{ path: 'note', before: null, after: 'x' }], behaviour: [], cases: 7 });
    expect(added).toBe(
      `${title}## Det verktøyet svarer\n\nPrøvd i 7 saker.\n\n\n## Ord\n\n- note\n  - ny → x\n`,
    );
    expect(render({ words: [], behaviour: [], cases: 7 })).toBe(`${title}Ingen forskjell.\n`);
  });
});

describe('slow: in use', () => {
  it('1500 cases are walked through, besides every combination of what differs', () => {
    const after = changed(NORDVIK, (pack) => (pack.rows[3].notNatural = null));
    const { cases, behaviour } = diffPacks(NORDVIK, after);
    expect(cases).toBe(1501);
    expect(behaviour.every(({ line }) => line === 'familieteam')).toBe(true);
  }, 60_000);
});
