import { Worker } from 'node:worker_threads';
import type { ForeignResult } from '../../henvendelse/read/foreign';
import type { FillJob } from './run';

interface Answer {
  readonly ready?: true;
  readonly result?: ForeignResult;
}

/**
 * Runs a job in a thread and ends the thread when it takes longer than the limit.
 * @param limit milliseconds from when the thread has loaded
 */
export function fillInThread(job: FillJob, limit: number): Promise<ForeignResult> {
  const thread = new Worker(new URL('../fill-thread.mjs', import.meta.url));
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const done = (result: ForeignResult) => {
      clearTimeout(timer);
      void thread.terminate();
      resolve(result);
    };
    thread.on('message', (answer: Answer) => {
      if (answer.result) return done(answer.result);
      timer = setTimeout(() => done({ ok: false, why: 'timeout' }), limit);
      thread.postMessage(job);
    });
    thread.on('error', () => done({ ok: false, why: 'broken' }));
  });
}
