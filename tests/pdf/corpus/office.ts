/** The henvendelse as a word processor's document (flat OpenDocument), with bordered tables as people draw them. */

const ROWS: readonly (readonly string[])[] = [
  ['Navn:', 'Personnr:'],
  ['Adresse:'],
  ['Postnr.:', 'Poststed:'],
  ['Tlf.nr:', 'Epost:'],
];
const PARENTS = [
  ['Mor:', 'Far:'],
  ['Adresse:', 'Adresse:'],
  ['Epost og telefonnummer:', 'Epost og telefonnummer:'],
];

/** `cells`: rows of 0.9 cm. `tight`: as low as the text, so that empty rows have no room for writing. */
export function officeDocument(kind: 'cells' | 'tight'): string {
  const height = kind === 'cells' ? 'style:min-row-height="0.9cm"' : 'style:min-row-height="0.2cm"';
  const size = kind === 'cells' ? '10pt' : '4pt';
  const p = (text: string, style = 'Body') => `<text:p text:style-name="${style}">${text}</text:p>`;
  const row = (cells: readonly string[], style = 'Body') =>
    `<table:table-row table:style-name="Row">${cells
      .map(
        (text) =>
          `<table:table-cell table:style-name="Cell" office:value-type="string" ${cells.length === 1 ? 'table:number-columns-spanned="2"' : ''}>${p(text, style)}</table:table-cell>${cells.length === 1 ? '<table:covered-table-cell/>' : ''}`,
      )
      .join('')}</table:table-row>`;
  const table = (name: string, columns: number, rows: string) =>
    `<table:table table:name="${name}" table:style-name="Table">${`<table:table-column/>`.repeat(columns)}${rows}</table:table>`;
  const empty = Array.from({ length: 4 }, () => row(['', '', ''], 'Small')).join('');
  const gap = Array.from({ length: 6 }, () => p('')).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles/><office:automatic-styles>
<style:style style:name="Body" style:family="paragraph"><style:text-properties fo:font-size="10pt" style:font-name="DejaVu Sans" fo:font-family="DejaVu Sans"/></style:style>
<style:style style:name="Small" style:family="paragraph"><style:text-properties fo:font-size="${size}" fo:font-family="DejaVu Sans"/></style:style>
<style:style style:name="Head" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.3cm"/><style:text-properties fo:font-size="12pt" fo:font-weight="bold" fo:font-family="DejaVu Sans"/></style:style>
<style:style style:name="Table" style:family="table"><style:table-properties style:width="17cm" table:align="left"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties ${height}/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.05cm"/></style:style>
</office:automatic-styles><office:body><office:text>
${p('Henvendelse om koordinator, individuell plan og barnekoordinator for barn og unge 0-23 år', 'Head')}
${p('Personalia', 'Head')}${table('A', 2, ROWS.map((cells) => row(cells)).join(''))}
${p('For barn og unge under 18 år', 'Head')}${table('B', 2, PARENTS.map((cells) => row(cells)).join(''))}${p('')}
${table('C', 3, row(['Tjeneste', 'Kontaktperson/fagperson:', 'Tlf.nr:']) + empty)}
${p('Hvilke felles mål skal tjenestene jobbe mot, og hva skal koordineres/samordnes?', 'Head')}${gap}
${p('Jeg/vi søker om:', 'Head')}${p('☐ Koordinator     ☐ Individuell plan     ☐ Barnekoordinator')}
${p('Dersom du søker om individuell plan eller koordinator, er det noen av dine tjenesteytere du kunne ønske deg som koordinator?')}${p('')}${p('')}${p('')}
${p('Merk! Dine ønsker vil tillegges vekt, men det er ikke sikkert de kan oppfylles.')}
${p('Samtykkeerklæring', 'Head')}${p('Jeg samtykker til at Ressurssenteret videreformidler henvendelsen.')}
${p('Sted: ____________________ Dato: ______________')}${p('Søkers underskrift: ______________________')}
</office:text></office:body></office:document>`;
}
