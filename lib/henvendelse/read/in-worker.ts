import type { ForeignInput, ForeignResult } from './foreign';

/** What goes to the worker and comes back; `id` ties an answer to its question. */
export interface FillRequest {
  readonly id: number;
  readonly input: ForeignInput;
}
export interface FillAnswer {
  readonly id: number;
  readonly result: ForeignResult;
}

/** Fills foreign forms where a hang can't reach the page. */
export interface ForeignFiller {
  readonly fill: (input: ForeignInput) => Promise<ForeignResult>;
  readonly close: () => void;
}

/** A form takes a fraction of this; what takes longer is broken or made to hang. Milliseconds. */
const LIMIT = 5000;

/**
 * @param startWorker starts the worker that `serve` runs in
 * @param limit milliseconds for one file; then the worker is ended and the file refused
 */
export function createForeignFiller(startWorker: () => Worker, limit = LIMIT): ForeignFiller {
  let worker: Worker | null = null;
  let last = 0;
  const close = () => {
    worker?.terminate();
    worker = null;
  };
  const fill = (input: ForeignInput): Promise<ForeignResult> => {
    worker ??= startWorker();
    const own = worker;
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      const done = (result: ForeignResult) => {
        clearTimeout(timer);
        own.removeEventListener('message', onMessage);
        own.removeEventListener('error', onError);
        if (!result.ok && (result.why === 'timeout' || result.why === 'broken') && worker === own) close();
        resolve(result);
      };
      const onMessage = ({ data }: MessageEvent<FillAnswer>) => {
        if (data.id === id) done(data.result);
      };
      const onError = () => done({ ok: false, why: 'broken' });
      const timer = setTimeout(() => done({ ok: false, why: 'timeout' }), limit);
      own.addEventListener('message', onMessage);
      own.addEventListener('error', onError);
      own.postMessage({ id, input } satisfies FillRequest);
    });
  };
  return { fill, close };
}
