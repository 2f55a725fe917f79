import { describe, expect, it } from 'vitest';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import { missingFields } from '../../../lib/henvendelse';
import { FAMILY } from '../../pdf/tools/form';

describe('what is missing', () => {
  it('is everything on an empty form but what may well be empty', () => {
    expect(missingFields(EMPTY_FORM)).toEqual([
      ...[
        'child.name',
        'child.fodselsnummer',
        'child.address',
        'child.postcode',
        'child.place',
        'child.phone',
      ],
      ...['parents', 'services', 'goals', 'applyFor'],
    ]);
  });

  it('is nothing on a full form', () => {
    expect(missingFields(FAMILY)).toEqual([]);
  });

  it('one parent is enough, one service, one box', () => {
    const values = {
      ...FAMILY,
      far: EMPTY_FORM.far,
      services: [{ service: 'Skole', person: '', phone: '' }],
      applyFor: { ...EMPTY_FORM.applyFor, koordinator: true },
    };
    expect(missingFields(values)).toEqual([]);
  });

  it('leaves out what needn’t be there: parents of an adult, the number of an unborn child', () => {
    const adult = { ...FAMILY, mor: EMPTY_FORM.mor, far: EMPTY_FORM.far };
    expect(missingFields(adult)).toEqual(['parents']);
    expect(missingFields(adult, ['parents'])).toEqual([]);
    const unborn = { ...FAMILY, child: { ...FAMILY.child, name: '', fodselsnummer: '' } };
    expect(missingFields(unborn, ['child.name', 'child.fodselsnummer'])).toEqual([]);
  });

  it('stands in the order of the form, and white space counts as empty', () => {
    expect(missingFields({ ...FAMILY, goals: ' \n', services: [] })).toEqual(['services', 'goals']);
  });
});
