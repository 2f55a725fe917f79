// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import { createPaperwork, onScreen, type WorkerName } from '../../../lib/henvendelse/paperwork/ask';
import { createHeld } from '../../../lib/henvendelse/paperwork/held';
import type { DrawnPage, JobAnswer, JobRequest } from '../../../lib/henvendelse/paperwork/jobs';
import { type Line, servePaperwork, type Workers } from '../../../lib/henvendelse/paperwork/serve';

const GIVEN = { values: EMPTY_FORM, pages: 'send', locked: false } as const;
const form = (bytes: number[] = [1]) => ({
  bytes: new Uint8Array(bytes),
  report: [],
  pageNumbers: [2],
  formPages: 4,
});
const closed = vi.fn();
/** A page of 100 × 200 points drawn twice as large: its own space begins below left. */
const page = (): DrawnPage => ({
  bitmap: { width: 200, height: 400, close: closed } as unknown as ImageBitmap,
  transform: [2, 0, 0, -2, 0, 400],
});

/** Both ends of the lines to workers that work as told. */
function office(workers: Partial<Workers>) {
  const started: WorkerName[] = [];
  const ended: WorkerName[] = [];
  const own: WorkerName[] = [];
  const browsers: EventTarget[] = [];
  const paperwork = createPaperwork((name, alone) => {
    started.push(name);
    if (alone) own.push(name);
    const [port, worker] = [new EventTarget(), new EventTarget()];
    browsers.push(worker);
    const listeners: Parameters<Line['addEventListener']>[1][] = [];
    const line: Line = {
      postMessage: (data: JobAnswer) => port.dispatchEvent(Object.assign(new Event('message'), { data })),
      addEventListener: (_, listen) => listeners.push(listen),
    };
    servePaperwork(line, workers as Workers, () => ended.push(name));
    const postMessage = (data: JobRequest) => {
      for (const listen of listeners) listen({ data });
    };
    const end = alone ? { end: () => void ended.push(name) } : {};
    return { port: Object.assign(port, { postMessage }) as unknown as MessagePort, worker, ...end };
  });
  return { paperwork, started, own, ended, browsers };
}

beforeEach(() => {
  closed.mockClear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('paper that is made in a worker', () => {
  it('is what the worker made of what was given, by one worker that is kept', async () => {
    const fill = vi.fn<Workers['fill']>(async ({ values }, tell) => tell(form([values.goals.length]), []));
    const { paperwork, started } = office({ fill });
    const [one, two] = await Promise.all(
      ['a', 'bc'].map((goals) => paperwork.fill({ ...GIVEN, values: { ...EMPTY_FORM, goals } })),
    );
    expect([one, two]).toEqual([form([1]), form([2])]);
    expect(started).toEqual(['fill']);
  });

  it('makes one after the other', async () => {
    const steps: string[] = [];
    const fill: Workers['fill'] = async ({ values: { goals } }, tell) => {
      steps.push(`${goals} begun`);
      await Promise.resolve();
      steps.push(`${goals} done`);
      tell(form(), []);
    };
    const { paperwork } = office({ fill });
    await Promise.all(
      ['a', 'b'].map((goals) => paperwork.fill({ ...GIVEN, values: { ...EMPTY_FORM, goals } })),
    );
    expect(steps).toEqual(['a begun', 'a done', 'b begun', 'b done']);
  });

  it('fails when the worker fails, and the next is made by another worker', async () => {
    let broken = true;
    const fill: Workers['fill'] = async (_, tell) => {
      if (broken) throw new Error('x');
      tell(form(), []);
    };
    const { paperwork, started, ended } = office({ fill });
    await expect(paperwork.fill(GIVEN)).rejects.toThrow('the worker failed');
    expect(ended).toEqual(['fill']);
    broken = false;
    expect(await paperwork.fill(GIVEN)).toEqual(form());
    expect(started).toEqual(['fill', 'fill']);
  });

  it('fails when the browser can’t start the worker', async () => {
    const { paperwork, browsers } = office({ fill: () => new Promise(() => undefined) });
    const asked = paperwork.fill(GIVEN);
    browsers[0]?.dispatchEvent(new Event('error'));
    await expect(asked).rejects.toThrow('the worker failed');
  });

  it('is given up when the worker never answers, and the next is made by a worker of the page’s own', async () => {
    let hangs = true;
    const fill: Workers['fill'] = (_, tell) =>
      hangs ? new Promise(() => undefined) : Promise.resolve(tell(form(), []));
    const { paperwork, started, own, ended } = office({ fill });
    const failed = vi.fn();
    const [first, second] = [
      paperwork.fill(GIVEN).catch(failed),
      paperwork.consent({} as never).catch(failed),
    ];
    // A slow machine has the time it needs.
    await vi.advanceTimersByTimeAsync(29_000);
    expect(failed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all([first, second]);
    expect(failed).toHaveBeenCalledTimes(2);
    expect(own).toEqual([]);
    hangs = false;
    expect(await paperwork.fill(GIVEN)).toEqual(form());
    expect([started, own, ended]).toEqual([['fill', 'fill'], ['fill'], []]);
    // What has been answered is not given up later.
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await paperwork.fill(GIVEN)).toEqual(form());
    expect(started).toHaveLength(2);
  });
});

describe('paper that is drawn in a worker', () => {
  const draw: Workers['draw'] = async (_, tell) => {
    tell(page(), []);
    await Promise.resolve();
    tell(page(), []);
  };

  it('comes as pictures of the right size, the first as soon as it is there, and keeps no bitmap', async () => {
    const { paperwork, started } = office({ draw });
    const first = vi.fn();
    const pages = await paperwork.draw(form(), 2, first);
    expect(pages.map(({ canvas }) => [canvas.width, canvas.height])).toEqual([
      [200, 400],
      [200, 400],
    ]);
    expect(first).toHaveBeenCalledExactlyOnceWith(pages[0]);
    expect(closed).toHaveBeenCalledTimes(2);
    expect(started).toEqual(['draw']);
  });

  it('knows where a box of the page is in its picture', async () => {
    const [image] = await office({ draw }).paperwork.draw(form(), 2);
    // In points from below left; in shares from above left.
    expect(image?.placeOf({ x: 10, y: 150, width: 50, height: 20 })).toEqual({
      x: 0.1,
      y: 0.15,
      width: 0.5,
      height: 0.1,
    });
  });

  it('are given up when the worker never answers', async () => {
    const { paperwork, own } = office({ draw: () => new Promise(() => undefined) });
    const asked = expect(paperwork.draw(form(), 1)).rejects.toThrow('the worker failed');
    await vi.advanceTimersByTimeAsync(30_000);
    await asked;
    void paperwork.draw(form(), 1).catch(() => undefined);
    expect(own).toEqual(['draw']);
  });

  it('somebody else’s is drawn by a worker of its own, which is ended when it hangs', async () => {
    let hangs = true;
    const { paperwork, started, ended } = office({
      draw: (given, tell) => (hangs ? new Promise(() => undefined) : draw(given, tell)),
    });
    const strange = { ...form(), strange: true } as const;
    const asked = expect(paperwork.draw(strange, 1)).rejects.toThrow('the worker failed');
    await vi.advanceTimersByTimeAsync(10_000);
    await asked;
    expect(ended).toEqual(['strange']);
    hangs = false;
    expect(await paperwork.draw(strange, 1)).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(started).toEqual(['strange', 'strange']);
    expect(ended).toEqual(['strange']);
  });
});

it('warming up asks for a form about nobody and its picture, and keeps neither', async () => {
  const fill = vi.fn<Workers['fill']>(async (_, tell) => tell(form([7]), []));
  const draw = vi.fn<Workers['draw']>(async (_, tell) => tell(page(), []));
  const { paperwork, started } = office({ fill, draw });
  await paperwork.warm();
  const { goals, ...values } = fill.mock.calls[0]?.[0].values ?? EMPTY_FORM;
  expect({ ...values, goals: '' }).toEqual(EMPTY_FORM);
  expect(goals).toMatch(/^(a )+$/);
  expect(draw.mock.calls[0]?.[0]).toEqual({ bytes: new Uint8Array([7]), scale: 1 });
  expect(closed).toHaveBeenCalledTimes(draw.mock.calls.length);
  expect(started).toEqual(['fill', 'draw']);
});

describe('what is made before it is asked for', () => {
  const made = vi.fn();
  const held = () => createHeld<string>(made);
  beforeEach(() => made.mockClear());

  it('is given out once, and for exactly its question', async () => {
    const { hold, giveOut } = held();
    void hold('Åse', Promise.resolve('a'));
    expect(await giveOut('Åge')).toBeNull();
    expect(await giveOut('Åse')).toBe('a');
    expect(await giveOut('Åse')).toBeNull();
    expect(made).not.toHaveBeenCalled();
  });

  it('is let go of when it is forgotten, when another takes its place, and when nobody comes', async () => {
    const { hold, giveOut, forget } = held();
    void hold('1', Promise.resolve('a'));
    forget();
    expect(await giveOut('1')).toBeNull();
    void hold('2', Promise.resolve('b'));
    void hold('3', Promise.resolve('c'));
    expect(await giveOut('2')).toBeNull();
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(await giveOut('3')).toBeNull();
    expect(made.mock.calls).toEqual([['a'], ['b'], ['c']]);
  });

  it('is waited for while it is being made, and made anew where it could not be', async () => {
    const { hold, giveOut } = held();
    let done = (_: string) => {};
    void hold('1', new Promise((resolve) => (done = resolve)));
    const taken = giveOut('1');
    done('a');
    expect(await taken).toBe('a');
    hold('2', Promise.reject(new Error('x'))).catch(() => undefined);
    expect(await giveOut('2')).toBeNull();
  });

  it('is asked of both workers, and a failure of it is nobody’s', async () => {
    const asked: string[] = [];
    const { paperwork, ended } = office({
      fillAhead: async (_, tell) => void [asked.push('fill'), tell(form(), [])],
      drawAhead: async ({ scale }) => void asked.push(`draw ${scale}`),
      forget: async () => void asked.push('forget'),
    });
    await paperwork.ahead(onScreen(EMPTY_FORM), 1.5);
    await paperwork.ahead(null, 1.5);
    expect(asked).toEqual(['fill', 'draw 1.5', 'forget', 'forget']);
    expect(ended).toEqual([]);
    await office({ fillAhead: () => Promise.reject(new Error('x')) }).paperwork.ahead(
      onScreen(EMPTY_FORM),
      1,
    );
  });
});
