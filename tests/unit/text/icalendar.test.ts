import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type CalendarEvent, calendarFile } from '../../../lib/text/icalendar';
import { parseCalendar } from './parse-calendar';

// Hundreds of generated files: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const MEETING: CalendarEvent = {
  uid: '0b5f2d0e-6f4a-4c1e-9a57-3d1c8a1f7a10',
  subject: 'Avklaringsmøte',
  description:
    'Saksliste:\n1. Skal det være en plan i Samspill?\n2. Hvem koordinerer; og hvordan, og når? C:\\x',
  start: Date.UTC(2026, 11, 1, 12, 0, 0),
  minutes: 45,
  madeAt: Date.UTC(2026, 10, 21, 22, 44, 5, 123),
};

/** What is written in Tromsø, and what a file must not trip over. */
const LETTERS = [...'aæøåÆØÅáčđŋšŧžÁČĐŊŠŦŽäöëïçñ ABC 019.,;:\\"«»–—()\n👪🙂'];
const norwegian = fc
  .array(fc.constantFrom(...LETTERS), { maxLength: 300, size: 'max' })
  .map((all) => all.join(''));

describe('the calendar file', () => {
  it('is what RFC 5545 asks for, word for word', () => {
    expect(calendarFile(MEETING).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Sidemann//Sidemann//NO',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:0b5f2d0e-6f4a-4c1e-9a57-3d1c8a1f7a10',
      'DTSTAMP:20261121T224405Z',
      'DTSTART:20261201T120000Z',
      'DTEND:20261201T124500Z',
      'SUMMARY:Avklaringsmøte',
      'DESCRIPTION:Saksliste:\\n1. Skal det være en plan i Samspill?\\n2. Hvem koor',
      ' dinerer\\; og hvordan\\, og når? C:\\\\x',
      'CLASS:PRIVATE',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('is read back as it was written', () =>
    expect(parseCalendar(calendarFile(MEETING))).toMatchObject({
      subject: MEETING.subject,
      description: MEETING.description,
      start: MEETING.start,
      end: MEETING.start + 45 * 60_000,
      madeAt: Date.UTC(2026, 10, 21, 22, 44, 5),
    }));

  it('invites nobody and names nobody', () => {
    const { names } = parseCalendar(calendarFile(MEETING));
    expect(names).toEqual([
      'UID',
      'DTSTAMP',
      'DTSTART',
      'DTEND',
      'SUMMARY',
      'DESCRIPTION',
      'CLASS',
      'TRANSP',
    ]);
  });

  it('keeps every text: Norwegian and Sámi letters, marks, line breaks, faces; no line over 75 octets', () => {
    const anyText = fc.oneof(
      norwegian,
      fc.string({ unit: 'grapheme', maxLength: 150, size: 'max' }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 15, max: 480 }), (subject, description, minutes) => {
        const read = parseCalendar(calendarFile({ ...MEETING, subject, description, minutes }));
        expect(read.subject).toBe(kept(subject));
        expect(read.description).toBe(kept(description));
        expect(read.end - read.start).toBe(minutes * 60_000);
      }),
      { numRuns: 150 },
    );
  });

  it('writes any time between 1970 and 2100 as UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) / 1000 }), (seconds) => {
        expect(parseCalendar(calendarFile({ ...MEETING, start: seconds * 1000 })).start).toBe(seconds * 1000);
      }),
    );
  });
});

/** The reader is the measure of the writer: each of these faults must be seen. */
describe('the strict reader refuses', () => {
  const file = calendarFile(MEETING);
  const FAULTS: Readonly<Record<string, string>> = {
    'a lone line feed': file.replace('\r\n', '\n'),
    'a line that is too long': file.replace(/\r\n /g, ''),
    'a file without an end': file.replace('END:VCALENDAR\r\n', ''),
    'a missing UID': file.replace(/UID:.*\r\n/, ''),
    'a missing DTSTAMP': file.replace(/DTSTAMP:.*\r\n/, ''),
    'two subjects': file.replace('CLASS:PRIVATE', 'SUMMARY:To'),
    'a comma as it is': file.replace('\\,', ','),
    'local time': file.replace('DTSTART:20261201T120000Z', 'DTSTART:20261201T120000'),
    'no last CRLF': file.slice(0, -2),
  };
  it.each(Object.entries(FAULTS))('%s', (_, broken) => {
    expect(broken).not.toBe(file);
    expect(() => parseCalendar(broken)).toThrow();
  });
});

/** What a calendar file can hold of a text: one kind of line break, no control characters, whole characters. */
const kept = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
