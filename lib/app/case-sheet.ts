import type { Pack } from '../domain/pack';
import type { Sheet } from '../domain/sheet';
import { sheetOf, sheetParts } from '../rules';
import type { Texts } from '../text/catalogue';
import { formatDay } from '../text/norwegian';
import type { CaseTabState } from './case-tab';
import { agendaSource, agendaText } from './meeting';
import { type ServiceState, serviceStates } from './panel-view';
import { namelessServices, serviceNames } from './service-name';

/** The parts of the sheet, in order; each can be left out. */
export const SHEET_PARTS = ['suggestion', 'steps', 'consents', 'meeting'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** What the user wants on the sheet. */
export interface SheetChoice {
  readonly parts: readonly SheetPart[];
  /** Only after the gate has said yes. */
  readonly names: boolean;
}

export interface CaseSheet {
  readonly sheet: Sheet;
  /** Names of services: without names, not what the user called one of their own. */
  readonly nameOf: (service: string, names: boolean) => string;
  readonly consents: readonly ServiceState[];
  readonly textOf: (choice: SheetChoice) => string;
}

/** Everything on the sheet of a case, to show and as text. */
export function caseSheet(pack: Pack, { openCase, now }: CaseTabState, texts: Texts): CaseSheet {
  const sheet = sheetOf(pack, openCase.guide);
  const consents = serviceStates(pack, openCase, now);
  const [named, nameless] = [serviceNames(pack, openCase), namelessServices(pack, texts)];
  const nameOf = (service: string, names: boolean) => (names ? named : nameless)(service);
  const consentLine = ({ service, state, validUntil }: ServiceState, names: boolean) => {
    const until = validUntil ? texts('consent.state.givenUntil', { day: formatDay(validUntil) }) : null;
    return `- ${nameOf(service, names)}: ${until ?? texts.find(`consent.state.${state}`)}`;
  };
  const textOf = ({ parts, names }: SheetChoice): string => {
    const rules = sheetParts(sheet, texts, (service) => nameOf(service, names));
    const child = openCase.form.values.child.name.trim();
    const made: Readonly<Record<SheetPart, readonly string[]>> = {
      suggestion: rules.suggestion,
      steps: rules.steps,
      consents: [
        texts('guide.sheet.consents'),
        ...(consents.length > 0
          ? consents.map((one) => consentLine(one, names))
          : [texts('consent.list.none')]),
        '',
      ],
      meeting: [
        texts('meeting.agendaTitle', { subject: pack.meeting.subject }),
        agendaText(pack),
        agendaSource(pack, texts),
        '',
      ],
    };
    return [
      ...rules.head,
      ...(names && child ? [texts('getting.journal.child', { name: child }), ''] : []),
      ...SHEET_PARTS.flatMap((part) => (parts.includes(part) ? made[part] : [])),
      ...(parts.includes('suggestion') ? rules.open : []),
      ...rules.end,
    ].join('\n');
  };
  return { sheet, nameOf, consents, textOf };
}
