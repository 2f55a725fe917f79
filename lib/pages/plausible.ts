import type { Adapter, FieldId } from '../domain/adapter';
import { saysOnly } from './words';

const LETTERS = /^[\p{L}\p{M}.'’ -]+$/u;

/** What a value of each kind looks like. Text beside text is only taken for a value when it does. */
const SHAPES: Partial<Record<FieldId, RegExp>> = {
  name: /^[\p{L}\p{M}.'’-]+(,? [\p{L}\p{M}.'’-]+)+$/u,
  firstName: LETTERS,
  middleName: LETTERS,
  lastName: LETTERS,
  // However it is spaced: 148317 51259, 14.83.17 51259, 148317-51259.
  number: /^\d(?:[\s.-]?\d){10}$/,
  postcode: /^\d{4}$/,
  place: LETTERS,
  town: LETTERS,
  postcodeAndPlace: /^\d{4}\s+\p{L}/u,
  phone: /^[+\d][\d\s()-]{4,}$/,
  email: /^\S+@\S+\.\S+$/,
  emailAndPhone: /@|\d{5}/,
  address: /\p{L}/u,
};

/** A date or number of birth behind a name: «…, f. 12.03.2017», «…, fnr. 158215 00039». */
const BORN = /[\s,(]+(?:f\.|født|fødd|fnr|fødselsn\p{L}*|personn\p{L}*)\s*(?:nr)?[\s.:]*\d.*$/iu;

/** A value without what the page adds to it: «Iben Solbakken (9 år)» is a name. */
export const cleaned = (field: FieldId, text: string): string =>
  field === 'name' ? text.replace(BORN, '').replace(/\s*\([^)]*\)$/, '') : text;

/** The fødselsnummer that stands right behind a name, or an empty text. */
export const numberBehind = (text: string): string =>
  /(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/.exec(BORN.exec(text)?.[0] ?? '')?.[0] ?? '';

/** Could a text be the value of such a field? */
export const plausible = (field: FieldId, text: string): boolean => SHAPES[field]?.test(text.trim()) ?? true;

/** Says only that there is no value: «–», «Ikke oppgitt». */
export const isEmpty = (text: string, { empty = [] }: Pick<Adapter, 'empty'>): boolean =>
  !/[\p{L}\p{N}]/u.test(text) || saysOnly(text, empty);
