import type { Case } from '../domain/case';
import type { Pack } from '../domain/pack';
import { fillIn, type Texts } from '../text/catalogue';
import { calendarFile } from '../text/icalendar';
import { serviceInSentence } from '../text/in-sentence';
import { formatDay } from '../text/norwegian';
import { sourceLine } from '../text/source-line';
import { namelessServices, serviceNames } from './service-name';

/** When the meeting is, as the user said. */
export interface MeetingTime {
  /** `yyyy-mm-dd`. */
  readonly day: string;
  /** `hh:mm`. */
  readonly time: string;
  readonly minutes: number;
}

/** Milliseconds since 1970 of a local day and time; null when they are no such thing, or it has passed. */
export function startOf({ day, time }: Pick<MeetingTime, 'day' | 'time'>, now: number): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? [];
  if (!year || !hour) return null;
  const start = new Date(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute));
  // The 31st of a month with 30 days is no day.
  if (start.getDate() !== Number(date)) return null;
  return start.getTime() > now ? start.getTime() : null;
}

/** The agenda as numbered lines. */
export const agendaText = (pack: Pack): string =>
  pack.meeting.agenda.map(({ text }, i) => `${i + 1}. ${text}`).join('\n');

/** Where the agenda comes from, as one line. */
export const agendaSource = (pack: Pack, texts: Texts): string =>
  sourceLine(
    pack.meeting.agenda.flatMap(({ citations }) => citations),
    pack.sources,
    texts,
  );

/**
 * The meeting as a calendar file: neutral subject, the guide's agenda, nobody invited and no word about the child.
 * @param uid random
 */
export function meetingFile(
  pack: Pack,
  given: { readonly start: number; readonly minutes: number; readonly uid: string; readonly madeAt: number },
): string {
  return calendarFile({ ...given, subject: pack.meeting.subject, description: agendaText(pack) });
}

/**
 * What to write to one other service. Without names nobody is named; with names the child and the day of the consent
 * are, and the caller has asked `mayAct`. Nothing stands in it that the case doesn't say: «begge er inne» only where
 * they are, and nobody else.
 */
export function contactText(pack: Pack, openCase: Case, service: string, withNames: boolean, texts: Texts) {
  const { guide, consents, form } = openCase;
  const name = withNames ? serviceNames(pack, openCase) : namelessServices(pack, texts);
  const nameOf = (id: string) => serviceInSentence(pack, name(id));
  const values = {
    mine: guide.myService === null ? pack.name : nameOf(guide.myService),
    service: nameOf(service),
    child: form.values.child.name.trim(),
    given: formatDay(consents[service]?.givenOn ?? ''),
  };
  const { contact, contactOfTwo } = pack.meeting;
  const words = (isOfTwo(openCase, service) && contactOfTwo) || contact;
  return fillIn(withNames ? words.named : words.noNames, values);
}

/**
 * Is it one's own service and this one, both in, and (as the user says) no other? While the list isn't said to be whole,
 * nobody knows.
 */
function isOfTwo({ guide }: Case, service: string): boolean {
  const others = guide.services.filter(({ id }) => id !== guide.myService);
  const [one, ...more] = others;
  const isThis = one?.id === service && one.status === 'inne' && more.length === 0;
  return isThis && guide.myService !== null && guide.servicesDone;
}
