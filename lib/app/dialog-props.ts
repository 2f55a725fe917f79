import { consentRules } from '../consent';
import type { Pack } from '../domain/pack';
import { dayOf } from '../text/norwegian';
import type { Dialog } from './dialog';
import type { DialogView } from './view';

/** What the consent dialog shows and can ask for. */
export function dialogProps(pack: Pack, view: DialogView, dialog: Dialog) {
  const { openCase, now } = view;
  return {
    ...{ request: view, pack, rules: consentRules(pack), case: openCase, now, today: dayOf(now) },
    onSave: dialog.save,
    onCancel: dialog.cancel,
    onChooseService: dialog.choose,
    onAgeBand: dialog.setAgeBand,
    onCustody: dialog.setCustody,
    onSameChild: dialog.setSameChild,
  };
}
