import { consentRules, groundsFor, serviceConsent } from '../consent';
import type { Pack } from '../domain/pack';
import { dayOf } from '../text/norwegian';
import type { Dialog, DialogNow } from './dialog';

/** What the consent dialog shows and can ask for. */
export function dialogProps(
  pack: Pack,
  view: DialogNow,
  dialog: Dialog,
  openGetting: (caseId: string) => void,
) {
  const { openCase, now, draft, saved, problem } = view;
  return {
    ...{
      request: { ...view, recipient: waiting(pack, view) },
      pack,
      rules: consentRules(pack),
      case: openCase,
      now,
      today: dayOf(now),
    },
    ...{ problem, keptDraft: draft },
    grounds: (service: string) => groundsFor(pack, service),
    onDraft: dialog.setDraft,
    onGoOn: dialog.goOn,
    onSave: dialog.save,
    onCancel: dialog.cancel,
    onGetting: saved ? () => openGetting(openCase.id) : undefined,
    onChooseService: dialog.choose,
    onAgeBand: dialog.setAgeBand,
    onCustody: dialog.setCustody,
    onSameChild: dialog.setSameChild,
    onAskChild: view.saidOther ? dialog.askChildAgain : undefined,
  };
}

/** Of several services at once only those wait that are not in order yet. */
function waiting(pack: Pack, { recipient, openCase, now }: DialogNow): DialogNow['recipient'] {
  if (recipient.kind !== 'services') return recipient;
  const isInOrder = (id: string) => serviceConsent(pack, openCase, id, now).inOrder;
  const services = recipient.services.filter((id) => !isInOrder(id));
  return services.length > 0 ? { ...recipient, services } : recipient;
}
