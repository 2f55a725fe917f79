import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from 'pdf-lib';
import { readFields } from '../acroform/read';

/** Why a PDF can't be filled; `form.foreign.<reason>` in the catalogue says it and the way on. */
export type Refusal =
  | 'notPdf'
  | 'tooLarge'
  | 'tooManyPages'
  | 'broken'
  | 'encrypted'
  | 'xfa'
  | 'scan'
  | 'otherForm'
  | 'timeout';

export type Opened =
  | { readonly ok: true; readonly doc: PDFDocument; readonly signed: boolean }
  | { readonly ok: false; readonly why: Refusal };

const MOST_BYTES = 20 * 1024 * 1024;
/** The henvendelse has four. */
const MOST_PAGES = 60;

/** Is it a PDF at all, by its first bytes and its size? Cheap: asked before anything is parsed. */
export function refusalByBytes(bytes: Uint8Array): Refusal | null {
  if (bytes.length > MOST_BYTES) return 'tooLarge';
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return head.includes('%PDF-') ? null : 'notPdf';
}

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
