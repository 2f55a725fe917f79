// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { planAddress, planKey } from '../../../lib/pages/key';
import { SAMSPILL, show } from './world';

describe('the plan that an address names', () => {
  it.each([
    ['/samspill/nb/plan/10482', '/samspill/nb/plan/10482'],
    ['/samspill/nb/plan/10482/deltakere?side=2', '/samspill/nb/plan/10482'],
    [
      '/samspill/nb/planer/3f2504e0-4f89-11d3-9a0c-0305e82c3301/mal',
      '/samspill/nb/planer/3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    ],
    ['/samspill/#/plan/77/mal', '#/plan/77'],
    ['/samspill/vis?planId=77&tab=2', '?planId=77'],
    ['/samspill/nb/plan/ny', undefined],
    ['/samspill/nb/planer', undefined],
    ['/samspill/nb/2026/11', undefined],
  ])('%s', (path, key) =>
    expect(planAddress(`https://www.individplan.no${path}`, SAMSPILL)).toBe(
      key && `https://www.individplan.no${key}`,
    ),
  );
});

describe('what on the page identifies the plan', () => {
  const keyOf = (html: string) =>
    planKey([show(html)], 'https://www.individplan.no/samspill/nb/plan/ny', SAMSPILL);
  const fields = (name: string, number: string) =>
    `<h2>Planeier</h2><label>Navn<input id="n" value="${name}"></label><label>Fødselsnummer<input value="${number}"></label>`;

  it('the planeier’s number and name, not a parent’s', () =>
    expect(
      keyOf(`${fields('Iben', '14831751259')}<h2>Mor</h2><label>Navn<input value="Marit"></label>`),
    ).toEqual({ name: 'Iben', number: '14831751259' }));
  it('no number that is only half written', () =>
    expect(keyOf(fields('Iben', '148317'))).toEqual({ name: 'Iben' }));
  it('no name while somebody writes in the field', () => {
    show(fields('Ib', '14831751259'));
    document.getElementById('n')?.focus();
    expect(planKey([document], 'https://www.individplan.no/samspill/nb/plan/ny', SAMSPILL)).toEqual({
      number: '14831751259',
    });
  });
  it('the same number in two spellings is one', () =>
    expect(
      keyOf(`${fields('Iben', '14831751259')}<dl><dt>Fødselsnummer</dt><dd>148317 51259</dd></dl>`),
    ).toMatchObject({ number: '14831751259' }));
  it('nothing where two stand', () =>
    expect(keyOf(fields('Iben', '14831751259') + fields('Åse', '09890981124'))).toEqual({}));
});
