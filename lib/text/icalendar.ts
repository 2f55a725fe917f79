/** One meeting as a calendar file, by RFC 5545. Times are UTC: every program shows them in its own zone. */
export interface CalendarEvent {
  /** Random, so that it says nothing about machine or person. */
  readonly uid: string;
  readonly subject: string;
  /** Lines between `\n`. */
  readonly description: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly minutes: number;
  /** When the file is made, in milliseconds since 1970. */
  readonly madeAt: number;
}

const MOST_OCTETS = 75;
const MINUTE = 60_000;

/**
 * Writes the file. Nobody is invited by it: it has no organiser, no attendees and no method, so that a calendar
 * program takes it for an entry of the user's own.
 */
export function calendarFile(event: CalendarEvent): string {
  const end = event.start + event.minutes * MINUTE;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sidemann//Sidemann//NO',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utc(event.madeAt)}`,
    `DTSTART:${utc(event.start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escapeText(event.subject)}`,
    ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
    // Those who may look into the user's calendar see that there is something, not what.
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** `20261201T130000Z`. */
const utc = (time: number): string =>
  new Date(Math.floor(time / 1000) * 1000).toISOString().replace(/[-:]|\.000/g, '');

/** What may not stand as it is in a TEXT value; control characters may not stand there at all. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const encoder = new TextEncoder();

/** Breaks a line after at most 75 octets, between two characters; each new line begins with a space. */
function fold(line: string): string {
  const folded: string[] = [];
  let part = '';
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > MOST_OCTETS) {
      folded.push(part);
      part = ' ';
      octets = 1;
    }
    part += char;
    octets += size;
  }
  return [...folded, part].join('\r\n');
}
