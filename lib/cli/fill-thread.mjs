// The thread that fills: says when it is ready, so that loading our own code doesn't count as the form's time.
import { parentPort } from 'node:worker_threads';
import { createJiti } from 'jiti';

const { run } = await createJiti(import.meta.url).import('./fill/run.ts');
parentPort.on('message', async (job) => {
  const result = await run(job).catch(() => ({ ok: false, why: 'broken' }));
  parentPort.postMessage({ result });
});
parentPort.postMessage({ ready: true });
