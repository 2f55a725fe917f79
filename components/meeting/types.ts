import type { MeetingTime } from '../../lib/app/meeting';
import type { ServiceState } from '../../lib/app/panel-view';
import type { CasePage } from '../getting/types';

export interface MeetingPageProps extends CasePage {
  readonly consents: readonly ServiceState[];
  /** The agenda as numbered lines. */
  readonly agenda: string;
  readonly contactText: (service: string, withNames: boolean) => string;
  /** Saves the calendar file; false when it is no time that is to come. */
  readonly onSaveMeeting: (when: MeetingTime) => boolean;
  /** Opens a new meeting in Teams, with the pack's own address; null where there is none or it is switched off. */
  readonly onTeams: (() => void) | null;
  /** Opens one of the pack's own addresses as it stands there. */
  readonly onAddress: (contact: string, kind: 'mail' | 'phone') => void;
}
