import { describe, expect, it } from 'vitest';
import { askingNow, consentPaper } from '../../../lib/app/asking';
import type { Case } from '../../../lib/domain/case';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import { aCase } from './examples';
import { TROMSO } from './fake-browser';

const NAME = 'Iben Solbakken';
const inside = (...ids: string[]) => ids.map((id) => ({ id, status: 'inne' as const }));
const nameOf = (id: string) => TROMSO.services.find((one) => one.id === id)?.name;
const asked = (guide: object, asking: object = {}): Case =>
  aCase({
    guide: { ...aCase().guide, ...guide },
    asking: { ...aCase().asking, ...asking },
    form: { values: { ...EMPTY_FORM, child: { ...EMPTY_FORM.child, name: ` ${NAME} ` } }, sources: {} },
  });
const paper = (of: Case, withName = false) => consentPaper(TROMSO, of, askingNow(TROMSO, of, 'nb'), withName);

describe('the consent form of a case', () => {
  it('says who asks, and nobody where that isn’t said', () => {
    expect(paper(asked({ myService: 'skole' })).askedBy).toBe(nameOf('skole'));
    expect(paper(asked({ myService: null })).askedBy).toBe('');
  });

  it('names the child only when the user asks for it', () => {
    expect(paper(asked({})).childName).toBe('');
    expect(paper(asked({}), true).childName).toBe(NAME);
  });

  it('is about the others that are in, and of what was chosen only what is still in', () => {
    const guide = { myService: 'skole', services: inside('skole', 'fysio', 'ppt') };
    expect(paper(asked(guide)).services).toEqual([nameOf('fysio'), nameOf('ppt')]);
    expect(paper(asked(guide, { services: ['ppt', 'bup'] })).services).toEqual([nameOf('ppt')]);
  });
});
