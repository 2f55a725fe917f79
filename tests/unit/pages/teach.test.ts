// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { additionsFileSchema } from '../../../lib/domain/adapter';
import { importChanges, withAdditions, without } from '../../../lib/pages/additions';
import type { Lesson } from '../../../lib/pages/lessons';
import { propose } from '../../../lib/pages/propose';
import { readPage } from '../../../lib/pages/read';
import { labelAt } from '../../../lib/pages/shown-text';
import { SAMSPILL, show } from './world';

const HEAD = '<h1>Ny plan</h1><label>Plantype<select><option value="">Velg</option></select></label>';
const NUMBER: Lesson = { is: 'field', field: 'number', person: 'child' };
const of = (html: string, lesson: Lesson) => {
  const page = show(HEAD + html);
  return propose(page.querySelector('[x]') as HTMLElement, lesson, [page], SAMSPILL);
};

describe('a rule for what was pointed at', () => {
  it('goes by the label, and the page is read with it', () => {
    const proposal = of('<label>ID-kode<input x value="14831751259"></label>', NUMBER);
    expect(proposal).toEqual({
      ok: true,
      label: 'ID-kode',
      also: [],
      additions: [{ adapter: 'samspill', to: 'fields', id: 'number', words: ['ID-kode'] }],
    });
    const taught = withAdditions(SAMSPILL, proposal.ok ? proposal.additions : []);
    expect(readPage(document, 'https://www.individplan.no/samspill/', taught).values).toMatchObject([
      { path: 'child.fodselsnummer', text: '14831751259' },
    ]);
    expect(readPage(document, 'https://www.individplan.no/samspill/', SAMSPILL).values).toEqual([]);
  });

  it('goes by the heading where the label doesn’t tell whose it is', () =>
    expect(
      of('<section><h2>Omsorgsperson A</h2><label>Navn<input x></label></section>', {
        is: 'field',
        field: 'name',
        person: 'mor',
      }),
    ).toMatchObject({
      ok: true,
      additions: [{ to: 'people', id: 'mor', words: ['Omsorgsperson A'] }],
    }));

  it('goes by the words of a numbered label', () =>
    expect(of('<label>3.2 ID-kode<input x value="14831751259"></label>', NUMBER)).toMatchObject({
      ok: true,
      label: 'ID-kode',
      additions: [{ to: 'fields', id: 'number', words: ['ID-kode'] }],
    }));

  it('keeps the words as the page has them, and nothing that stands in brackets', () =>
    expect(of('<label>Eiers ID-kode (Iben): *<input x value="14831751259"></label>', NUMBER)).toMatchObject({
      ok: true,
      additions: [{ words: ['Eiers ID-kode'] }],
    }));

  it('names what else it would match', () =>
    expect(of('<label>Kode<input x></label><label>Kode<input></label>', NUMBER)).toMatchObject({
      ok: true,
      also: ['Kode'],
    }));

  it('of a text where the page shows no fields', () => {
    const html = '<dl><dt x>ID-kode</dt><dd y>148317 51259</dd><dt>Kallenavn</dt><dd>Iben</dd></dl>';
    const proposal = of(html, NUMBER);
    expect(proposal).toMatchObject({
      ok: true,
      label: 'ID-kode',
      also: [],
      additions: [{ to: 'fields', id: 'number', words: ['ID-kode'] }],
    });
    expect(labelAt(document.querySelector('[y]') as Element)).toBe(document.querySelector('[x]'));
    const taught = withAdditions(SAMSPILL, proposal.ok ? proposal.additions : []);
    expect(readPage(document, 'https://www.individplan.no/samspill/', taught).values).toMatchObject([
      { path: 'child.fodselsnummer', text: '148317 51259' },
    ]);
  });

  it('but no name of somebody on the page, whom a text may begin with too', () =>
    expect(
      of(
        '<h2>Iben Solbakken</h2><dl><dt>Kallenavn</dt><dd>Iben</dd></dl><p><b x>Iben</b> er 9 år</p>',
        NUMBER,
      ),
    ).toEqual({ ok: false, problem: 'personal' }));

  it('of a text with its label in one, and never of the value', () => {
    expect(of('<p x>Planmal: Stafettlogg</p>', { is: 'choice', target: 'planType' })).toMatchObject({
      ok: true,
      label: 'Planmal',
      additions: [{ to: 'choices', id: 'planType', words: ['Planmal'] }],
    });
    expect(of('<p x>Eva Moe</p><p>Ola Moe</p>', { is: 'field', field: 'name', person: 'mor' })).toMatchObject(
      { ok: false },
    );
  });

  it('a choice and a button too', () => {
    expect(
      of('<label>Mal<select x><option>Stafettlogg</option></select></label>'.replace('Mal', 'Planmal'), {
        is: 'choice',
        target: 'koordinator',
      }),
    ).toMatchObject({ ok: true, additions: [{ to: 'choices', id: 'koordinator', words: ['Planmal'] }] });
    expect(of('<button x>Koble på</button>', { is: 'contact', id: 'inviter' })).toMatchObject({
      ok: true,
      additions: [{ to: 'contacts', id: 'inviter', words: ['Koble på'] }],
    });
  });

  it('a goal, and the columns of the services', () => {
    const table = (x: string) =>
      `<table><tr><th>Hjelper</th><th>${x}</th></tr><tr><td>PPT</td><td>Kari Lien</td></tr></table>`;
    const goal = of('<label>Vi vil oppnå<textarea x></textarea></label>', { is: 'goal' });
    const service = of(table('Hvem er det').replace('<th>Hj', '<th x>Hj'), {
      is: 'column',
      column: 'service',
    });
    const person = of(table('Hvem er det').replace('<th>Hv', '<th x>Hv'), { is: 'column', column: 'person' });
    const additions = [goal, service, person].flatMap((one) => (one.ok ? one.additions : []));
    expect(additions.map(({ to, id }) => [to, id])).toEqual([
      ['goals', ''],
      ['serviceTable', 'service'],
      ['serviceTable', 'person'],
    ]);
    show(`${HEAD}${table('Hvem er det')}<label>Vi vil oppnå<textarea>Trygg på skolen</textarea></label>`);
    const { values } = readPage(
      document,
      'https://www.individplan.no/samspill/',
      withAdditions(SAMSPILL, additions),
    );
    expect(values.map(({ path, text }) => [path, text])).toEqual([
      ['services.0.service', 'PPT'],
      ['services.0.person', 'Kari Lien'],
      ['goals.0', 'Trygg på skolen'],
    ]);
  });

  it.each([
    ['nothing to know it by', '<input x>', 'noLabel'],
    ['known already', '<label>Fødselsnummer<input x></label>', 'known'],
  ])('%s', (_, html, problem) => expect(of(html, NUMBER)).toEqual({ ok: false, problem }));

  it.each([
    [
      'the child’s name as heading',
      '<section><h2>Iben Solbakken</h2><label>Mobil<input x></label></section>',
      { is: 'field', field: 'phone', person: 'child' },
    ],
    [
      'a mother’s name as heading',
      '<section><h2>Marit Solbakken</h2><label>Navn<input x></label></section>',
      { is: 'field', field: 'name', person: 'mor' },
    ],
    ['a button with a name', '<button x>Varsle Kari Lien</button>', { is: 'contact', id: 'inviter' }],
    [
      'a first name that stands in a field of the page',
      '<label>Navn<input value="Iben Solbakken"></label><section><h2>Iben</h2><label>Mobil<input x></label></section>',
      { is: 'field', field: 'phone', person: 'mor' },
    ],
    ['a number in a label', '<label>Ref 14831751259<input x></label>', NUMBER],
  ] as [string, string, Lesson][])('keeps nobody’s name: %s', (_, html, lesson) =>
    expect(of(html, lesson)).toEqual({ ok: false, problem: 'personal' }),
  );

  it('a second field for the same choice can’t be told from the first', () =>
    expect(
      of('<label>Planmal<select x><option>A</option></select></label>', { is: 'choice', target: 'planType' }),
    ).toEqual({ ok: false, problem: 'unclear' }));

  it('never an id, a class or a value', () => {
    const proposal = of(
      '<label for="ctl00_7" class="css-1x">ID-kode</label><input x id="ctl00_7" class="css-2y" value="14831751259">',
      NUMBER,
    );
    expect(JSON.stringify(proposal)).not.toMatch(/ctl00|css-|148317/);
  });
});

describe('a page that looks like nothing known', () => {
  const CHILD = '<h1 x>Tiltaksbilde</h1><label>Fødselsnummer<input value="14831751259"></label>';
  const teach = (html: string, id: string, known = SAMSPILL) => {
    const page = show(html);
    return propose(page.querySelector('[x]') as HTMLElement, { is: 'screen', id }, [page], known);
  };
  const read = (known = SAMSPILL) =>
    readPage(document, 'https://www.individplan.no/samspill/', known).values.map(({ path }) => path);

  it('is read after its heading was taught, and not before', () => {
    const proposal = teach(CHILD, 'plan');
    expect(proposal).toMatchObject({ ok: true, label: 'Tiltaksbilde', also: [] });
    expect(read()).toEqual([]);
    expect(read(withAdditions(SAMSPILL, proposal.ok ? proposal.additions : []))).toEqual([
      'child.fodselsnummer',
    ]);
  });

  it('is never read once its heading was taught as one of many children', () => {
    const many = teach(CHILD, 'planer');
    const taught = withAdditions(SAMSPILL, many.ok ? many.additions : []);
    expect(teach(CHILD, 'plan', taught)).toEqual({ ok: false, problem: 'unclear' });
    expect(
      read(
        withAdditions(taught, [{ adapter: 'samspill', to: 'screens', id: 'plan', words: ['tiltaksbilde'] }]),
      ),
    ).toEqual([]);
  });

  it('keeps no name of a heading', () =>
    expect(teach('<h1 x>Iben Solbakken</h1>', 'plan')).toEqual({ ok: false, problem: 'personal' }));

  it('is left alone where the heading is known already', () =>
    expect(teach('<h1 x>Velg plan</h1>', 'planer')).toEqual({ ok: false, problem: 'known' }));
});

describe('additions as a file', () => {
  const one = { adapter: 'samspill', to: 'fields', id: 'number', words: ['ID-kode'] } as const;
  const two = { adapter: 'samspill', to: 'people', id: 'mor', words: ['Omsorgsperson A'] } as const;
  const list = (...all: (typeof one | typeof two)[]) =>
    all.map((addition) => ({ ...addition, words: [...addition.words] }));

  it('importing shows what is new and takes nothing away', () =>
    expect(importChanges(list(one), list({ ...one, words: ['id-kode'] } as never, two))).toEqual({
      fresh: list(two),
      known: list({ ...one, words: ['id-kode'] } as never),
    }));
  it('are compared as all words are, however a file spells them', () => {
    show(`${HEAD}<label>Vi vil oppnå<textarea>Trygg på skolen</textarea></label>`);
    const taught = withAdditions(SAMSPILL, [
      { adapter: 'samspill', to: 'goals', id: '', words: ['VI VIL OPPNÅ:'] },
    ]);
    expect(readPage(document, 'https://www.individplan.no/samspill/', taught).values).toMatchObject([
      { path: 'goals.0', text: 'Trygg på skolen' },
    ]);
  });
  it('each can be taken back', () =>
    expect(without(list(one, two), list(one)[0] as never)).toEqual(list(two)));
  it('for another adapter they change nothing', () =>
    expect(withAdditions(SAMSPILL, [{ ...one, adapter: 'annen', words: ['x y'] }])).toBe(SAMSPILL));
  it.each([
    ['another file', { sidemann: 'pakke' }],
    [
      'a path in place of a label',
      {
        sidemann: 'sidetillegg',
        version: 1,
        made: '2026-11-21',
        additions: [{ ...one, words: ['#felt > input'] }],
      },
    ],
  ])('refused: %s', (_, file) => expect(additionsFileSchema.safeParse(file).success).toBe(false));
});
