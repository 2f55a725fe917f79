import { PDFDocument, PDFHexString } from 'pdf-lib';
import type { ConsentPaper } from '../../domain/consent-paper';
import type { FieldReport, FilledForm } from '../../domain/form-report';
import { SAVE } from '../fill';
import type { FontData } from '../font/font-data';
import { type Metrics, metricsOf } from '../font/metrics';
import { prepareText } from '../layout/prepare';
import { embedFont } from '../pdf/embed-font';
import { type Fonts, PAGE, Sheet } from '../pdf/sheet';
import { finishPage, pageFoot, writeStructure } from '../pdf/sheets';
import { describeDocument } from '../pdf/tags';
import { planPaper, TOP } from './plan';
import { PAPER_WORDS } from './words';

/** Headings: the one font there is, drawn a little heavier. */
const OUTLINE = 24;
const RESOURCE = 'NotoS';

/**
 * Makes the consent form as a tagged PDF. Nothing that is signed or ticked is filled in. A text with characters that
 * the font can't print is left out, with a line to write on in its place, and named in the report.
 * Same input, same bytes: no dates, no random numbers.
 */
export async function makeConsentPaper(paper: ConsentPaper, font: FontData): Promise<FilledForm> {
  const metrics = metricsOf(font.table);
  const { paper: printable, report } = printablePaper(paper, metrics);
  const fonts: Fonts = {
    regular: { resource: RESOURCE, metrics },
    bold: { resource: RESOURCE, metrics, outline: OUTLINE },
  };
  const doc = await PDFDocument.create({ updateMetadata: false });
  const plan = planPaper(printable, fonts);
  const ref = embedFont(doc.context, font);
  const sheets = plan.pages.map((placed, i) => {
    const page = doc.addPage([PAGE.width, PAGE.height]);
    const sheet = new Sheet(page.ref, i);
    for (const { piece, top } of placed) piece.draw(sheet, TOP - top);
    pageFoot(sheet, fonts.regular, PAPER_WORDS[paper.language].pageOf(i + 1, plan.pages.length));
    finishPage(page, sheet, { [RESOURCE]: ref });
    return sheet;
  });
  writeStructure(doc, sheets, sheets.length, [plan.section]);
  describeDocument(doc.context, doc.catalog, printable.title, `${paper.language}-NO`);
  const id = PDFHexString.of('5369646d616e6e2073616d74796b6b65');
  doc.context.trailerInfo.ID = doc.context.obj([id, id]);
  const bytes = new Uint8Array(await doc.save(SAVE));
  return { bytes, report, pageNumbers: sheets.map((_, i) => i), formPages: sheets.length };
}

/** The texts as paper takes them, and what had to be refused. */
function printablePaper(paper: ConsentPaper, metrics: Metrics) {
  const report: FieldReport[] = [];
  const kept = (path: string, raw: string): string => {
    const { text, missing } = prepareText(raw, metrics, true);
    if (missing.length === 0) return text;
    report.push({ path, label: path, outcome: 'refused', detail: missing.join(' ') });
    return '';
  };
  const list = (path: string, all: readonly string[]) => all.map((text, i) => kept(`${path}.${i}`, text));
  return {
    report,
    paper: {
      ...paper,
      kommune: kept('kommune', paper.kommune),
      title: kept('title', paper.title),
      lead: kept('lead', paper.lead),
      childName: kept('child.name', paper.childName),
      askedBy: kept('askedBy', paper.askedBy),
      services: list('services', paper.services),
      purpose: kept('purpose', paper.purpose),
      information: kept('information', paper.information),
      period: kept('period', paper.period),
      declarations: list('declarations', paper.declarations),
      questions: paper.questions.map(({ text, choices }, i) => ({
        text: kept(`questions.${i}`, text),
        choices: list(`questions.${i}`, choices),
      })),
      signers: list('signers', paper.signers),
      laws: list('laws', paper.laws),
    } satisfies ConsentPaper,
  };
}
