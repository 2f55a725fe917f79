import { fnr } from '@navikt/fnrvalidator';

/** `2026-11-12` → `12.11.2026`. Anything else is returned as it is. */
export function formatDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year ? `${date}.${month}.${year}` : day;
}

/** Milliseconds since 1970 → the calendar day in local time, `yyyy-mm-dd`. */
export function dayOf(time: number): string {
  const at = new Date(time);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The same day of the month so many months later; the month's last day where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(year, month + months, 0).getDate();
  return dayOf(new Date(year, month - 1 + months, Math.min(date, lastDay)).getTime());
}

/** So many days later. */
export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayOf(new Date(year, month - 1, date + days).getTime());
}

/** Whole days from one calendar day to another, both `yyyy-mm-dd`; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000));
}

/** A whole number written in digits alone; anything else (`1e1`, `60,5`, nothing) is NaN. */
export const wholeNumber = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN);

/** Eight digits in pairs, 8xx numbers as 3+2+3; other numbers as they were typed. */
export function formatPhone(text: string): string {
  const digits = text.replace(/[\s.-]/g, '');
  const [, prefix = '', number = ''] = /^(\+47|0047)?(\d{8})$/.exec(digits) ?? [];
  if (!number) return text.trim();
  const grouped = number.startsWith('8')
    ? number.replace(/(\d{3})(\d{2})(\d{3})/, '$1 $2 $3')
    : number.replace(/(\d{2})(?=\d)/g, '$1 ');
  return prefix ? `+47 ${grouped}` : grouped;
}

/** An e-mail address and telephone numbers, with commas between: the numbers in pairs. */
export const formatContact = (text: string): string => text.split(/,\s*/).map(formatPhone).join(', ');

/** Eleven digits as 6 + 5; anything else as it was typed. */
export function formatFodselsnummer(text: string): string {
  const digits = text.replace(/\s/g, '');
  return /^\d{11}$/.test(digits) ? `${digits.slice(0, 6)} ${digits.slice(6)}` : text.trim();
}

/**
 * Does the number look like a fødselsnummer, D-number or synthetic number? An empty text is fine (unborn child).
 * For a warning, never for a block: newborns and H-numbers fail too.
 */
export function looksLikeFodselsnummer(text: string): boolean {
  const digits = text.replace(/\s/g, '');
  return digits === '' || fnr(digits).status === 'valid';
}
