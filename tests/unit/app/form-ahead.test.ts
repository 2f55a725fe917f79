import { describe, expect, it, vi } from 'vitest';
import { type Connection, connect } from '../../../lib/app/connection';
import { createFormAhead } from '../../../lib/app/form-ahead';
import { paperValues } from '../../../lib/app/form-paper';
import type { Case } from '../../../lib/domain/case';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import type { FormValues } from '../../../lib/domain/form-values';
import { onScreen } from '../../../lib/henvendelse/paperwork/ask';
import { fakeBrowser, TROMSO } from './fake-browser';

const named = (goals: string): FormValues => ({ ...EMPTY_FORM, goals });

/** Values are told when the test says so. */
function near() {
  const waiting: { caseId: string; tell: (values: FormValues | null) => void }[] = [];
  const formValues: Connection['formValues'] = (caseId) =>
    new Promise((tell) => waiting.push({ caseId, tell }));
  const ahead = vi.fn(async (_given: unknown, _scale: number) => undefined);
  const warm = vi.fn(async () => undefined);
  const asked = () => ahead.mock.calls.map(([given]) => given);
  return { waiting, asked, warm, tell: createFormAhead({ formValues }, { ahead, warm }) };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('the form before it is asked for', () => {
  it('is made of what the form would hold, once for the same, and forgotten when it may no more be asked for', async () => {
    const { waiting, asked, warm, tell } = near();
    for (const times of [1, 2]) {
      const told = tell({ caseId: 'sak-1' });
      waiting.at(-1)?.tell(named('A'));
      await told;
      expect([asked(), times]).toEqual([[onScreen(named('A'))], times]);
    }
    await tell(null);
    expect(asked()).toEqual([onScreen(named('A')), null]);
    expect(warm).not.toHaveBeenCalled();
    // Nothing is stored: what makes it is warmed up, with a form about nobody.
    await tell({ caseId: null });
    expect([asked().length, warm.mock.calls.length]).toEqual([2, 1]);
  });

  it('is not of a case that was left while its values were asked for', async () => {
    const { waiting, asked, tell } = near();
    void tell({ caseId: 'sak-1' });
    void tell({ caseId: 'sak-2' });
    waiting[1]?.tell(named('B'));
    await settle();
    waiting[0]?.tell(named('A'));
    await settle();
    expect(asked()).toEqual([onScreen(named('B'))]);
    void tell({ caseId: 'sak-3' });
    await tell(null);
    waiting[2]?.tell(named('C'));
    await settle();
    expect(asked()).toEqual([onScreen(named('B')), null]);
  });

  it('is to the letter what the form tab asks for when it opens', async () => {
    const browser = fakeBrowser();
    const { view, formValues } = connect(browser.view);
    const say = (command: object) =>
      browser.view({ type: 'case/command', caseId: null, tabId: 1, command }) as Promise<Case>;
    await say({ do: 'setMyService', service: 'skole' });
    await say({ do: 'setService', service: 'fysio', status: 'inne' });
    await say({ do: 'setFormValue', path: 'child.fodselsnummer', text: '15821500039' });
    const caseId = (await view(1))?.openCase.id ?? '';
    const before = await formValues(caseId);
    await browser.view({ type: 'form/open', tabId: 1 });
    const opened = (await browser.view({ type: 'case/get', caseId })) as Case;
    expect(before?.services.length).toBe(2);
    expect(JSON.stringify(before)).toBe(JSON.stringify(paperValues(TROMSO, opened)));
    expect(await formValues('nobody')).toBeNull();
  });
});
