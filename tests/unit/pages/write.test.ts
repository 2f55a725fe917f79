// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createWriter } from '../../../lib/pages/write';
import { SAMSPILL, show } from './world';

const writer = createWriter(document, () => SAMSPILL);
const OPTIONS =
  '<option value="">Velg …</option><option value="7">Individuell plan (IP)</option><option value="3">Stafettlogg</option>';
const radio = (text: string, checked = '') =>
  `<label><input type="radio" name="t" ${checked}>${text}</label>`;

describe('putting plan type and koordinator in', () => {
  it('a list: by the words of the outcome, told to the page, and back', async () => {
    show(`<label>Plantype<select>${OPTIONS}</select></label>`);
    const select = document.querySelector('select') as HTMLSelectElement;
    const told: string[] = [];
    for (const type of ['input', 'change']) select.addEventListener(type, () => told.push(type));
    expect(await writer.write('planType', 'individuellPlan')).toEqual({
      ok: true,
      before: '',
      after: 'Individuell plan (IP)',
    });
    expect([select.value, told]).toEqual(['7', ['input', 'change']]);
    expect(await writer.undo('planType')).toMatchObject({ ok: true, after: '' });
    expect(select.value).toBe('');
  });

  it('round buttons', async () => {
    show(
      `<fieldset><legend>Type plan</legend>${radio('Stafettlogg')}${radio('Individuell plan')}</fieldset>`,
    );
    expect(writer.can('planType', 'stafettlogg')).toBe(true);
    expect(await writer.write('planType', 'stafettlogg')).toMatchObject({ ok: true, after: 'Stafettlogg' });
    expect(await writer.undo('planType')).toMatchObject({ ok: true });
    expect(document.querySelectorAll(':checked')).toHaveLength(0);
  });

  it('round buttons with help beside their words', async () => {
    const help = (text: string, more: string) =>
      radio(`<span><span>${text}</span><span class="help">${more}</span></span>`);
    show(
      `<fieldset><legend>Type plan</legend>${help('Stafettlogg', 'Skolen er som regel stafettholder')}${help('Individuell plan', 'For langvarige og koordinerte tjenester')}</fieldset>`,
    );
    expect(writer.can('planType', 'individuellPlan')).toBe(true);
    expect(await writer.write('planType', 'individuellPlan')).toMatchObject({
      ok: true,
      after: 'Individuell plan – For langvarige og koordinerte tjenester',
    });
    expect(document.querySelectorAll<HTMLInputElement>('input')[1]?.checked).toBe(true);
    expect(await writer.undo('planType')).toMatchObject({ ok: true });
    expect(document.querySelectorAll(':checked')).toHaveLength(0);
  });

  it('round buttons whose help says another plan type: neither', async () => {
    show(
      `<fieldset><legend>Type plan</legend>${radio('<span>Plan A</span><span>Stafettlogg</span><span>Individuell plan</span>')}</fieldset>`,
    );
    expect(await writer.write('planType', 'stafettlogg')).toMatchObject({ ok: false });
  });

  it('a text field', async () => {
    show('<label>Koordinator<input></label>');
    expect(await writer.write('koordinator', 'Kari Lien')).toMatchObject({ ok: true, after: 'Kari Lien' });
    expect(await writer.undo('koordinator')).toMatchObject({ ok: true });
  });

  it('a list of people with their services', async () => {
    show(
      '<label>Koordinator<select><option value="">Velg</option><option>Kari Lien, Skole</option><option>Kari Lie, PPT</option></select></label>',
    );
    expect(await writer.write('koordinator', 'Kari Lie')).toMatchObject({ ok: true, after: 'Kari Lie, PPT' });
  });
});

describe('refusing', () => {
  it.each([
    ['no field', '<p>Plantype</p>', 'gone'],
    [
      'something else stands there',
      `<label>Plantype<select><option selected>IOP</option>${OPTIONS}</select></label>`,
      'notEmpty',
    ],
    [
      'no such option',
      '<label>Plantype<select><option value="">Velg</option><option>IOP</option></select></label>',
      'noOption',
    ],
    [
      'two that could be it',
      '<label>Plantype<select><option value="">Velg</option><option value="1">Stafettlogg</option><option value="2">Stafettlogg</option></select></label>',
      'noOption',
    ],
    [
      'two such fields',
      `<label>Plantype<select>${OPTIONS}</select></label><label>Plantype<select>${OPTIONS}</select></label>`,
      'gone',
    ],
  ])('%s', async (_, html, reason) => {
    show(html);
    expect(await writer.write('planType', 'stafettlogg')).toEqual({ ok: false, reason });
  });

  it('a page that takes it back', async () => {
    show(`<label>Plantype<select>${OPTIONS}</select></label>`);
    const select = document.querySelector('select') as HTMLSelectElement;
    select.addEventListener('change', () =>
      setTimeout(() => {
        select.selectedIndex = 0;
      }, 20),
    );
    expect(await writer.write('planType', 'stafettlogg')).toEqual({ ok: false, reason: 'notTaken' });
  });

  it('undo when somebody has changed it since', async () => {
    show('<label>Koordinator<input></label>');
    await writer.write('koordinator', 'Kari Lien');
    (document.querySelector('input') as HTMLInputElement).value = 'Per Nilsen';
    expect(await writer.undo('koordinator')).toEqual({ ok: false, reason: 'changed' });
  });
});

it('a list that stands open is not pressed in its middle: what stands there is an option', async () => {
  const chip = (text: string) => `<span role="option" aria-selected="false">${text}</span>`;
  show(
    `<div role="listbox" aria-label="Plantype">${chip('Stafettlogg')}${chip('Individuell plan')}${chip('IOP')}</div>`,
  );
  const pressed: (string | null)[] = [];
  const options = [...document.querySelectorAll('[role=option]')];
  for (const option of options)
    option.addEventListener('click', () => {
      pressed.push(option.textContent);
      option.setAttribute('aria-selected', 'true');
    });
  const middle = options[1] ?? null;
  document.elementFromPoint = () => middle;
  expect(await writer.write('planType', 'stafettlogg')).toMatchObject({ ok: true, after: 'Stafettlogg' });
  expect(pressed).toEqual(['Stafettlogg']);
  Reflect.deleteProperty(document, 'elementFromPoint');
});
