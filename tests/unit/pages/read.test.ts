// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/pages/read';
import { SAMSPILL, show } from './world';

const ADDRESS = 'https://www.individplan.no/samspill/nb/plan/10482';
const HEAD =
  '<h1>Ny plan</h1><label>Plantype<select><option value="">Velg</option><option value="1">Stafettlogg</option></select></label>';

/** Reads a page and gives its values by path. */
function values(html: string): Record<string, string> {
  const reading = readPage(show(html), ADDRESS, SAMSPILL);
  return Object.fromEntries(reading.values.map(({ path, text }) => [path, text]));
}

describe('a label and its field', () => {
  it.each([
    ['label for', '<label for="q1">Fødselsnummer</label><input id="q1" value="14831751259">'],
    ['wrapping label', '<label><span>Fødselsnummer *</span><input value="14831751259"></label>'],
    ['aria-labelledby', '<span id="q2">Fødselsnr.</span><input aria-labelledby="q2" value="14831751259">'],
    ['aria-label', '<input aria-label="Personnummer" value="14831751259">'],
    ['placeholder', '<input placeholder="Fødselsnummer (11 siffer)" value="14831751259">'],
    [
      'row header',
      '<table><tr><th scope="row">Personnr.</th><td><input value="14831751259"></td></tr></table>',
    ],
    ['first cell of two', '<table><tr><td>Personnr.</td><td><input value="14831751259"></td></tr></table>'],
    ['definition list', '<dl><dt>Fødselsnummer</dt><dd><input value="14831751259"></dd></dl>'],
    ['text beside', '<div><b>Fødselsnummer:</b> <input value="14831751259"></div>'],
    [
      'text before, in a box of its own',
      '<div><div>Fødselsnummer</div><div><input value="14831751259"></div></div>',
    ],
    ['nynorsk', '<label>Personnummer<input value="14831751259"></label>'],
    ['view: definition list', '<dl><dt>Fødselsnummer</dt><dd>14831751259</dd></dl>'],
    ['view: table', '<table><tr><th>Fødselsnummer</th><td>148317 51259</td></tr></table>'],
    ['view: text beside text', '<div><span>Fødselsnummer</span><span>14831751259</span></div>'],
    ['view: one text', '<p>Fødselsnummer: 14831751259</p>'],
    ['view: bold and text', '<p><b>Fødselsnummer:</b> 14831751259</p>'],
  ])('%s', (_, html) => {
    expect(values(HEAD + html)['child.fodselsnummer']?.replace(' ', '')).toBe('14831751259');
  });

  it.each([
    ['a label that says more', '<label>Navn på skolen<input value="Solneset"></label>'],
    [
      'a part of the page about something else',
      '<section><h2>Kontaktlærer</h2><label>Navn<input value="Kari Lien"></label></section>',
    ],
    [
      'a dialog that doesn’t say whom it is about',
      '<dialog open><label>Navn<input value="Kari Lien"></label></dialog>',
    ],
    ['hidden', '<div hidden><label>Navn<input value="Kari Lien"></label></div>'],
    ['masked', '<dl><dt>Fødselsnummer</dt><dd>148317*****</dd></dl>'],
    [
      'heading cells of a table',
      '<table><tr><th>Navn</th><th>Alder</th></tr><tr><td>Iben Solbakken</td><td>9</td></tr></table>',
    ],
    ['a menu', '<nav><a>Navn</a><a>Iben Solbakken</a></nav>'],
    ['a button', '<button>Navn</button><span>Iben Solbakken</span>'],
    ['a password', '<label>Fødselsnummer<input type="password" value="14831751259"></label>'],
  ])('silent: %s', (_, html) => {
    const { planType: _type, ...rest } = values(HEAD + html);
    expect(rest).toEqual({});
  });
});

describe('whose fields they are', () => {
  it('headings tell child and parents apart', () => {
    const person = (name: string) =>
      `<label>Navn<input value="${name}"></label><label>Telefon<input value="400 00 0${name.length}"></label>`;
    const read = values(
      `${HEAD}<h2>Planeier</h2>${person('Iben Solbakken')}<h2>Mor</h2>${person('Marit Solbakken')}<h2>Far</h2>${person('Jonas Ås')}`,
    );
    expect(read).toMatchObject({
      'child.name': 'Iben Solbakken',
      'mor.name': 'Marit Solbakken',
      'far.name': 'Jonas Ås',
    });
    expect(read['mor.contact']).toBe('400 00 015');
  });

  it('legends, labels and brackets tell too', () => {
    expect(
      values(
        `${HEAD}<fieldset><legend>Føresett (mor)</legend><label>Namn<input value="Marit Solbakken"></label></fieldset>`,
      ),
    ).toMatchObject({ 'mor.name': 'Marit Solbakken' });
    expect(values(`${HEAD}<label>Mors telefon<input value="400 00 015"></label>`)).toEqual({
      'mor.contact': '400 00 015',
    });
    expect(values(`${HEAD}<label>Barnets navn<input value="Iben Solbakken"></label>`)).toEqual({
      'child.name': 'Iben Solbakken',
    });
  });

  it('foresatte are mother and father only when the page says so', () => {
    const parent = (n: number, relation: string, name: string) =>
      `<h2>Foresatt ${n}</h2><label>Relasjon<select><option selected value="x">${relation}</option></select></label><label>Navn<input value="${name}"></label>`;
    expect(values(HEAD + parent(1, 'Far', 'Jonas Ås') + parent(2, 'Mor', 'Marit Ås'))).toMatchObject({
      'far.name': 'Jonas Ås',
      'mor.name': 'Marit Ås',
    });
    expect(values(HEAD + parent(1, 'Annen', 'Jonas Ås'))).toEqual({ 'foresatt.0.name': 'Jonas Ås' });
    expect(values(HEAD + parent(1, 'Mor', 'Tone Ås') + parent(2, 'Mor', 'Marit Ås'))).toEqual({
      'foresatt.0.name': 'Tone Ås',
      'foresatt.1.name': 'Marit Ås',
    });
  });

  it('puts names, places and mail with phone together as the form has them', () => {
    expect(
      values(
        `${HEAD}<label>Fornavn<input value="Iben"></label><label>Etternavn<input value="Solbakken"></label><label>Postnr. og poststed<input value="9008 Tromsø"></label>`,
      ),
    ).toEqual({
      'child.name': 'Iben Solbakken',
      'child.postcode': '9008',
      'child.place': 'Tromsø',
    });
  });
});

describe('what is never read', () => {
  it('a list of many children', () => {
    const reading = readPage(
      show(
        '<h1>Mine planer</h1><table><thead><tr><th>Navn</th><th>Fødselsnummer</th></tr></thead><tr><td>A B</td><td>14831751259</td></tr></table>',
      ),
      ADDRESS,
      SAMSPILL,
    );
    expect(reading).toMatchObject({ screen: 'planer', key: {}, values: [] });
  });

  it('a page that is not recognised', () => {
    expect(
      readPage(show('<h1>Nyheter</h1><label>Navn<input value="Iben"></label>'), ADDRESS, SAMSPILL),
    ).toMatchObject({ screen: null, values: [] });
  });

  it('different values for the same thing: named as a conflict, not chosen between', () => {
    const reading = readPage(
      show(
        `${HEAD}<dl><dt>Navn</dt><dd>Iben Solbakken</dd></dl><label>Barnets navn<input value="Åse Ærøskjær"></label>`,
      ),
      ADDRESS,
      SAMSPILL,
    );
    expect(reading.values.filter(({ path }) => path === 'child.name')).toEqual([]);
    expect(reading.conflicts).toEqual([
      {
        path: 'child.name',
        found: [
          { text: 'Åse Ærøskjær', where: 'Barnets navn' },
          { text: 'Iben Solbakken', where: 'Navn' },
        ],
      },
    ]);
  });
});

describe('several children on one page', () => {
  const card = (name: string, number: string, more = '') =>
    `<section><h2>Planeier</h2><dl><dt>Navn</dt><dd>${name}</dd><dt>Fødselsnummer</dt><dd>${number}</dd>${more}</dl></section>`;

  it('none is read, not even what only one of them shows', () => {
    const page = show(
      HEAD +
        card('Iben Solbakken', '14831751259', '<dt>Telefon</dt><dd>400 00 014</dd>') +
        card('Odd Vik', '21921360123'),
    );
    expect(readPage(page, ADDRESS, SAMSPILL)).toMatchObject({ key: { address: ADDRESS }, values: [] });
  });

  it('the same child twice is one child', () => {
    const page = show(
      HEAD +
        card('Iben Solbakken', '14831751259') +
        card('Iben Solbakken', '148317 51259', '<dt>Telefon</dt><dd>400 00 014</dd>'),
    );
    expect(
      readPage(page, ADDRESS, SAMSPILL)
        .values.map(({ path }) => path)
        .sort(),
    ).toEqual(['child.fodselsnummer', 'child.name', 'child.phone']);
  });
});

describe('services in the plan', () => {
  it('rows of a table; the family are foresatte, not a service', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const read = values(
      `<h1>Deltakere</h1><button>Legg til deltaker</button><table><thead><tr><th>Navn</th><th>Tjeneste</th><th>Mobil</th></tr></thead>${row('Per Nilsen', 'Helsesykepleier', '400 00 102')}${row('Marit Solbakken', 'Foresatt', '400 00 015')}${row('Siri Holm', 'PPT', '')}</table>`,
    );
    expect(read).toEqual({
      'services.0.service': 'Helsesykepleier',
      'services.0.person': 'Per Nilsen',
      'services.0.phone': '400 00 102',
      'services.1.service': 'PPT',
      'services.1.person': 'Siri Holm',
      'foresatt.0.name': 'Marit Solbakken',
      'foresatt.0.contact': '400 00 015',
    });
  });

  it('cards', () => {
    const read = values(
      '<h1>Deltakere</h1><button>Inviter</button><ul><li><h3>Per Nilsen</h3><dl><dt>Tjeneste</dt><dd>Helsesykepleier</dd><dt>Telefon</dt><dd>400 00 102</dd></dl></li></ul>',
    );
    expect(read).toEqual({
      'services.0.service': 'Helsesykepleier',
      'services.0.person': 'Per Nilsen',
      'services.0.phone': '400 00 102',
    });
  });
});

describe('the child’s name from a heading', () => {
  const page = (heading: string, rows = '', title = '') => {
    const shown = show(
      `<nav><a href="#">Mål og aktiviteter</a></nav><h1>${heading}</h1><h2>Deltakere</h2><button>Legg til deltaker</button><table><thead><tr><th>Navn</th><th>Rolle</th></tr></thead>${rows}</table>`,
    );
    shown.title = title;
    const { values } = readPage(shown, ADDRESS, SAMSPILL);
    return values.find(({ path }) => path === 'child.name')?.text;
  };
  const row = (name: string, role: string) => `<tr><td>${name}</td><td>${role}</td></tr>`;

  it.each([
    ['Plan for Iben Solbakken', '', ''],
    ['Iben Solbakken – Deltakere', '', ''],
    ['Stafettlogg: Iben Solbakken', '', ''],
    ['Iben Solbakken (9 år)', row('Marit Solbakken', 'Mor'), ''],
    ['Iben Solbakken', '', 'Iben Solbakken | Samspill'],
  ])('%s is told by what stands with it', (heading, rows, title) =>
    expect(page(heading, rows, title)).toBe('Iben Solbakken'),
  );

  it.each([
    ['Iben Solbakken', '', ''],
    ['Iben Solbakken', row('Siri Solbakken', 'PPT'), ''],
    ['Individuell Plan', '', 'Individuell Plan'],
    ['Tromsø kommune', row('Marit Kommune', 'Mor'), ''],
    ['Planen', row('Marit Solbakken', 'Mor'), ''],
    ['Plan for våren', '', ''],
    ['Iben Solbakken og Åse Ærøskjær', '', 'Iben Solbakken og Åse Ærøskjær'],
  ])('%s alone is nobody’s name', (heading, rows, title) =>
    expect(page(heading, rows, title)).toBeUndefined(),
  );

  it('an address that names no plan has no child', () =>
    expect(
      readPage(
        show('<h1>Plan for Iben Solbakken</h1><h2>Deltakere</h2><button>Inviter</button>'),
        'https://www.individplan.no/samspill/nb/',
        SAMSPILL,
      ).values,
    ).toEqual([]));
});
