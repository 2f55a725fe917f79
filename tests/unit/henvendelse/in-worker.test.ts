import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import type { ForeignInput, ForeignResult } from '../../../lib/henvendelse/read/foreign';
import { createForeignFiller, type FillRequest } from '../../../lib/henvendelse/read/in-worker';

const input: ForeignInput = {
  bytes: new Uint8Array(),
  font: {
    table: { name: 'x', ascent: 1, descent: 0, capHeight: 1, bbox: [0, 0, 1, 1], runs: [] },
    file: new Uint8Array(),
    length: 0,
  },
  values: EMPTY_FORM,
  pages: 'send',
  locked: false,
};
const scan: ForeignResult = { ok: false, why: 'scan' };

/** A worker that answers as told: at once, never, or with an error. */
class FakeWorker extends EventTarget {
  static all: FakeWorker[] = [];
  terminated = false;

  constructor(private readonly answer: (request: FillRequest, worker: FakeWorker) => void) {
    super();
    FakeWorker.all.push(this);
  }
  postMessage(request: FillRequest) {
    this.answer(request, this);
  }
  terminate() {
    this.terminated = true;
  }
  say(data: unknown) {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}

const filler = (answer: (request: FillRequest, worker: FakeWorker) => void) =>
  createForeignFiller(() => new FakeWorker(answer) as unknown as Worker, 5000);

beforeEach(() => {
  FakeWorker.all = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('a foreign form in its worker', () => {
  it('gives back what the worker says, and keeps the worker', async () => {
    const { fill } = filler(({ id }, worker) => worker.say({ id, result: scan }));
    expect(await fill(input)).toEqual(scan);
    expect(await fill(input)).toEqual(scan);
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('ends a worker that hangs, says so, and begins anew with the next file', async () => {
    let hang = true;
    const { fill } = filler(({ id }, worker) => {
      if (!hang) worker.say({ id, result: scan });
    });
    const result = fill(input);
    await vi.advanceTimersByTimeAsync(4999);
    expect(FakeWorker.all[0]?.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await result).toEqual({ ok: false, why: 'timeout' });
    expect(FakeWorker.all[0]?.terminated).toBe(true);
    hang = false;
    expect(await fill(input)).toEqual(scan);
    expect(FakeWorker.all).toHaveLength(2);
  });

  it('takes a worker that dies for a broken file', async () => {
    const { fill } = filler((_, worker) => worker.dispatchEvent(new Event('error')));
    expect(await fill(input)).toEqual({ ok: false, why: 'broken' });
  });

  it('ties answers to their questions', async () => {
    const waiting: FillRequest[] = [];
    const { fill } = filler((request) => void waiting.push(request));
    const first = fill(input);
    const second = fill(input);
    const worker = FakeWorker.all[0];
    worker?.say({ id: waiting[1]?.id, result: { ok: false, why: 'xfa' } });
    worker?.say({ id: waiting[0]?.id, result: scan });
    expect(await first).toEqual(scan);
    expect(await second).toEqual({ ok: false, why: 'xfa' });
  });

  it('closes', async () => {
    const made = filler(({ id }, worker) => worker.say({ id, result: scan }));
    await made.fill(input);
    made.close();
    expect(FakeWorker.all[0]?.terminated).toBe(true);
  });
});
