import type tekst from '../../../assets/skjema/tekst.json';

/** The form's own words. */
export type FormTexts = typeof tekst;
