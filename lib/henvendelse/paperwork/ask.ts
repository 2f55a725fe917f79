import { EMPTY_FORM } from '../../domain/empty';
import type { DrawPages, FilledForm, PageImage, PaperRect } from '../../domain/form-report';
import type { FormValues } from '../../domain/form-values';
import type { DrawnPage, JobAnswer, JobName, JobRequest, Jobs } from './jobs';

/**
 * Which worker: `fill` makes PDFs, `draw` makes pictures of them (both at once while they start), and all pages of ours
 * share the two. `strange` draws somebody else's PDF for this page alone: it can be anything.
 */
export type WorkerName = 'fill' | 'draw' | 'strange';

/** A started worker. */
export interface Started {
  readonly port: Pick<MessagePort, 'postMessage' | 'addEventListener'>;
  /** Where the browser says that it could not be started. */
  readonly worker: Pick<EventTarget, 'addEventListener'>;
  /** Ends it; only where it is this page's alone. A shared one that hangs can only be left. */
  readonly end?: () => void;
}

/** Makes the papers and their pictures in workers, so that a page of ours carries neither and is never held up. */
export interface Paperwork {
  readonly fill: (given: Jobs['fill']['given']) => Promise<FilledForm>;
  readonly consent: (given: Jobs['consent']['given']) => Promise<FilledForm>;
  readonly draw: DrawPages;
  /** Has a form without anything in it made and drawn, so that the first real one is quick. Keeps nothing. */
  readonly warm: () => Promise<void>;
  /**
   * Has this form made and drawn for a page of ours that will ask for exactly the same, and holds it in the workers' memory
   * until then; null forgets what is held.
   */
  readonly ahead: (given: Jobs['fill']['given'] | null, scale: number) => Promise<void>;
}

/** What is asked for to be shown, and never saved or printed. */
export const onScreen = (values: FormValues) =>
  ({ values, pages: 'send', locked: false, screen: true }) as const;

/**
 * So long a worker may take for what it is asked, in ms; then it is left, and ended where it can be. Our own paper is made
 * in well under a second: half a minute is for a PC that is slow, and starts much else at the same time.
 */
const LIMITS: Readonly<Record<WorkerName, number>> = { fill: 30_000, draw: 30_000, strange: 10_000 };

/** @param start starts a worker, or finds the one that runs already; `alone`: one that no other page has */
export function createPaperwork(start: (name: WorkerName, alone: boolean) => Started): Paperwork {
  const lines = new Map<WorkerName, AskLine>();
  /** Those that have hung: to look for them again would be to find the one that hangs. */
  const hung = new Set<WorkerName>(['strange']);
  const ask = <N extends JobName>(
    by: WorkerName,
    job: N,
    given: Jobs[N]['given'],
    onPart: (part: Jobs[N]['part']) => void,
  ): Promise<void> => {
    const line = lines.get(by) ?? askLine(start(by, hung.has(by)), () => lines.delete(by));
    lines.set(by, line);
    const timer = setTimeout(() => {
      hung.add(by);
      line.fail();
    }, LIMITS[by]);
    return line
      .ask(job, given, onPart as (part: Jobs[JobName]['part']) => void)
      .finally(() => clearTimeout(timer));
  };
  const make = async <N extends 'fill' | 'consent'>(job: N, given: Jobs[N]['given']) => {
    const made: FilledForm[] = [];
    await ask('fill', job, given, (form) => made.push(form));
    return made[0] as FilledForm;
  };
  const fill: Paperwork['fill'] = (given) => make('fill', given);
  return {
    fill,
    consent: (given) => make('consent', given),
    draw: async ({ bytes, strange }, scale, first) => {
      const pages: PageImage[] = [];
      await ask(strange ? 'strange' : 'draw', 'draw', { bytes, scale }, (page) => {
        const image = imageOf(page);
        pages.push(image);
        if (pages.length === 1) first?.(image);
      });
      return pages;
    },
    ahead: async (given, scale) => {
      const none = () => undefined;
      try {
        if (given) {
          const made: FilledForm[] = [];
          await ask('fill', 'fillAhead', given, (form) => made.push(form));
          const [form] = made;
          if (form) await ask('draw', 'drawAhead', { bytes: form.bytes, scale }, none);
        } else await Promise.all([ask('fill', 'forget', null, none), ask('draw', 'forget', null, none)]);
      } catch {
        // Whoever asks for the real one hears of it.
      }
    },
    warm: async () => {
      try {
        for (let times = 0; times < WARM; times += 1) {
          const { bytes } = await fill(onScreen(SAMPLE));
          await ask('draw', 'draw', { bytes, scale: 1 }, ({ bitmap }) => bitmap.close());
        }
      } catch {
        // Whoever asks for the real one hears of it.
      }
    },
  };
}

/** How often it is made before the real one: the first time the code is read, the next ones show what of it is used most. */
const WARM = 2;
/** Something for each step to do. It says nothing about anybody. */
const SAMPLE = { ...EMPTY_FORM, goals: 'a '.repeat(200) };

interface AskLine {
  readonly ask: (job: JobName, given: unknown, onPart: Waiting['onPart']) => Promise<void>;
  readonly fail: () => void;
}
interface Waiting {
  readonly onPart: (part: Jobs[JobName]['part']) => void;
  readonly done: () => void;
  readonly failed: (why: Error) => void;
}

/** @param ended called when the worker is of no use any more: the next question starts another */
function askLine({ port, worker, end }: Started, ended: () => void): AskLine {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const fail = () => {
    ended();
    end?.();
    for (const { failed } of waiting.values()) failed(new Error('the worker failed'));
    waiting.clear();
  };
  worker.addEventListener('error', fail);
  port.addEventListener('message', ({ data }: MessageEvent<JobAnswer>) => {
    const asked = waiting.get(data.id);
    if (!asked) return;
    if ('part' in data) return asked.onPart(data.part);
    if (!data.ok) return fail();
    waiting.delete(data.id);
    asked.done();
  });
  const ask: AskLine['ask'] = (job, given, onPart) =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, { onPart, done, failed });
      port.postMessage({ id: last, job, given } as JobRequest);
    });
  return { ask, fail };
}

/** A picture as a page of ours shows it. */
function imageOf({ bitmap, transform }: DrawnPage): PageImage {
  const { width, height } = bitmap;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const [a, b, c, d, e, f] = transform;
  const at = (x: number, y: number) => [a * x + c * y + e, b * x + d * y + f] as const;
  const placeOf = (rect: PaperRect): PaperRect => {
    const [x1, y1] = at(rect.x, rect.y);
    const [x2, y2] = at(rect.x + rect.width, rect.y + rect.height);
    return {
      x: Math.min(x1, x2) / width,
      y: Math.min(y1, y2) / height,
      width: Math.abs(x2 - x1) / width,
      height: Math.abs(y2 - y1) / height,
    };
  };
  return { canvas, placeOf };
}
