// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/pages/read';
import { SAMSPILL, show } from './world';

const ADDRESS = 'https://www.individplan.no/samspill/nb/plan/10482';
const HEAD =
  '<h1>Ny plan</h1><label>Plantype<select><option value="">Velg</option><option value="1">Stafettlogg</option></select></label><label>Fødselsnummer<input value="14831751259"></label>';

function place(html: string): string | undefined {
  const { values } = readPage(show(HEAD + html), ADDRESS, SAMSPILL);
  return values.find(({ path }) => path === 'child.place')?.text;
}

describe('«Sted» is a poststed only right beside a postnr', () => {
  it.each([
    [
      'two fields in one row',
      '<div><label>Postnr<input value="9008"></label><label>Sted<input value="Tromsø"></label></div>',
    ],
    [
      'each in a box of its own',
      '<div><div><label for="p">Postnummer</label><input id="p" value="9008"></div><div><label for="s">Stad</label><input id="s" value="Tromsø"></div></div>',
    ],
    [
      'place before number, placeholders alone',
      '<input placeholder="Sted" value="Tromsø"><input placeholder="Postnr" value="9008">',
    ],
    ['view: definition list', '<dl><dt>Postnr.</dt><dd>9008</dd><dt>Sted</dt><dd>Tromsø</dd></dl>'],
    [
      'view: table',
      '<table><tr><th>Postnr</th><td>9008</td></tr><tr><th>Sted</th><td>Tromsø</td></tr></table>',
    ],
    ['view: text', '<p>Postnr: 9008</p><p>Sted: Tromsø</p>'],
  ])('%s', (_, html) => expect(place(html)).toBe('Tromsø'));

  it.each([
    ['alone', '<label>Sted<input value="Rådhuset"></label>'],
    [
      'where somebody signs',
      '<div><label>Postnr<input value="9008"></label><label>Poststed<input value="Tromsø"></label></div><div><label>Sted<input value="Harstad"></label><label>Dato<input value="12.11.2026"></label></div>',
    ],
    [
      'a meeting below another heading',
      '<label>Postnr<input value="9008"></label><h2>Møte</h2><label>Sted<input value="Rådhuset"></label>',
    ],
    [
      'view: a meeting',
      '<dl><dt>Postnr.</dt><dd>9008</dd><dt>Møte</dt><dd>12.11.</dd><dt>Sted</dt><dd>Harstad</dd></dl>',
    ],
    [
      'one that says more',
      '<label>Postnr<input value="9008"></label><label>Sted for møtet<input value="Rådhuset"></label>',
    ],
  ])('never: %s', (_, html) => expect(place(html) ?? '').not.toMatch(/Rådhuset|Harstad/));
});
