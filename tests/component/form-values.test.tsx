// @vitest-environment happy-dom
import { cleanup, screen } from '@solidjs/testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import { FormValues } from '../../components/guide/form-values';
import { EMPTY_FORM } from '../../lib/domain/empty';
import type { FormDraft } from '../../lib/domain/form-values';
import { mount } from './mount';

afterEach(cleanup);

const open = (draft: Partial<FormDraft>) =>
  mount(() => <FormValues draft={{ values: EMPTY_FORM, sources: {}, ...draft }} />);
const textOf = (term: string) =>
  screen.getByText(term, { selector: 'dt' }).nextElementSibling?.textContent?.replace(/\s+/g, ' ').trim();

const conflicts = [
  {
    path: 'child.name',
    found: [
      { text: 'Iben Solbakken', where: 'Navn' },
      { text: 'Iben Marie Solbakken', where: 'Planeier' },
    ],
  },
];

describe('the panel’s list of what stands on the form', () => {
  it('shows what the page says in two ways, each with where it stood', () => {
    open({ conflicts });
    expect(textOf('Navn')).toBe(
      'Iben Solbakken Fra siden: NavnIben Marie Solbakken Fra siden: PlaneierVelg i skjemaet hva som er riktig.',
    );
  });

  it('shows the chosen one alone', () => {
    const values = { ...EMPTY_FORM, child: { ...EMPTY_FORM.child, name: 'Iben Solbakken' } };
    open({ values, conflicts, sources: { 'child.name': { from: 'user', where: '' } } });
    expect(textOf('Navn')).toBe('Iben SolbakkenSkrevet av deg');
  });

  it('shows foresatte that have no box yet, and not those that have', () => {
    const parent = (name: string) => ({ name, address: '', contact: '400 00 015', where: 'Foresatt 1' });
    const values = { ...EMPTY_FORM, mor: { ...EMPTY_FORM.mor, name: 'Kari Moe' } };
    open({ values, offeredParents: [parent('Kari Moe'), parent('Nora Vik')] });
    expect(screen.getByText('Nora Vik, 400 00 015')).toBeTruthy();
    expect(screen.queryByText('Kari Moe, 400 00 015')).toBeNull();
  });

  it('shows a foresatt’s number as it will stand on the paper', () => {
    const mor = { name: 'Kari Moe', address: '', contact: 'kari@example.no, 400 00 021' };
    open({ values: { ...EMPTY_FORM, mor } });
    expect(textOf('E-post og telefon')).toBe('kari@example.no, 40 00 00 21');
  });

  it('has the goals and the wish too, as the form has', () => {
    open({ values: { ...EMPTY_FORM, goals: 'Trives i barnehagen' } });
    expect(screen.getByText('Trives i barnehagen')).toBeTruthy();
    expect(screen.getByText('Felles mål')).toBeTruthy();
  });
});
