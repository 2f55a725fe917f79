/** What the paper says about a value. No zod here: nothing of this comes in from outside. */

/** Points, from the page's lower left corner. */
export interface PaperRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * `placed` as it is, `shrunk` in a smaller size, `continued` on the extra page, `refused` with the reason in
 * `detail`, `noField` where the form has no place for it, `empty` when there is nothing to write.
 */
export type Outcome = 'placed' | 'shrunk' | 'continued' | 'refused' | 'noField' | 'empty';

/** What became of one value. */
export interface FieldReport {
  /** Path as in `ValueSource`. */
  readonly path: string;
  /** What the form calls the field. */
  readonly label: string;
  readonly outcome: Outcome;
  /** Shrunk: the size in points. Refused: the characters, `readOnly`, `alreadyFilled`, `choice` or `maxLength n`. */
  readonly detail: string;
  /** Page of the whole form, from 0, and the box on it, where there is one. */
  readonly page?: number;
  readonly rect?: PaperRect;
  /** How sure it is that this is the right place, 0–1. The bundled form: 1. */
  readonly confidence?: number;
}

/** Which pages come out: those that are sent (3–4 and the attachment), or the whole form. */
export type FormPages = 'send' | 'all';

/** A filled form with what became of each value. */
export interface FilledForm {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly report: readonly FieldReport[];
  /** For each page of `bytes` its number in the whole form, from 0; the extra pages come last. */
  readonly pageNumbers: readonly number[];
  /** Pages of the whole form, the extra ones not counted. */
  readonly formPages: number;
  /** Made of somebody else's PDF. */
  readonly strange?: true;
}

/** One page as a picture. */
export interface PageImage {
  readonly canvas: HTMLCanvasElement;
  /**
   * Where a box of the page is in the picture, as shares of its width and height from the upper left corner. Knows how
   * the page is turned and where its own origin is.
   */
  readonly placeOf: (rect: PaperRect) => PaperRect;
}

/**
 * Draws a form as pictures, one for each page in order, `scale` pixels for each point. `first` is told the first page's as
 * soon as it is drawn.
 */
export type DrawPages = (
  form: Pick<FilledForm, 'bytes' | 'strange'>,
  scale: number,
  first?: (page: PageImage) => void,
) => Promise<readonly PageImage[]>;
