import ForeignWorker from './foreign?worker';

/** Starts the worker that fills foreign forms; see `createForeignFiller`. */
export const startForeign = (): Worker => new ForeignWorker();
