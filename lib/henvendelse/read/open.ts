import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from 'pdf-lib';
import { readFields } from '../acroform/read';
import { type Refusal, refusalByBytes } from './first-look';

export type Opened =
  | { readonly ok: true; readonly doc: PDFDocument; readonly signed: boolean }
  | { readonly ok: false; readonly why: Refusal };

/** The henvendelse has four. */
const MOST_PAGES = 60;

/**
 * Opens somebody else's PDF for filling, without saving anything that we don't understand: what is encrypted with an
 * empty password is opened, what needs one is refused.
 */
export async function openForeign(bytes: Uint8Array): Promise<Opened> {
  const why = refusalByBytes(bytes);
  if (why) return { ok: false, why };
  try {
    const doc = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: Number.POSITIVE_INFINITY,
      password: '',
      throwOnInvalidObject: false,
    });
    return look(doc);
  } catch (error) {
    return { ok: false, why: isLocked(error) ? 'encrypted' : 'broken' };
  }
}

function look(doc: PDFDocument): Opened {
  const pages = doc.getPageCount();
  if (pages === 0) return { ok: false, why: 'broken' };
  if (pages > MOST_PAGES) return { ok: false, why: 'tooManyPages' };
  const form = doc.catalog.lookup(PDFName.of('AcroForm'));
  const fields = readFields(doc);
  if (form instanceof PDFDict && hasXfa(form)) {
    if (fields.length === 0) return { ok: false, why: 'xfa' };
    // A viewer that knows XFA would show its own, unfilled copy of the form.
    form.delete(PDFName.of('XFA'));
    doc.catalog.delete(PDFName.of('NeedsRendering'));
  }
  const signed = fields.some((field) => field.kind === 'signature' && field.dict.has(PDFName.of('V')));
  return { ok: true, doc, signed };
}

function hasXfa(form: PDFDict): boolean {
  const xfa = form.lookup(PDFName.of('XFA'));
  return xfa instanceof PDFArray || xfa instanceof PDFStream;
}

function isLocked(error: unknown): boolean {
  if (error instanceof EncryptedPDFError) return true;
  return error instanceof Error && /password|encrypt/i.test(error.message);
}
