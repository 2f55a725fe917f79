import type { FilledForm, FormPages } from '../domain/form-report';
import type { FormValues } from '../domain/form-values';
import type { FontFile } from '../henvendelse';
import { refusalByBytes } from '../henvendelse/read/first-look';
import type { ForeignFiller } from '../henvendelse/read/in-worker';

/** The blank form and the font, as the package holds them. */
export interface FormFiles {
  readonly template: Uint8Array;
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
 * The package's files are waited for at the first filling, and so is the code that fills: it is most of what the form
 * tab carries, and comes while the tab is being drawn.
 */
export function createFill(files: Promise<FormFiles>, foreign: ForeignFiller): Fill {
  const filling = import('../henvendelse');
  // Whoever fills hears that it failed.
  filling.catch(() => undefined);
  return async (values, { pages, locked, own, screen = false }) => {
    const { fillForm, fontData } = await filling;
    const { template, fontTable, fontFile } = await files;
    const font = fontData(fontTable as FontFile, fontFile);
    const bundled = () => fillForm({ template, font, values, pages, locked, screen });
    if (!own) return { form: await bundled(), message: null, own: false };
    const refused = refusalByBytes(own);
    const result = refused
      ? ({ ok: false, why: refused } as const)
      : await foreign.fill({ bytes: own, font, values, pages, locked });
    if (!result.ok) return { form: await bundled(), message: `form.foreign.${result.why}`, own: false };
    const word = result.signed ? 'form.own.signed' : result.complete ? null : 'form.own.partly';
    return { form: result.form, message: word, own: true };
  };
}

/** Bytes of a base64 text; null when it isn't one. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
