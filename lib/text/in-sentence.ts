import type { Pack } from '../domain/pack';

/**
 * A word in the middle of a sentence: small first letter. Names in capitals (FACT Ung, BUP), and those with a capital
 * further on (Selnes/Seminaret), are left alone.
 */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) && !/[\s/]\p{Lu}/u.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}

/** The same for a service: what the user called one may be somebody's name, and stays as it was written. */
export const serviceInSentence = (pack: Pick<Pack, 'services'>, name: string): string =>
  pack.services.some((one) => one.name === name) ? inSentence(name) : name;
