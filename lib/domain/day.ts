/** How a calendar day is written: `yyyy-mm-dd`. Without zod: the panel asks too, and carries none. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Can it be stored? A day field also gives none, and a year with a digit too many. */
export const isDay = (text: string): boolean => DAY.test(text);
