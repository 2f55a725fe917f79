import type { FilledForm, FormPages } from '../domain/form-report';
import type { FormValues } from '../domain/form-values';
import { type FontFile, fontData } from '../henvendelse/font/font-data';
import type { Paperwork } from '../henvendelse/paperwork/ask';
import { refusalByBytes } from '../henvendelse/read/first-look';
import type { ForeignFiller } from '../henvendelse/read/in-worker';

/** The font, as the package holds it. */
export interface FontFiles {
  readonly fontTable: unknown;
  readonly fontFile: Uint8Array;
}

/** A filled form, with a word about the kommune's own PDF where that was asked for. */
export interface Filling {
  readonly form: FilledForm;
  /** Key in the catalogue; null when there is nothing to say. */
  readonly message: string | null;
  /** False when the kommune's own PDF could not be filled: the bundled form was used. */
  readonly own: boolean;
}

export type Fill = (
  values: FormValues,
  how: {
    readonly pages: FormPages;
    readonly locked: boolean;
    readonly own: Uint8Array | null;
    /** True: for the pictures, never to be saved or printed. */
    readonly screen?: boolean;
  },
) => Promise<Filling>;

/**
 * Fills the kommune's own PDF where there is one that can be filled, else the bundled form.
 * @param bundled fills the bundled form
 * @param loadFont asked when a PDF of the kommune's own is first filled
 */
export function createFill(
  bundled: Paperwork['fill'],
  loadFont: () => Promise<FontFiles>,
  foreign: ForeignFiller,
): Fill {
  return async (values, { pages, locked, own, screen = false }) => {
    const inBundled = () => bundled({ values, pages, locked, screen });
    if (!own) return { form: await inBundled(), message: null, own: false };
    const refused = refusalByBytes(own);
    const result = refused
      ? ({ ok: false, why: refused } as const)
      : await foreign.fill({ bytes: own, font: await fontOf(loadFont), values, pages, locked });
    if (!result.ok) return { form: await inBundled(), message: `form.foreign.${result.why}`, own: false };
    const word = result.signed ? 'form.own.signed' : result.complete ? null : 'form.own.partly';
    return { form: { ...result.form, strange: true }, message: word, own: true };
  };
}

async function fontOf(load: () => Promise<FontFiles>) {
  const { fontTable, fontFile } = await load();
  return fontData(fontTable as FontFile, fontFile);
}

/** Bytes of a base64 text; null when it isn't one. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
