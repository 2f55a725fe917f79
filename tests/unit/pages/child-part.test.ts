// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { planSeen } from '../../../lib/app/plan-seen';
import { readPage } from '../../../lib/pages/read';
import { TROMSO } from '../app/fake-browser';
import { SAMSPILL, show } from './world';

const ADDRESS = 'https://www.individplan.no/samspill/nb/plan/10482';
const CHILD = '<dl><dt>Planeier</dt><dd>Iben Solbakken</dd><dt>Adresse</dt><dd>Grønnegata 14</dd></dl>';
const MORE = '<h2>Deltakere</h2><h2>Mål og aktiviteter</h2>';

const read = (html: string) => readPage(show(`<main>${html}</main>`), ADDRESS, SAMSPILL);
const textAt = (html: string, path: string) => read(html).values.find((value) => value.path === path)?.text;
/** The questions that a page answers, to be confirmed. */
const facts = (html: string) => planSeen(read(html), SAMSPILL, TROMSO)?.facts.map(({ fact }) => fact) ?? [];

describe('a plan that only the child’s own heading tells of', () => {
  it.each([
    ['whose it is', `<h1>Individuell plan for Iben Solbakken</h1>${CHILD}${MORE}`, 'F21'],
    ['a colon', `<h1>Stafettlogg: Iben Solbakken</h1>${CHILD}${MORE}`, 'F20'],
    ['the name first', `<h1>Iben Solbakken – Stafettlogg</h1>${CHILD}${MORE}`, 'F20'],
    ['the name turned round', `<h1>Stafettlogg: Solbakken, Iben</h1>${CHILD}${MORE}`, 'F20'],
    ['with age', `<h1>Stafettlogg for Iben Solbakken (9 år)</h1>${CHILD}${MORE}`, 'F20'],
    ['with a number', `<h1>Stafettlogg for Iben Solbakken, 148317 51259</h1>${CHILD}${MORE}`, 'F20'],
    [
      'a heading with the name in its box',
      `<header><h1>Individuell plan</h1><p>Iben Solbakken, 9 år</p></header>${CHILD}${MORE}`,
      'F21',
    ],
    [
      'the name with the plan in its box',
      `<div><h1>Iben Solbakken</h1><span>Stafettlogg</span></div>${CHILD}${MORE}`,
      'F20',
    ],
    ['nynorsk', `<h1>Individuell plan til Iben Solbakken</h1>${CHILD}${MORE}`, 'F21'],
  ])('%s', (_, html, fact) => expect(facts(html)).toEqual([fact]));

  it('is told with the heading it stood in', () =>
    expect(
      planSeen(read(`<h1>Stafettlogg for Iben Solbakken</h1>${CHILD}${MORE}`), SAMSPILL, TROMSO),
    ).toEqual({
      facts: [{ fact: 'F20', found: [{ text: 'Stafettlogg', where: 'Stafettlogg for Iben Solbakken' }] }],
      koordinators: [],
    }));

  it.each([
    ['no name', `<h1>Individuell plan</h1>${CHILD}${MORE}`],
    ['somebody else’s name', `<h1>Stafettlogg for Amund Solbakken</h1>${CHILD}${MORE}`],
    ['two plans', `<h1>Stafettlogg og individuell plan for Iben Solbakken</h1>${CHILD}${MORE}`],
    ['no longer', `<h1>Avsluttet stafettlogg for Iben Solbakken</h1>${CHILD}${MORE}`],
    ['ended, beside', `<div><h1>Stafettlogg for Iben Solbakken</h1><b>Avsluttet</b></div>${CHILD}${MORE}`],
    ['a draft', `<h1>Individuell plan for Iben Solbakken – utkast</h1>${CHILD}${MORE}`],
    ['asked for', `<h1>Søknad om individuell plan for Iben Solbakken</h1>${CHILD}${MORE}`],
    ['said to be none', `<h1>Ingen individuell plan for Iben Solbakken</h1>${CHILD}${MORE}`],
    ['about something else', `<h1>Referat: Individuell plan for Iben Solbakken</h1>${CHILD}${MORE}`],
    [
      'a report with the plan below',
      `<div><h1>Referat for Iben Solbakken</h1><p>Stafettlogg</p></div>${CHILD}${MORE}`,
    ],
    ['a part of the page', `<h1>Planen</h1><h2>Stafettlogg for Iben Solbakken</h2>${CHILD}${MORE}`],
    [
      'a document in a list',
      `<h1>Planen</h1>${CHILD}<ul><li><h1>Stafettlogg for Iben Solbakken</h1></li></ul>`,
    ],
    ['a link to it', `<h1><a href="/2">Stafettlogg for Iben Solbakken</a></h1>${CHILD}${MORE}`],
    [
      'a tab beside the name',
      `<div><h1>Iben Solbakken</h1><a href="/2">Stafettlogg</a></div>${CHILD}${MORE}`,
    ],
    [
      'another being written',
      `<h1>Ny plan</h1><h1>Stafettlogg for Iben Solbakken</h1>${CHILD}<label>Plantype<select><option value="">Velg</option></select></label>`,
    ],
    [
      'a field for it that is empty',
      `<h1>Stafettlogg for Iben Solbakken</h1>${CHILD}${MORE}<label>Plantype<select><option value="">Velg</option><option>Stafettlogg</option></select></label>`,
    ],
    [
      'siblings’ plans on one page',
      `<h1>Stafettlogg for Iben Solbakken</h1><h1>Individuell plan for Iben Solbakken</h1>${CHILD}${MORE}`,
    ],
  ])('nothing: %s', (_, html) => expect(facts(html)).toEqual([]));

  it('what a label says goes before', () =>
    expect(
      facts(`<h1>Stafettlogg for Iben Solbakken</h1>${CHILD}<p>Plantype: Individuell plan</p>${MORE}`),
    ).toEqual(['F21']));
});

describe('a fødselsnummer right behind the child’s name, without a label', () => {
  it.each([
    ['in the heading', `<h1>Iben Solbakken 148317 51259</h1>`],
    ['after a comma', `<h1>Plan for Iben Solbakken, 14831751259</h1>`],
    ['below it', `<div><h1>Iben Solbakken</h1><p>148317 51259</p></div>`],
    ['after the age', `<header><h1>Iben Solbakken</h1><span>9 år</span><span>14831751259</span></header>`],
  ])('%s', (_, html) =>
    expect(textAt(html + CHILD + MORE, 'child.fodselsnummer')?.replace(' ', '')).toBe('14831751259'),
  );

  it.each([
    ['not valid', `<h1>Iben Solbakken 148317 51258</h1>`],
    ['what may be a case', `<div><h1>Iben Solbakken</h1><span>Saksnr</span><span>14831751259</span></div>`],
    ['another name between', `<div><h1>Iben Solbakken</h1><p>Marit Solbakken 14831751259</p></div>`],
    ['two of them', `<h1>Iben Solbakken 14831751259</h1><h1>Iben Solbakken 128315 51249</h1>`],
    ['in a list beside', `<h1>Planen</h1><ul><li><h1>Iben Solbakken 14831751259</h1></li></ul>`],
    ['a telephone', `<div><h1>Iben Solbakken</h1><p>400 00 014</p></div>`],
  ])('nothing: %s', (_, html) => {
    const { values } = read(html + CHILD + MORE);
    expect(values.filter(({ path }) => /number|fodsels|phone/.test(path))).toEqual([]);
  });
});

describe('a plan type chosen by a round button with help in its label', () => {
  const radio = (text: string, help: string, more = '') =>
    `<label><input type="radio" name="t" ${more}><span><span>${text}</span><small>${help}</small></span></label>`;
  const group = (chosen: string) =>
    `<fieldset><legend>Plantype</legend>${radio('Stafettlogg', 'Skolen er som regel stafettholder', chosen)}${radio('Individuell plan', 'For langvarige tjenester')}</fieldset>`;

  it('is a plan that exists, its help kept apart', () => {
    expect(facts(`<h1>Planen</h1>${CHILD}${group('checked')}${MORE}`)).toEqual(['F20']);
    expect(textAt(`<h1>Planen</h1>${CHILD}${group('checked')}${MORE}`, 'planType')).toBe(
      'Stafettlogg – Skolen er som regel stafettholder',
    );
    expect(facts(`<h1>Planen</h1>${CHILD}${group('')}${MORE}`)).toEqual([]);
  });

  it('so is an option of a list, and what a button shows', () => {
    const option = '<span>Individuell plan</span><small>For langvarige tjenester</small>';
    for (const html of [
      `<div role="listbox" aria-label="Plantype"><div role="option" aria-selected="true">${option}</div></div>`,
      `<div id="p">Plantype</div><button aria-haspopup="listbox" aria-labelledby="p">${option}</button>`,
    ])
      expect(facts(`<h1>Planen</h1>${CHILD}${html}${MORE}`), html).toEqual(['F21']);
  });
});
