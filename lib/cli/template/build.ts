import { PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import type { FontData } from '../../henvendelse/font/font-data';
import { metricsOf } from '../../henvendelse/font/metrics';
import { embedFont } from '../../henvendelse/pdf/embed-font';
import { type Fonts, PAGE, Sheet } from '../../henvendelse/pdf/sheet';
import { finishPage, pageFoot, writeStructure } from '../../henvendelse/pdf/sheets';
import { describeDocument } from '../../henvendelse/pdf/tags';
import { applyPage } from './apply-page';
import { formPage } from './form-page';
import { frontPage, wayPage } from './info-pages';
import type { FormTexts } from './texts';
import { FIELD_FONT, widgetsOf } from './widgets';

const PAGES = [frontPage, wayPage, formPage, applyPage];

/**
 * The blank henvendelse as a tagged four-page AcroForm. Same input, same bytes: no dates, no random numbers.
 * @param fonts the whole regular subset (also for what is filled in later) and the bold letters of the headings
 */
export async function buildTemplate(
  texts: FormTexts,
  fonts: { regular: FontData; bold: FontData },
): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = doc;
  const regular = embedFont(context, fonts.regular);
  const bold = embedFont(context, fonts.bold, 'SIDEMB');
  const use: Fonts = {
    regular: { resource: 'NotoS', metrics: metricsOf(fonts.regular.table) },
    bold: { resource: 'NotoB', metrics: metricsOf(fonts.bold.table) },
  };
  const sheets = PAGES.map((draw, i) => {
    const page = doc.addPage([PAGE.width, PAGE.height]);
    const sheet = new Sheet(page.ref, i);
    draw(sheet, use, texts);
    pageFoot(sheet, use.regular, `Side ${i + 1} av ${PAGES.length}`);
    finishPage(page, sheet, { NotoS: regular, NotoB: bold });
    return { page, sheet };
  });
  let key = sheets.length;
  const fields = sheets.flatMap(({ page, sheet }) => {
    const widgets = widgetsOf(context, sheet, () => key++);
    if (widgets.length > 0) page.node.set(PDFName.of('Annots'), context.obj(widgets));
    return widgets;
  });
  catalog.set(PDFName.of('AcroForm'), context.register(acroForm(doc, fields, regular)));
  writeStructure(
    doc,
    sheets.map(({ sheet }) => sheet),
    key,
  );
  describeDocument(context, catalog, texts.title);
  const id = PDFHexString.of('5369646d616e6e20736b6a656d612031');
  context.trailerInfo.ID = context.obj([id, id]);
  return doc.save({ useObjectStreams: true, updateFieldAppearances: false, addDefaultPage: false });
}

function acroForm(doc: PDFDocument, fields: PDFRef[], font: PDFRef) {
  return doc.context.obj({
    Fields: fields,
    DR: { Font: { [FIELD_FONT]: font } },
    DA: PDFString.of(`/${FIELD_FONT} 10 Tf 0 g`),
  });
}
