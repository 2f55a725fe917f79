import { describe, expect, it } from 'vitest';
import { mergeCase, mergeReading, removeServiceRow, setFormValue } from '../../../lib/app/form-draft';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import type { FormDraft } from '../../../lib/domain/form-values';
import type { ReadValue } from '../../../lib/domain/page';

const empty: FormDraft = { values: EMPTY_FORM, sources: {} };
const KOORDINATOR = { koordinator: true, individuellPlan: false, barnekoordinator: false };
const user = { from: 'user', where: '' } as const;
const reading = (...values: [path: string, text: string][]) => ({
  screen: 'ny-plan',
  key: {},
  conflicts: [],
  values: values.map(([path, text]): ReadValue => ({ path, text, where: 'Navn', confidence: 1 })),
});

describe('the form draft', () => {
  it('takes values from the page with where they stood', () => {
    const draft = mergeReading(
      empty,
      reading(['child.name', 'Áŋŋel'], ['services.0.service', 'PPT'], ['services.0.person', 'Per']),
    );
    expect(draft.values.child.name).toBe('Áŋŋel');
    expect(draft.values.services).toEqual([{ service: 'PPT', person: 'Per', phone: '' }]);
    expect(draft.sources['child.name']).toEqual({ from: 'page', where: 'Navn' });
  });

  it('never overwrites what the user wrote, not even with another reading', () => {
    const written = setFormValue(empty, 'child.name', 'Åse', user);
    expect(
      mergeReading(written, reading(['child.name', 'Feil'], ['child.place', 'Tromsø'])).values.child,
    ).toMatchObject({
      name: 'Åse',
      place: 'Tromsø',
    });
    const row = setFormValue(empty, 'services.0.service', 'BUP', user);
    expect(mergeReading(row, reading(['services.0.service', 'PPT'])).values.services[0]?.service).toBe('BUP');
  });

  it('replaces the page’s rows as a table, so that none is left behind', () => {
    const two = mergeReading(empty, reading(['services.0.service', 'PPT'], ['services.1.service', 'BUP']));
    const one = mergeReading(two, reading(['services.0.service', 'BUP']));
    expect(one.values.services.map(({ service }) => service)).toEqual(['BUP']);
    expect(one.sources['services.1.service']).toBeUndefined();
  });

  it('offers the plan’s goals, and writes none of them by itself', () => {
    const draft = mergeReading(empty, reading(['goals.0', 'Trygg i klassen'], ['goals.1', 'Fast fritid']));
    expect(draft.values.goals).toBe('');
    expect(draft.offeredGoals).toBe('Trygg i klassen\nFast fritid');
  });

  it('leaves to the user whose box a foresatt goes in, and which of two values is right', () => {
    const draft = mergeReading(empty, {
      ...reading(['foresatt.0.name', 'Marit Solbakken'], ['foresatt.0.contact', '400 00 015']),
      conflicts: [
        {
          path: 'child.phone',
          found: [
            { text: '1', where: 'Telefon' },
            { text: '2', where: 'Mobil' },
          ],
        },
        {
          path: 'koordinator',
          found: [
            { text: 'a', where: 'b' },
            { text: 'c', where: 'd' },
          ],
        },
      ],
    });
    expect(draft.values).toEqual(EMPTY_FORM);
    expect(draft.offeredParents).toEqual([
      { name: 'Marit Solbakken', address: '', contact: '400 00 015', where: 'Navn' },
    ]);
    expect(draft.conflicts?.map(({ path }) => path)).toEqual(['child.phone']);
  });

  it('ticks boxes from the case and adds services that have no row', () => {
    const draft = mergeCase(mergeReading(empty, reading(['services.0.service', 'PPT'])), {
      applyFor: KOORDINATOR,
      services: [
        { name: 'Pedagogisk-psykologisk tjeneste', aliases: ['ppt'] },
        { name: 'Barneverntjenesten', aliases: [] },
      ],
    });
    expect(draft.values.applyFor).toEqual({
      koordinator: true,
      individuellPlan: false,
      barnekoordinator: false,
    });
    expect(draft.values.services.map(({ service }) => service)).toEqual(['PPT', 'Barneverntjenesten']);
  });

  it('leaves a box that the user unticked', () => {
    const unticked = setFormValue(empty, 'applyFor.koordinator', '', user);
    expect(mergeCase(unticked, { applyFor: KOORDINATOR, services: [] }).values.applyFor.koordinator).toBe(
      false,
    );
  });

  it('moves sources with the rows', () => {
    const three = [0, 1, 2].reduce(
      (draft, row) => setFormValue(draft, `services.${row}.service`, `S${row}`, user),
      empty,
    );
    const two = removeServiceRow(three, 1);
    expect(two.values.services.map(({ service }) => service)).toEqual(['S0', 'S2']);
    expect(Object.keys(two.sources)).toEqual(['services.0.service', 'services.1.service']);
  });

  it.each(['child.unknown', 'nobody.name', '__proto__.name', 'constructor.name', 'services.0.unknown', ''])(
    'knows no path %s',
    (path) => expect(setFormValue(empty, path, 'x', user)).toBe(empty),
  );
});
