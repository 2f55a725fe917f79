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

export const MOST_BYTES = 20 * 1024 * 1024;

/** Is it a PDF at all, by its first bytes and its size? Cheap: asked where bytes come in, before anything is parsed. */
export function refusalByBytes(bytes: Uint8Array): Refusal | null {
  if (bytes.length > MOST_BYTES) return 'tooLarge';
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return head.includes('%PDF-') ? null : 'notPdf';
}
