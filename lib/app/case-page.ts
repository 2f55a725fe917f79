import { consentRules, groundsFor, journalText } from '../consent';
import type { Pack } from '../domain/pack';
import type { Texts } from '../text/catalogue';
import { type AskingNow, askingNow } from './asking';
import type { CaseTab, CaseTabState } from './case-tab';
import { agendaSource, agendaText, contactText, type MeetingTime, meetingFile, startOf } from './meeting';
import { serviceStates } from './panel-view';
import { namelessServices, serviceNames } from './service-name';

/** What every page of ours about one case shows and can ask for. */
export function casePage(pack: Pack, { openCase, now, failed }: CaseTabState, tab: CaseTab) {
  return {
    ...{ pack, case: openCase, now, failed, rules: consentRules(pack) },
    grounds: (service: string) => groundsFor(pack, service),
    onKeepDraft: tab.keepDraft,
    onCommand: tab.command,
    mayAct: tab.mayAct,
  };
}

/** What the page on getting consent shows beside that. */
export function gettingFacts(pack: Pack, { openCase, now }: CaseTabState, texts: Texts) {
  const asking: AskingNow = askingNow(pack, openCase, texts.language);
  const journal = (withNames: boolean): string =>
    journalText({
      pack,
      case: openCase,
      nameOf: withNames ? serviceNames(pack, openCase) : namelessServices(pack, texts),
      childName: withNames ? openCase.form.values.child.name.trim() : '',
      now,
      texts,
    });
  return { asking, journal };
}

export interface MeetingPorts {
  /** Saves a calendar file under a name that says nothing about anybody. */
  readonly saveCalendar: (text: string, name: string) => void;
  readonly newId: () => string;
  readonly now: () => number;
}

/** What the page on meeting and contact shows and can do. */
export function meetingFacts(pack: Pack, { openCase, now }: CaseTabState, texts: Texts, ports: MeetingPorts) {
  return {
    consents: serviceStates(pack, openCase, now),
    /** To copy: with where it comes from. */
    agenda: [agendaText(pack), agendaSource(pack, texts)].join('\n'),
    contactText: (service: string, withNames: boolean) =>
      contactText(pack, openCase, service, withNames, texts),
    /** False when it is no time that is to come. */
    onSaveMeeting: (when: MeetingTime): boolean => {
      // The page may have stood open for long; a clock turned back is no earlier than the session's.
      const madeAt = Math.max(ports.now(), now);
      const start = startOf(when, madeAt);
      if (start === null) return false;
      const { minutes } = when;
      const file = meetingFile(pack, { start, minutes, uid: ports.newId(), madeAt });
      ports.saveCalendar(file, `mote-${when.day}.ics`);
      return true;
    },
  };
}
