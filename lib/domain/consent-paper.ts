/** The two written forms of Norwegian. */
export type PaperLanguage = 'nb' | 'nn';

/**
 * What stands on the consent form, in one language. Place, date and signatures are not here, and no answer to what is
 * ticked by hand: the product never fills them.
 */
export interface ConsentPaper {
  readonly language: PaperLanguage;
  readonly kommune: string;
  readonly title: string;
  readonly lead: string;
  /** Empty unless the user asked for the name: then there is a line to write on. */
  readonly childName: string;
  /** The service that asks; empty when it isn't known. */
  readonly askedBy: string;
  /** The services that consent is asked for. Empty: lines to write on. */
  readonly services: readonly string[];
  readonly purpose: string;
  readonly information: string;
  readonly period: string;
  readonly declarations: readonly string[];
  readonly questions: readonly { readonly text: string; readonly choices: readonly string[] }[];
  /** What stands under each line to sign on. */
  readonly signers: readonly string[];
  /** Law that the declarations rest on, with the day each was checked. */
  readonly laws: readonly string[];
}
