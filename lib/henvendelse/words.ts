/**
 * The few words that filling adds to the paper. They belong to the document, which is Norwegian whatever
 * language the screen speaks, so they stand here and not in the catalogue.
 */
export const WORDS = {
  attachment: 'Vedlegg til henvendelse',
  about: (name: string) => `Gjelder: ${name}`,
  seeAttachment: '(se vedlegg)',
  moreServices: 'Flere tjenester: se vedlegg',
  services: 'Tjenester',
  service: (row: { service: string; person: string; phone: string }) =>
    [row.service, row.person, row.phone]
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(', '),
  pageOf: (page: number, pages: number) => `Vedlegg, side ${page} av ${pages}`,
} as const;
