// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { rootsOf } from '../../../lib/pages/dom';
import { choiceField, choosable } from '../../../lib/pages/fields';
import { shownNow } from '../../../lib/pages/lists';
import { readPage } from '../../../lib/pages/read';
import { SAMSPILL, SERVICES, show } from './world';

/** How applications that nobody here has seen lay out a plan: one shape each, and what a person reads in it. */
const ADDRESS = 'https://www.individplan.no/samspill/nb/plan/40021';
const read = (html: string, top = '<h1>Ny plan</h1>') => {
  const rest = '<label>Plantype<input></label><label>Koordinator<input></label><i>Planeier</i>';
  const { values } = readPage(show(`${top}${html}${rest}`), ADDRESS, SAMSPILL, SERVICES);
  return Object.fromEntries(values.map(({ path, text }) => [path, text]));
};
const NAME = '<label>Navn<input value="Emil Sakshaug"></label>';
const CHILD = { 'child.name': 'Emil Sakshaug' };

describe('whose part of the page it is', () => {
  it('by the title in a card’s head, whatever stands below it there', () =>
    expect(
      read(
        `<div class="card"><div class="card-header"><div class="card-title">Opplysninger om barnet</div><div class="card-subtitle">Hentet 12.11.2026</div></div><div>${NAME}<label>Adresse<input value="Sjøgata 2"></label></div></div>`,
      ),
    ).toEqual({ ...CHILD, 'child.address': 'Sjøgata 2' }));

  it('by the nearest of the titles that follow each other in one box', () =>
    expect(
      read(
        `<div><div class="v-card-subtitle">Barnet</div>${NAME}<div class="v-card-subtitle">Foresatt</div><label>Navn<input value="Vigdis Moe"></label><label>Telefon<input value="97110001"></label><div class="v-card-subtitle">Kontaktperson i nød</div><label>Navn<input value="Jan Vik"></label><label>Telefon<input value="77600000"></label></div>`,
      ),
    ).toEqual({ ...CHILD, 'foresatt.0.name': 'Vigdis Moe', 'foresatt.0.contact': '97110001' }));

  it('by a heading that asks', () =>
    expect(
      read(
        `<h2>Hvem gjelder planen?</h2>${NAME}<h2>Hvem er mor?</h2><label>Telefon<input value="97110001"></label>`,
      ),
    ).toEqual({ ...CHILD, 'mor.contact': '97110001' }));

  it('by a parent’s name as the heading, below one that says who they are', () =>
    expect(
      read(
        '<h2>Føresette</h2><h3>Gunn Lid</h3><dl><div><dt>Mobil</dt><dd>91929394</dd></div></dl><h3>Tor Lid</h3><dl><div><dt>E-post</dt><dd>tor@example.no</dd></div></dl><h2>Skule</h2><h3>Mia Lund</h3><dl><dt>Mobil</dt><dd>77650000</dd></dl>',
      ),
    ).toEqual({
      'foresatt.0.name': 'Gunn Lid',
      'foresatt.0.contact': '91929394',
      'foresatt.1.name': 'Tor Lid',
      'foresatt.1.contact': 'tor@example.no',
    }));

  const CARD = (name: string, badge: string, facts: string) =>
    `<article><header><h3>${name}</h3>${badge}</header>${facts}</article>`;
  const LINE = (label: string, value: string) => `<div><small>${label}</small><div>${value}</div></div>`;
  it('by what stands beside the name in a card’s own head', () =>
    expect(
      read(
        CARD('Vigdis Moe', '<span>Foresatt</span>', LINE('Telefon', '97 11 00 01')) +
          CARD('Turid Moe', '<span>Besteforelder</span>', LINE('Telefon', '97 11 00 03')) +
          CARD('Ragnar Berg', '<span>Kontaktlærer</span>', LINE('Telefon', '77 60 11 00')),
      ),
    ).toEqual({ 'foresatt.0.name': 'Vigdis Moe', 'foresatt.0.contact': '97 11 00 01' }));

  const OWN =
    LINE('Fødselsnummer', '20831969211') + LINE('Adresse', 'Sjøgata 2') + LINE('Skole', 'Kroken skole');
  it('a card headed by a name alone, with the page’s only fødselsnummer in it, is the child’s', () =>
    expect(
      read(
        `<article><h2>Emil Sakshaug</h2>${OWN}</article><article><h2>Mia Lund</h2>${LINE('Telefon', '77650000')}</article>`,
      ),
    ).toEqual({ ...CHILD, 'child.fodselsnummer': '20831969211', 'child.address': 'Sjøgata 2' }));

  it('not where somebody else has a number too, nor where the name is somebody’s who is said', () => {
    const other = `<article><h2>Lukas Moe</h2>${LINE('Fødselsnummer', '15911163729')}</article>`;
    expect(read(`<article><h2>Emil Sakshaug</h2>${OWN}</article>${other}`)).toEqual({});
    expect(read(`<article><h2>Emil Sakshaug</h2><b>Søsken</b>${OWN}</article>`)).toEqual({});
  });
});

describe('a fødselsnummer in two boxes', () => {
  const BOXES = '<input maxlength="6" value="139119"><input maxlength="5" value="55908">';
  const BOTH = { 'child.fodselsnummer': '139119 55908' };
  it.each([
    [
      'in a table inside the table',
      `<table><tr><td>Fødselsnr:</td><td><table><tr><td>${BOXES.replace('><input', '></td><td>-</td><td><input')}</td></tr></table></td></tr></table>`,
    ],
    [
      'each with a name of its own',
      `<p role="group" aria-label="Fødselsnummer">${BOXES.replace('maxlength="6"', 'aria-label="Fødselsdato, seks siffer"').replace('maxlength="5"', 'aria-label="Personnummer, fem siffer"')}</p>`,
    ],
  ])('%s', (_, html) => expect(read(html)).toEqual(BOTH));

  it('not of two boxes that only look like it', () => {
    expect(read(BOXES.replace('139119', '139118'))).toEqual({});
    expect(
      read(
        `<p><label>Saksnummer<input value="139119"></label><label>Løpenummer<input value="55908"></label></p>`,
      ),
    ).toEqual({});
  });
});

describe('addresses', () => {
  it('postnr. and poststed in two boxes under one label', () =>
    expect(
      read(
        '<div><label class="form-label">Postnr. / Poststed</label><div><input value="9300"><input value="Finnsnes"></div></div>',
      ),
    ).toEqual({ 'child.postcode': '9300', 'child.place': 'Finnsnes' }));

  it('one word for both, wrapped as deep as libraries do', () => {
    const deep = (label: string, value: string) =>
      `<div><div><div><div><label for="${value}">${label}</label><input id="${value}" value="${value}"></div></div></div></div>`;
    expect(read(`<div>${deep('Postnr.', '9007')}${deep('Sted', 'Tromsø')}</div>`)).toEqual({
      'child.postcode': '9007',
      'child.place': 'Tromsø',
    });
  });

  it('postnr. and poststed on a line of their own below the street', () =>
    expect(read('<div><small>Adresse</small><div>Sjøgata 2</div><div>9008 Tromsø</div></div>')).toEqual({
      'child.address': 'Sjøgata 2',
      'child.postcode': '9008',
      'child.place': 'Tromsø',
    }));

  it('where post goes yields to where the child lives', () =>
    expect(
      read(
        '<dl><dt>Folkeregistrert adresse</dt><dd>Sjøgata 2, 9008 Tromsø</dd><dt>Postadresse</dt><dd>Postboks 44, 9251 Tromsø</dd></dl>',
      ),
    ).toEqual({ 'child.address': 'Sjøgata 2', 'child.postcode': '9008', 'child.place': 'Tromsø' }));
});

describe('tables made by hand', () => {
  const TITLED = (title: string, rows: string) =>
    `<table><tr><td colspan="4">${title}</td></tr>${rows}</table>`;
  const FAMILY = TITLED(
    'Pårørende',
    '<tr><th>Relasjon</th><th>Navn</th><th>Mobil</th><th>E-post</th></tr><tr><td>Mor</td><td>Anita Vik</td><td>92 44 55 66</td><td></td></tr><tr><td>Mormor</td><td>Gerd Vik</td><td>77 68 00 00</td><td></td></tr>',
  );
  const SERVICE = TITLED(
    'Plandeltakere',
    '<tr><th></th><th>Virksomhet</th><th>Navn</th><th>Telefon</th></tr><tr><td><a href="#">Rediger</a></td><td>PPT</td><td>Siv Jensen</td><td>77 79 11 11</td></tr>',
  );
  it('a line with the table’s title stands above the columns’ headers', () =>
    expect(read(FAMILY + SERVICE)).toEqual({
      'mor.name': 'Anita Vik',
      'mor.contact': '92 44 55 66',
      'services.0.service': 'PPT',
      'services.0.person': 'Siv Jensen',
      'services.0.phone': '77 79 11 11',
    }));
});

describe('a value and what only stands beside it', () => {
  it.each(['<span>ES</span> Eivind Sand', '<i>ES</i><b>Eivind Sand</b>', 'Eivind Sand'])(
    'a koordinator with the letters of a picture: %s',
    (shown) =>
      expect(read(`<dl><dt>Koordinator</dt><dd>${shown}</dd></dl>`)).toEqual({ koordinator: 'Eivind Sand' }),
  );

  it('an article that says what the words mean has neither plan type nor koordinator', () =>
    expect(
      read(
        '<table><tr><th>Plantype</th><td>Lovpålagt</td></tr></table><h2>Koordinator</h2><ul><li>Stafettlogg</li></ul><dl><dt>Koordinator</dt><dd>Stafettlogg</dd></dl>',
      ),
    ).toEqual({}));
});

describe('where the plan type is chosen', () => {
  const OPTIONS = '<option></option><option>Stafettlogg</option><option>Individuell plan</option>';
  const TILES = '<div role="radio">Stafettlogg</div><div role="radio">Individuell plan</div>';
  const RADIOS =
    '<label><input type="radio" name="p" value="1">Stafettlogg</label><label><input type="radio" name="p" value="2">Individuell plan</label>';
  const chosen = (html: string) => {
    const { roots } = shownNow(
      rootsOf(show(`<h1>Ny plan</h1><label>Koordinator<input></label>${html}`)),
      SAMSPILL,
    );
    return choiceField(choosable(roots), 'planType', SAMSPILL) !== null;
  };
  it.each([
    `<label>Type<select>${OPTIONS}</select></label>`,
    `<label>Mal<select>${OPTIONS}</select></label>`,
    `<div role="radiogroup" aria-labelledby="t"><p id="t">Velg type plan</p>${TILES}</div>`,
    `<fieldset><legend>Hvilken type plan skal barnet ha?</legend>${RADIOS}</fieldset>`,
  ])('by a word for it, where two kinds of plan are offered: %s', (html) => expect(chosen(html)).toBe(true));

  it.each([
    `<label>Tidligere plan<select>${OPTIONS}</select></label>`,
    `<label>Dokumentmal for møtet<select>${OPTIONS}</select></label>`,
    `<label>Type<select><option></option><option>Stafettlogg</option><option>Møte</option></select></label>`,
    `<label>Type<select>${OPTIONS}</select></label><label>Mal<select>${OPTIONS}</select></label>`,
  ])('not by another, nor where two could be it: %s', (html) => expect(chosen(html)).toBe(false));
});

describe('ordinary pages', () => {
  it.each([
    '<h1>Ukeplan for middag</h1><h2>Deltakere</h2><p>4 personer</p><h2>Plan</h2><ol><li>Mandag: fisk</li></ol>',
    '<h1>Klage på vedtak</h1><h2>Hvem klager du for?</h2><label><input type="radio" name="r">Meg selv</label><label><input type="radio" name="r">Barnet mitt</label><h2>Opplysninger om barnet</h2><label>Navn<input value="Ola Li"></label><label>Fødselsnummer<input></label><h2>Foresatt</h2><label>Navn<input></label><label>Telefon<input></label>',
  ])('%s', (html) => expect(readPage(show(html), ADDRESS, SAMSPILL, SERVICES).screen).toBeNull());
});

it('a form with a field named «children» is read like any other', () => {
  const page = show(
    `<h1>Ny plan</h1><form><fieldset><legend>Barnet</legend>${NAME}</fieldset><input name="children"><label>Plantype<input></label><label>Koordinator<input></label></form>`,
  );
  const form = document.querySelector('form') as HTMLFormElement;
  // As in a browser, where the form answers with its field.
  Object.defineProperty(form, 'children', { value: form.querySelector('[name=children]') });
  const { values } = readPage(page, ADDRESS, SAMSPILL, SERVICES);
  expect(values.map(({ path, text }) => [path, text])).toEqual([['child.name', 'Emil Sakshaug']]);
});
