/**
 * A strict reader of calendar files, written from RFC 5545 and not from our writer: it refuses what a forgiving
 * program would let pass.
 */
export interface Parsed {
  readonly uid: string;
  readonly subject: string;
  readonly description: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly madeAt: number;
  /** Names of all properties of the event, in order. */
  readonly names: readonly string[];
}

const MOST_OCTETS = 75;

export function parseCalendar(file: string): Parsed {
  const lines = unfold(file).map(propertyOf);
  const [begin, ...rest] = lines;
  if (begin?.name !== 'BEGIN' || begin.value !== 'VCALENDAR')
    throw new Error('does not begin with VCALENDAR');
  const from = rest.findIndex(({ name, value }) => name === 'BEGIN' && value === 'VEVENT');
  const to = rest.findIndex(({ name, value }) => name === 'END' && value === 'VEVENT');
  const last = rest.at(-1);
  if (from < 0 || to !== rest.length - 2 || last?.name !== 'END' || last.value !== 'VCALENDAR')
    throw new Error('not one VEVENT in one VCALENDAR');
  const head = new Map(rest.slice(0, from).map(({ name, value }) => [name, value]));
  if (head.get('VERSION') !== '2.0' || !head.get('PRODID')) throw new Error('VERSION or PRODID is missing');
  const event = rest.slice(from + 1, to);
  const one = (wanted: string): string => {
    const found = event.filter(({ name }) => name === wanted);
    if (found.length !== 1) throw new Error(`${wanted} stands ${found.length} times`);
    return found[0]?.value ?? '';
  };
  const description = event.some(({ name }) => name === 'DESCRIPTION') ? textOf(one('DESCRIPTION')) : '';
  return {
    uid: textOf(one('UID')),
    subject: textOf(one('SUMMARY')),
    description,
    start: timeOf(one('DTSTART')),
    end: timeOf(one('DTEND')),
    madeAt: timeOf(one('DTSTAMP')),
    names: event.map(({ name }) => name),
  };
}

/** Content lines, unfolded by octets as the RFC has it: CRLF and one space is nothing. */
function unfold(file: string): string[] {
  const bytes = Buffer.from(file, 'utf8');
  if (!file.endsWith('\r\n')) throw new Error('does not end with CRLF');
  const raw = file.slice(0, -2).split('\r\n');
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error('a line break that is not CRLF');
    if (Buffer.byteLength(line, 'utf8') > MOST_OCTETS)
      throw new Error(`${Buffer.byteLength(line)} octets: ${line}`);
    if (line === '' || line === ' ') throw new Error('an empty line');
    if (/[^\P{Cc}\t]/u.test(line)) throw new Error('a control character');
  }
  const whole = bytes
    .toString('latin1')
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '');
  return whole.split('\r\n').map((line) => Buffer.from(line, 'latin1').toString('utf8'));
}

function propertyOf(line: string): { readonly name: string; readonly value: string } {
  const [, name, params = '', value = ''] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;,"]*)*):(.*)$/su.exec(line) ?? [];
  if (!name) throw new Error(`no content line: ${line}`);
  if (params) throw new Error(`parameters are not read: ${params}`);
  return { name, value };
}

/** A TEXT value: only four things may be escaped, and three must be. */
function textOf(value: string): string {
  let text = '';
  for (let at = 0; at < value.length; at += 1) {
    const char = value.charAt(at);
    if (char === ';' || char === ',') throw new Error(`${char} is not escaped`);
    if (char !== '\\') {
      text += char;
      continue;
    }
    at += 1;
    const next = value.charAt(at);
    if (next === 'n' || next === 'N') text += '\n';
    else if (next === '\\' || next === ';' || next === ',') text += next;
    else throw new Error(`\\${next} is no escape`);
  }
  return text;
}

function timeOf(value: string): number {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value) ?? [];
  if (!y) throw new Error(`no UTC time: ${value}`);
  return Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
}
