import { createPaperwork, type Paperwork, type Started, type WorkerName } from '../henvendelse/paperwork/ask';
import address from './paper?worker&url';

/**
 * Paperwork by workers from the package: those that pages of ours share, started or found when they are first asked, and
 * one of this page's own where a shared one is of no use.
 * @param ahead gives one that this page has started already
 */
export const openPaperwork = (ahead: (name: string) => SharedWorker | null = () => null): Paperwork =>
  createPaperwork((name, alone) => startPaper(name, alone, ahead));

function startPaper(name: WorkerName, alone: boolean, ahead: (name: string) => SharedWorker | null): Started {
  const options = { type: 'module', name } as const;
  if (alone) {
    const worker = new Worker(address, options);
    return { port: worker, worker, end: () => worker.terminate() };
  }
  const worker = ahead(name) ?? new SharedWorker(address, options);
  worker.port.start();
  return { port: worker.port, worker };
}
