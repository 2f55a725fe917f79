import { pictureScale } from '../domain/picture-scale';
import { onScreen, type Paperwork } from '../henvendelse/paperwork/ask';
import type { Connection } from './connection';

/**
 * Has the form of the case made and drawn while the user reads what will stand on it: in memory, and given out for exactly
 * the same values only. Where there is no case yet, what makes it is warmed up.
 * @returns to be told which case's form may be asked for next, each time what it says may be another; null when none is
 */
export function createFormAhead(
  { formValues }: Pick<Connection, 'formValues'>,
  { ahead, warm }: Pick<Paperwork, 'ahead' | 'warm'>,
) {
  let asked = 0;
  let held = '';
  return async (near: { readonly caseId: string | null } | null): Promise<void> => {
    asked += 1;
    const mine = asked;
    const caseId = near?.caseId ?? null;
    const values = caseId === null ? null : await formValues(caseId);
    // Another case, or another view, meanwhile.
    if (mine !== asked) return;
    const scale = pictureScale();
    const wanted = values ? JSON.stringify([values, scale]) : '';
    if (wanted !== held) {
      held = wanted;
      await ahead(values && onScreen(values), scale);
    }
    if (near && !values) await warm();
  };
}
