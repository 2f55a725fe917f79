// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readPage } from '../../../lib/pages/read';
import { SAMSPILL, SERVICES, show } from './world';

/** What stands on a child's page and is somebody else's, in the ways that pages put it there. */
const PLAN =
  '<h1>Plan for Iben Solbakken</h1><p>Plantype: Stafettlogg</p><p>Fødselsnummer: ••••••</p><a>Deltakere</a><p>Koordinator: ';
const CHILD = { 'child.name': 'Iben Solbakken', planType: 'Stafettlogg', koordinator: 'Kari Lien' };
const facts = (...pairs: readonly string[]) =>
  `<dl>${pairs.map((pair) => pair.replace(/(.*)=(.*)/, '<dt>$1</dt><dd>$2</dd>')).join('')}</dl>`;
const fields = (...pairs: readonly string[]) =>
  `<div>${pairs.map((pair) => pair.replace(/(.*)=(.*)/, '<label>$1 <input value="$2"></label>')).join('')}</div>`;

const each = (...pairs: readonly string[]) => pairs.map((pair) => fields(pair)).join('');

const values = (html: string) => {
  const page = show(html);
  const { values } = readPage(page, 'https://www.individplan.no/samspill/nb/plan/10482', SAMSPILL, SERVICES);
  return Object.fromEntries(values.map(({ path, text }) => [path, text]));
};

it.each([
  [
    'a service’s telephone, below its name and a heading that says nothing',
    `<section><h2>BUP Tromsø</h2><h3>Kontaktinformasjon</h3>${facts('Telefon=77 62 00 00')}</section>`,
  ],
  ['the same in one heading', `<h2>BUP: Kontaktinformasjon</h2>${facts('Telefon=77 62 00 00')}`],
  [
    'a place’s address below a heading that only names what follows',
    `<h2>Avdeling for avlastning</h2><h3>Adresse og telefon</h3>${facts('Telefon=77 62 00 00', 'Adresse=Skolevegen 3')}`,
  ],
  [
    'a sibling’s number beside the sibling’s name',
    '<div><p>Peder Solbakken</p><p>Fødselsnummer 149019 80382</p></div>',
  ],
  ['the same with a colon', '<div><p>Peder Solbakken</p><p>Fødselsnummer: 149019 80382</p></div>'],
  ['the school’s telephone in the school’s row of fields', fields('Skole=Kroken skole', 'Telefon=77000000')],
  ['a doctor’s', `<h2>Kontakt</h2>${fields('Fastlege=Leif Berg', 'Telefon=77000000', 'Adresse=Storgata 1')}`],
  ['a telephone right behind who it is to', facts('Kontaktperson=Per Vik', 'Telefon=77000000')],
  ['the same line by line', '<p>Saksbehandler: Per Vik</p><p>Tlf: 77000000</p><p>E-post: per@example.no</p>'],
  ['behind who made the page', facts('Opprettet av=Per Vik', 'Telefon=77000000')],
  [
    'in a table’s rows',
    '<table><tr><th>Barnehage</th><td>Elvestrand</td></tr><tr><th>Telefon</th><td>77000000</td></tr></table>',
  ],
  [
    'on a card with another name and nothing else',
    '<div><b>Per Vik</b><p>Telefon: 77000000</p><p>E-post: per@example.no</p></div>',
  ],
  ['at the side, below the user’s own name', '<aside><p>Per Vik</p><p>Telefon: 77000000</p></aside>'],
  [
    'fields below each other, the doctor’s telephone behind the doctor',
    `<form>${each('Barnets navn=Iben Solbakken', 'Fastlege=Leif Berg', 'Telefon=77000000')}</form>`,
  ],
  ['a place behind somebody’s name', `<form>${each('Saksbehandler=Per Vik', 'Adresse=Rådhuset')}</form>`],
  [
    'another’s name in a table',
    '<table><tr><td>Navn</td><td>Per Vik</td></tr><tr><td>Stilling</td><td>Rådgiver</td></tr><tr><td>Telefon</td><td>77000000</td></tr></table>',
  ],
  ['a participant in a list of labels', facts('Navn=Per Vik', 'Tjeneste=PPT', 'Telefon=77000000')],
  [
    'the koordinator of a plan that is over',
    `<h2>Tidligere planer</h2>${facts('Plantype=Individuell plan', 'Koordinator=Ola Gammel')}`,
  ],
  [
    'which telephone it is, by buttons',
    '<div><div>Telefon</div><div role="group"><button aria-pressed="true">Privat</button><button aria-pressed="false">Jobb</button></div></div>',
  ],
  [
    'a label beside an empty field',
    '<div><label>Koordinator</label><div><input role="combobox" aria-label="Velg koordinator"></div></div>',
  ],
])('%s', (_, html) => expect(values(`${PLAN}Kari Lien</p>${html}`)).toEqual(CHILD));

it('whether there is a koordinator is nobody’s name', () =>
  expect(
    values(
      `${PLAN}</p><h2>Koordinator</h2><div role="radiogroup"><label><input type="radio" name="k">Ja</label><label><input type="radio" name="k" checked>Nei</label></div>`,
    ),
  ).not.toHaveProperty('koordinator'));

it('a part of a table that begins without bold is not the one above it', () =>
  expect(
    values(
      `${PLAN}Kari Lien</p><table><tr><td colspan="2"><b>Mor</b></td></tr><tr><td>Telefon</td><td>400 00 001</td></tr><tr><td colspan="2">Avlastning</td></tr><tr><td>Telefon</td><td>400 00 002</td></tr></table>`,
    ),
  ).toEqual({ ...CHILD, 'mor.contact': '400 00 001' }));

it('mother’s row of fields, and the child’s own below', () =>
  expect(
    values(
      `${PLAN}Kari Lien</p>${fields('Mor=Eva Moe', 'Telefon=40000001')}${fields('Barnets telefon=40000003', 'Adresse=Storgata 2')}`,
    ),
  ).toEqual({
    ...CHILD,
    'mor.name': 'Eva Moe',
    'mor.contact': '40000001',
    'child.phone': '40000003',
    'child.address': 'Storgata 2',
  }));

it('a room is no person, whoever stands in the row', () =>
  expect(
    values(
      `${PLAN}Kari Lien</p><h2>Deltakere</h2><table><thead><tr><th>Tjeneste</th><th>Lokasjon</th><th>Telefon</th></tr></thead><tbody><tr><td>PPT</td><td>Tromsø Rådhus</td><td>77 79 00 00</td></tr></tbody></table>`,
    ),
  ).not.toHaveProperty('services.0.person'));

it.each(['Kontakt: Per Vik', 'Profil: Per Vik', 'Meldinger til Per Vik'])(
  '«%s» as a heading is not the child',
  (heading) =>
    expect(
      values(
        `<h1>Stafettlogg</h1><p>Plantype: Stafettlogg</p><p>Fødselsnummer: ••••••</p><a>Deltakere</a><p>Koordinator: Kari Lien</p><h3>${heading}</h3>`,
      ),
    ).not.toHaveProperty('child.name'),
);

it('behind mother and foresatt it is theirs', () =>
  expect(
    values(
      `${PLAN}Kari Lien</p>${facts('Mor=Eva Moe', 'Telefon=40000001', 'Foresatt 2=Ola Moe', 'Telefon=40000002')}`,
    ),
  ).toEqual({
    ...CHILD,
    'mor.name': 'Eva Moe',
    'mor.contact': '40000001',
    'foresatt.0.name': 'Ola Moe',
    'foresatt.0.contact': '40000002',
  }));

it('below mother’s tab stands mother', () =>
  expect(
    values(
      `${PLAN}Kari Lien</p><div role="tablist"><button role="tab" aria-selected="true">Mor</button><button role="tab">Far</button></div><div role="tabpanel">${each('Navn=Eva Moe', 'Telefon=40000001')}</div>`,
    ),
  ).toEqual({ ...CHILD, 'mor.name': 'Eva Moe', 'mor.contact': '40000001' }));

it('a telephone behind two parents is nobody’s for sure', () =>
  expect(values(`${PLAN}Kari Lien</p>${facts('Mor=Eva Moe', 'Far=Ola Moe', 'Telefon=40000001')}`)).toEqual({
    ...CHILD,
    'mor.name': 'Eva Moe',
    'far.name': 'Ola Moe',
  }));

/** Where the page says of nobody whose it is, and a plan's heading doesn't name the child. */
const EVEN = { 'child.name': 'Even Dalen', 'child.fodselsnummer': '118211 70216' };
const nobodys = (html: string) => values(`<h1>Individuell plan</h1><p>Plantype: Individuell plan</p>${html}`);

it.each([
  ['in the page’s own bar', `<header>${facts('Navn=Per Vik', 'Telefon=77000000')}</header>`],
  ['at the side', `<aside>${facts('Navn=Per Vik', 'Telefon=77000000')}</aside>`],
  ['shown over a menu', '<div role="tooltip">Navn: Lina Aas<br>Fødselsnummer: 318712 69184</div>'],
  [
    'in a list of those that were open last',
    `<div><div>Sist åpnet</div>${facts('Navn=Lina Aas', 'Fødselsnummer=318712 69184')}</div>`,
  ],
])('a name %s is not the child’s', (_, html) =>
  expect(nobodys(html)).toEqual({ planType: 'Individuell plan' }),
);

it('a bar of the page that says the child’s number says who the child is', () =>
  expect(nobodys(`<header>${facts('Navn=Even Dalen', 'Fødselsnummer=118211 70216')}</header>`)).toMatchObject(
    EVEN,
  ));

it.each([
  ['a help desk', '<div><p>Trenger du hjelp?</p><p>Telefon: 77 79 00 00</p></div>'],
  ['an office', '<p>E-post: samspill@example.no</p>'],
  ['a newsletter', '<form><p>Få nyheter</p><label>E-post <input value="per@example.no"></label></form>'],
])('how to reach %s beside the child’s fields', (_, html) => {
  const form = fields('Navn=Even Dalen', 'Fødselsnummer=118211 70216');
  expect(nobodys(`<section><h2>Barnet</h2>${form}</section>${html}`)).toEqual({
    ...EVEN,
    planType: 'Individuell plan',
  });
});

it('who is related otherwise is no foresatt', () =>
  expect(
    values(
      `${PLAN}Kari Lien</p><h2>Nærmeste pårørende</h2>${facts('Navn=Gudrun Moe', 'Relasjon=Bestemor', 'Telefon=40000001')}`,
    ),
  ).toEqual(CHILD));

it('who was there before is not among the people of the plan', () => {
  const table = (name: string) =>
    `<table><tr><th>Navn</th><th>Tjeneste</th></tr><tr><td>${name}</td><td>PPT</td></tr></table>`;
  expect(
    values(
      `${PLAN}Kari Lien</p><h2>Tidligere deltakere</h2>${table('Olga Ruud')}<h2>Deltakere</h2>${table('Per Vik')}`,
    ),
  ).toEqual({ ...CHILD, 'services.0.service': 'PPT', 'services.0.person': 'Per Vik' });
});

/** The child with mother and father, each with a telephone. */
const BOTH = {
  ...CHILD,
  'mor.name': 'Eva Moe',
  'mor.contact': '40000001',
  'far.name': 'Ola Moe',
  'far.contact': '40000002',
};

it('mother and father as terms, each with a list of labels', () => {
  const parent = (name: string) => `<dl><div><dt>Navn</dt><dd>${name}</dd></div><div><dt>Telefon</dt><dd>`;
  expect(
    values(
      `${PLAN}Kari Lien</p><h2>Foreldre</h2><dl><div><dt>Mor</dt><dd>${parent('Eva Moe')}40000001</dd></div></dl></dd></div><div><dt>Far</dt><dd>${parent('Ola Moe')}40000002</dd></div></dl></dd></div></dl>`,
    ),
  ).toEqual(BOTH);
});

it.each([
  ['labelled', facts('Navn=Kari Lien', 'Telefon=77000000')],
  ['alone', '<p>Kari Lien</p>'],
])('the koordinator below a heading, %s', (_, html) =>
  expect(values(`${PLAN}</p><h2>Koordinator</h2>${html}`)).toEqual(CHILD),
);

it('labels that ask are labels', () =>
  expect(
    nobodys(
      fields(
        'Hva heter barnet?=Even Dalen',
        'Hva er barnets fødselsnummer?=118211 70216',
        'Hvor bor barnet?=Storgata 2',
      ),
    ),
  ).toEqual({ ...EVEN, 'child.address': 'Storgata 2', planType: 'Individuell plan' }));

it('participants below headers in two lines', () =>
  expect(
    values(
      `<h1>Deltakere i planen</h1><p>Plan for: <b>Iben Solbakken</b></p><button>Ny deltaker</button><table><thead><tr><th rowspan="2">Navn</th><th rowspan="2">Tjeneste / rolle</th><th colspan="2">Kontakt</th></tr><tr><th>Telefon</th><th>E-post</th></tr></thead><tbody><tr><td>Eva Moe</td><td>Mor</td><td>40000001</td><td>eva@example.no</td></tr><tr><td>Per Vik</td><td>PPT</td><td>77000000</td><td></td></tr></tbody></table>`,
    ),
  ).toEqual({
    'child.name': 'Iben Solbakken',
    'mor.name': 'Eva Moe',
    'mor.contact': 'eva@example.no, 40000001',
    'services.0.service': 'PPT',
    'services.0.person': 'Per Vik',
    'services.0.phone': '77000000',
  }));

it('mother and father above fields made by hand, beside an empty corner', () => {
  const row = (label: string, ...of: string[]) =>
    `<tr><td>${label}</td>${of.map((value) => `<td><input value="${value}"></td>`).join('')}</tr>`;
  expect(
    values(
      `${PLAN}Kari Lien</p><table><tr><td></td><td><b>Mor</b></td><td><b>Far</b></td></tr>${row('Navn', 'Eva Moe', 'Ola Moe')}${row('Mobil', '40000001', '40000002')}</table>`,
    ),
  ).toEqual(BOTH);
});

it('a row of links is no goal', () =>
  expect(
    values(`${PLAN}Kari Lien</p><h2>Hovedmål</h2><p>Finne venner</p><p><a>Skriv ut</a> | <a>Endre</a></p>`),
  ).toEqual({ ...CHILD, 'goals.0': 'Finne venner' }));
