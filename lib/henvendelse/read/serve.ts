import { fillForeign } from './foreign';
import type { FillAnswer, FillRequest } from './in-worker';
import type { Pdfjs } from './pdfjs';

/** The part of a worker's global scope that is used. */
interface Scope {
  addEventListener: (type: 'message', listen: (event: { data: FillRequest }) => void) => void;
  postMessage: (answer: FillAnswer) => void;
}

/** Answers requests to fill foreign forms, one after the other. Refusals are answers too. */
export function serve(scope: Scope, pdfjs: Pdfjs): void {
  let queue: Promise<void> = Promise.resolve();
  scope.addEventListener('message', ({ data: { id, input } }) => {
    queue = queue.then(async () => {
      const result = await fillForeign(input, pdfjs);
      scope.postMessage({ id, result });
    });
  });
}
