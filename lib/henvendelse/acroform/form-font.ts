import { PDFDict, type PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import type { FontData } from '../font/font-data';
import { metricsOf } from '../font/metrics';
import type { PageFont } from '../pdf/content';
import { embedFont } from '../pdf/embed-font';

/**
 * What the fields' font is called in a form's resources. The name means nothing to the file or to other programs, but
 * PDFium (Chrome, Edge) asks a font for letters outside Western European only when its name is one of these: by any
 * other name č, đ, ŋ and ŧ vanish as soon as somebody edits a field (measured; see round-trip.test.ts). More than one,
 * since a form may already use the real thing.
 */
export const FIELD_FONT_NAMES = ['Wingdings', 'Wingdings2', 'Wingdings3', 'Webdings'] as const;

/** The embedded font in a document, under its name in the form's resources. */
export interface FormFont extends PageFont {
  readonly ref: PDFRef;
}

/** The form's own copy of our font, or a new one that the whole form can use for what is written later. */
export function formFont(doc: PDFDocument, data: FontData): FormFont {
  const metrics = metricsOf(data.table);
  const form = doc.catalog.lookup(PDFName.of('AcroForm'));
  const fonts = form instanceof PDFDict ? fontsOf(form) : doc.context.obj({});
  const known = FIELD_FONT_NAMES.find((name) => isOurs(fonts.lookup(PDFName.of(name)), data));
  const before = known ? fonts.get(PDFName.of(known)) : undefined;
  if (known && before instanceof PDFRef) return { resource: known, metrics, ref: before };
  const resource = FIELD_FONT_NAMES.find((name) => !fonts.has(PDFName.of(name))) ?? 'NotoSans';
  const ref = embedFont(doc.context, data);
  fonts.set(PDFName.of(resource), ref);
  return { resource, metrics, ref };
}

function isOurs(font: unknown, { table }: FontData): boolean {
  return (
    font instanceof PDFDict && font.lookup(PDFName.of('BaseFont')) === PDFName.of(`SIDEMA+${table.name}`)
  );
}

/** The fonts that a form offers its fields; made where they are missing. */
function fontsOf(form: PDFDict): PDFDict {
  return child(child(form, 'DR'), 'Font');
}

function child(parent: PDFDict, key: string): PDFDict {
  const name = PDFName.of(key);
  const found = parent.lookup(name);
  if (found instanceof PDFDict) return found;
  const made = parent.context.obj({});
  parent.set(name, made);
  return made;
}
