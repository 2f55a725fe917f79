// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/pages/read';
import { createWriter } from '../../../lib/pages/write';
import { SAMSPILL, show } from './world';

/** Pages built as real ones are, that the reader was not written for: each failed once. */
const ADDRESS = 'https://www.individplan.no/samspill/nb/plan/10482';
const HEAD =
  '<h1>Ny plan</h1><label>Plantype<select><option value="">Velg</option><option value="1">Stafettlogg</option></select></label>';

function read(html: string) {
  const { values, conflicts } = readPage(show(html), ADDRESS, SAMSPILL);
  return { values: Object.fromEntries(values.map(({ path, text }) => [path, text])), conflicts };
}
const values = (html: string) => read(html).values;

describe('tables made by a server', () => {
  const TABLE =
    '<div><b>Administrere planen</b></div><table><tr><td>NAVN:</td><td><input value="Iben Solbakken"></td><td>FNR:</td><td><input value="148317 51259"></td></tr>' +
    '<tr><td>POSTNR/STED:</td><td><input value="9008"> <input value="Tromsø"></td><td>KOORDINATOR:</td><td><input></td></tr>' +
    '<tr><td>PLANTYPE:</td><td><input type="radio" name="p" value="1" id="r1"><label for="r1">Stafettlogg</label><input type="radio" name="p" value="2" id="r2"><label for="r2">Individuell plan</label></td></tr>' +
    '<tr><td>MOR:</td><td><input value="Marit Solbakken"></td><td>TLF MOR:</td><td><input value="40000015"></td></tr></table><a href="#">Mål og aktiviteter</a><a href="#">Deltakere</a>';

  it('labels and fields that take turns in a row, without one heading', () => {
    expect(values(TABLE)).toEqual({
      'child.name': 'Iben Solbakken',
      'child.fodselsnummer': '148317 51259',
      'child.postcode': '9008',
      'child.place': 'Tromsø',
      'mor.name': 'Marit Solbakken',
      'mor.contact': '40000015',
    });
  });

  it('round buttons in a cell: none is chosen, and one can be', async () => {
    show(TABLE);
    const writer = createWriter(document, () => SAMSPILL);
    expect(await writer.write('planType', 'individuellPlan')).toMatchObject({
      ok: true,
      after: 'Individuell plan',
    });
    expect(document.querySelector<HTMLInputElement>(':checked')?.value).toBe('2');
  });
});

it('half a number is no number', () => {
  expect(
    values(
      `${HEAD}<label>Fødselsdato<input value="14.03.2017"></label><label>Personnummer<input value="51259"></label>`,
    ),
  ).toEqual({});
});

describe('round buttons by role', () => {
  const GROUP =
    '<h1>Ny plan</h1><div role="radiogroup" aria-labelledby="g"><div id="g">Hvilken plantype?</div><div role="radio" aria-checked="false" tabindex="0">Stafettlogg</div><div role="radio" aria-checked="false">Individuell plan</div></div><label>Koordinator<input></label>';

  it('what can be chosen is not what is chosen', () => {
    expect(values(GROUP).planType).toBeUndefined();
  });

  it('are pressed by their own words', async () => {
    show(GROUP);
    for (const radio of document.querySelectorAll('[role=radio]'))
      radio.addEventListener('click', () => radio.setAttribute('aria-checked', 'true'));
    const writer = createWriter(document, () => SAMSPILL);
    expect(await writer.write('planType', 'stafettlogg')).toMatchObject({ ok: true, after: 'Stafettlogg' });
  });
});

it('a button that names itself by its label and its choice', () => {
  const page = (chosen: string) =>
    `${HEAD}<span id="l">Koordinator</span><button role="combobox" aria-haspopup="listbox" aria-labelledby="l v"><span id="v">${chosen}</span></button>`;
  expect(values(page('Kari Lien')).koordinator).toBe('Kari Lien');
  expect(values(page('Velg')).koordinator).toBeUndefined();
});

it('each row of a table of foresatte is a person of its own', () => {
  const row = (name: string, role: string, phone: string) =>
    `<tr><td><input value="${name}"></td><td><select><option>${role}</option></select></td><td><input value="${phone}"></td></tr>`;
  const { values: found, conflicts } = read(
    `${HEAD}<fieldset><legend>Foresatte</legend><table><thead><tr><th>Navn</th><th>Relasjon</th><th>Telefon</th></tr></thead><tbody>${row('Marit Solbakken', 'Mor', '40000015')}${row('Jonas Solbakken', 'Far', '40000016')}</tbody></table></fieldset>`,
  );
  expect(conflicts).toEqual([]);
  expect(found).toEqual({
    'mor.name': 'Marit Solbakken',
    'mor.contact': '40000015',
    'far.name': 'Jonas Solbakken',
    'far.contact': '40000016',
  });
});

it('under a column’s heading a text is a value, whatever it says', () => {
  const { values: found, conflicts } = read(
    '<h1>Plan for Iben Solbakken</h1><div><span>Plantype</span><span>Stafettlogg</span></div><div><span>Stafettholder</span><span>Kari Lien</span></div><h2>Deltakere</h2><button>Legg til deltaker</button>' +
      '<table><thead><tr><th>Navn</th><th>Rolle</th><th>Tjeneste</th></tr></thead><tbody><tr><td>Kari Lien</td><td>Stafettholder</td><td>Skole</td></tr></tbody></table>',
  );
  expect(conflicts).toEqual([]);
  expect(found.koordinator).toBe('Kari Lien');
});

it('an address of two lines ends with postnr. and poststed', () => {
  expect(values(`${HEAD}<label>Adresse<textarea>Grønnegata 14\n9008 Tromsø</textarea></label>`)).toEqual({
    'child.address': 'Grønnegata 14',
    'child.postcode': '9008',
    'child.place': 'Tromsø',
  });
});

describe('boxes whose title is no heading', () => {
  const box = (title: string, name: string, phone: string) =>
    `<div class="card">${title}<div><label>Navn<input value="${name}"></label><label>Telefon<input value="${phone}"></label></div></div>`;

  it('tell whose fields they are, and a stranger’s are nobody’s', () => {
    expect(
      values(
        HEAD +
          box('<div class="card-title">Barnet</div>', 'Iben Solbakken', '') +
          box('<div class="card-title">Mor</div>', 'Marit Solbakken', '40000015') +
          box('<b>Far</b>', 'Jonas Solbakken', '40000016') +
          box('<div class="kort-tittel">Kontaktlærer</div>', 'Kari Lien', '40000101'),
      ),
    ).toEqual({
      'child.name': 'Iben Solbakken',
      'mor.name': 'Marit Solbakken',
      'mor.contact': '40000015',
      'far.name': 'Jonas Solbakken',
      'far.contact': '40000016',
    });
  });

  it('a label in bold is a label', () => {
    expect(
      values(
        `${HEAD}<p><b>Navn</b> <span><input value="Iben Solbakken"></span> <b>Adresse</b> <span><input value="Storgata 1"></span></p>`,
      ),
    ).toEqual({ 'child.name': 'Iben Solbakken', 'child.address': 'Storgata 1' });
  });
});

it('a number in two boxes', () => {
  const two = (a: string, b: string) =>
    values(
      `${HEAD}<label for="n">Fødselsnummer</label><span><input id="n" value="${a}"><input value="${b}"></span>`,
    );
  expect(two('148317', '51259')).toEqual({ 'child.fodselsnummer': '148317 51259' });
  expect(two('148317', '')).toEqual({});
});

it('items of a list of foresatte are people of their own', () => {
  const item = (name: string, who: string, phone: string) =>
    `<li><strong>${name}</strong> (${who})<br>Tlf: ${phone}</li>`;
  expect(
    values(
      `${HEAD}<h3>Foresatte</h3><ul>${item('Marit Solbakken', 'mor', '400 00 015')}${item('Jonas Solbakken', 'far', '400 00 016')}</ul>`,
    ),
  ).toEqual({
    'mor.name': 'Marit Solbakken',
    'mor.contact': '400 00 015',
    'far.name': 'Jonas Solbakken',
    'far.contact': '400 00 016',
  });
});

it('what is the user’s own is not the child’s', () => {
  expect(values(`${HEAD}<label>Din e-post<input value="per@example.no"></label>`)).toEqual({});
});

it('a name with an age behind it, a middle name, an address with its place after a comma', () => {
  expect(values(`${HEAD}<dl><dt>Planeier</dt><dd>Iben Solbakken (9 år)</dd></dl>`)).toEqual({
    'child.name': 'Iben Solbakken',
  });
  expect(
    values(
      `${HEAD}<label>Fornavn<input value="Iben"></label><label>Mellomnavn<input value="Áile"></label><label>Etternavn<input value="Solbakken"></label><label>Bosted<input value="Grønnegata 14, 9008 Tromsø"></label>`,
    ),
  ).toEqual({
    'child.name': 'Iben Áile Solbakken',
    'child.address': 'Grønnegata 14',
    'child.postcode': '9008',
    'child.place': 'Tromsø',
  });
});
