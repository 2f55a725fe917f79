import type { ConsentPaper } from '../../domain/consent-paper';
import type { FilledForm } from '../../domain/form-report';
import type { FillInput } from '../fill';

/** What a worker for paper can be asked for, by name: what goes in, and the parts that come out, one after the other. */
export interface Jobs {
  /** The bundled henvendelse, filled. */
  readonly fill: { readonly given: Omit<FillInput, 'template' | 'font'>; readonly part: FilledForm };
  /** The form to sign. */
  readonly consent: { readonly given: ConsentPaper; readonly part: FilledForm };
  /** A PDF as pictures: a part for each page, in order. */
  readonly draw: {
    readonly given: { readonly bytes: Uint8Array; readonly scale: number };
    readonly part: DrawnPage;
  };
  /** The same two before anybody asks: held until exactly the same is asked for, or forgotten. */
  readonly fillAhead: Jobs['fill'];
  readonly drawAhead: { readonly given: Jobs['draw']['given']; readonly part: never };
  readonly forget: { readonly given: null; readonly part: never };
}
export type JobName = keyof Jobs;

/** A page's picture on its way between threads. */
export interface DrawnPage {
  readonly bitmap: ImageBitmap;
  /** From the page's own space (points) to the picture's pixels, as the six numbers of a canvas. */
  readonly transform: readonly [number, number, number, number, number, number];
}

/** `id` ties answers to their question. */
export interface JobRequest {
  readonly id: number;
  readonly job: JobName;
  readonly given: Jobs[JobName]['given'];
}
/** Parts, then one that says the job is done, or that it failed: then the worker ends, and the next one begins anew. */
export type JobAnswer =
  | { readonly id: number; readonly part: Jobs[JobName]['part'] }
  | { readonly id: number; readonly ok: boolean };
