/** A telephone number: eight digits, with or without the country, and no part of a longer number or a date. */
const PHONE = /(?<![\d.])(?:(?:\+|00)47 ?)?\d(?: ?\d){7}(?! ?\d|\.\d)/g;
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** The telephone numbers in a text, each once. */
export function phonesIn(text: string): string[] {
  const byNumber = new Map(
    (text.match(PHONE) ?? []).map((phone) => [phone.replace(/\D/g, '').slice(-8), phone] as const),
  );
  return [...byNumber.values()];
}

/** The mail addresses in a text, each once. */
export const emailsIn = (text: string): string[] => [...new Set(text.match(EMAIL) ?? [])];

/** The part of a text that is left when its numbers and mail addresses are taken out. */
export const withoutNumbers = (text: string): string => text.replace(PHONE, ' ').replace(EMAIL, ' ').trim();

const only = (found: readonly string[]): string => (found.length === 1 ? (found[0] ?? '') : '');

/** The only telephone number in a text, or an empty text. */
export const phoneIn = (text: string): string => only(phonesIn(text));
/** The only mail address in a text, or an empty text. */
export const emailIn = (text: string): string => only(emailsIn(text));
