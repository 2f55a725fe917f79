import type { PaperLanguage } from '../../domain/consent-paper';

/**
 * The fixed words of the consent form. They belong to the document, which speaks its own language whatever the screen
 * does; what a kommune decides about stands in its pack.
 */
export interface PaperWords {
  readonly child: string;
  readonly born: string;
  readonly askedBy: (service: string) => string;
  readonly services: string;
  readonly service: string;
  readonly yes: string;
  readonly no: string;
  readonly purpose: string;
  readonly information: string;
  readonly period: string;
  readonly months: (n: number) => string;
  readonly declarations: string;
  readonly sign: string;
  readonly placeAndDate: string;
  readonly laws: (list: string) => string;
  readonly pageOf: (page: number, pages: number) => string;
}

export const PAPER_WORDS: Readonly<Record<PaperLanguage, PaperWords>> = {
  nb: {
    child: 'Navn på barnet eller den unge',
    born: 'Fødselsdato',
    askedBy: (service) => `Den som spør: ${service}`,
    services: 'Hvem kan vi snakke med?',
    service: 'Tjeneste',
    yes: 'Ja',
    no: 'Nei',
    purpose: 'Hva skal opplysningene brukes til?',
    information: 'Hvilke opplysninger kan deles?',
    period: 'Hvor lenge gjelder det?',
    months: (n) => (n === 1 ? '1 måned' : `${n} måneder`),
    declarations: 'Dette er jeg kjent med',
    sign: 'Underskrift',
    placeAndDate: 'Sted og dato',
    laws: (list) => `Lover, med dagen de ble kontrollert: ${list}`,
    pageOf: (page, pages) => `Side ${page} av ${pages}`,
  },
  nn: {
    child: 'Namn på barnet eller den unge',
    born: 'Fødselsdato',
    askedBy: (service) => `Den som spør: ${service}`,
    services: 'Kven kan vi snakke med?',
    service: 'Teneste',
    yes: 'Ja',
    no: 'Nei',
    purpose: 'Kva skal opplysningane brukast til?',
    information: 'Kva opplysningar kan delast?',
    period: 'Kor lenge gjeld det?',
    months: (n) => (n === 1 ? '1 månad' : `${n} månader`),
    declarations: 'Dette er eg kjend med',
    sign: 'Underskrift',
    placeAndDate: 'Stad og dato',
    laws: (list) => `Lover, med dagen dei vart kontrollerte: ${list}`,
    pageOf: (page, pages) => `Side ${page} av ${pages}`,
  },
};
