import type { JobAnswer, JobName, JobRequest, Jobs } from './jobs';

/** How each job is done; `tell` gives out a part, with what of it is handed over and not copied. */
export type Workers = {
  readonly [N in JobName]: (
    given: Jobs[N]['given'],
    tell: (part: Jobs[N]['part'], handedOver: readonly Transferable[]) => void,
  ) => Promise<void>;
};

/** One end of a line between a page of ours and a worker. */
export interface Line {
  readonly postMessage: (message: JobAnswer, handedOver: Transferable[]) => void;
  readonly addEventListener: (type: 'message', listen: (event: { data: JobRequest }) => void) => void;
}

/**
 * Answers what comes over a line, one job after the other.
 * @param failed called after a job that failed has been answered: what made it fail may be this worker's own state
 */
export function servePaperwork(line: Line, workers: Workers, failed: () => void): void {
  let queue = Promise.resolve();
  line.addEventListener('message', ({ data }) => {
    queue = queue.then(async () => {
      const ok = await carryOut(data, workers, (part, handedOver) =>
        line.postMessage({ id: data.id, part }, [...handedOver]),
      );
      line.postMessage({ id: data.id, ok }, []);
      if (!ok) failed();
    });
  });
}

type Tell = (part: Jobs[JobName]['part'], handedOver: readonly Transferable[]) => void;

function carryOut({ job, given }: JobRequest, workers: Workers, tell: Tell): Promise<boolean> {
  // What goes in belongs to the job of that name: both are named by one line of the page's.
  const work = workers[job] as (given: unknown, tell: Tell) => Promise<void>;
  return work(given, tell).then(
    () => true,
    () => false,
  );
}
