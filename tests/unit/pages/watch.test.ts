// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SURFACE } from '../../../lib/pages/surface';
import { watch } from '../../../lib/pages/watch';

/** When each look was, in ms on a clock of our own; a look takes as long as it is told to. */
let looks: number[];
let takes: number;
let spent: number;
let ending: AbortController;
let heard: number;
const now = () => Date.now() + spent;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  vi.spyOn(performance, 'now').mockImplementation(now);
  [looks, takes, spent, heard] = [[], 0, 0, 0];
  ending = new AbortController();
  document.body.replaceChildren();
  const { observe } = MutationObserver.prototype;
  vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (
    this: MutationObserver,
    ...to
  ) {
    heard++;
    observe.apply(this, to);
  });
});
afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const begin = () => {
  const look = () => {
    looks.push(now());
    spent += takes;
    return [document];
  };
  return watch(look, ending.signal);
};
const draw = () => document.body.append(document.createElement('p'));
/** A page that draws itself twenty times a second. */
const drawFor = async (seconds: number) => {
  for (let i = 0; i < seconds * 20; i++) {
    draw();
    await vi.advanceTimersByTimeAsync(50);
  }
};

describe('looking at a page', () => {
  it('a page that stands still is looked at once', async () => {
    begin();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toHaveLength(1);
  });

  it('many changes are one look, and nothing is observed until it is over', async () => {
    begin();
    await vi.advanceTimersByTimeAsync(1000);
    const before = heard;
    for (let i = 0; i < 500; i++) draw();
    await vi.advanceTimersByTimeAsync(1000);
    expect(looks).toHaveLength(2);
    expect(heard).toBe(before + 1);
  });

  it('however slow a look is, another change is seen within a second and a half', async () => {
    takes = 60;
    begin();
    await drawFor(10);
    const gaps = looks.slice(1).map((at, i) => at - (looks[i] ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(1500);
    expect(Math.max(...gaps)).toBeGreaterThan(900);
  });

  it.each([1, 5, 7])(
    'of ten seconds of drawing, looks of %i ms take less than one part in a hundred',
    async (ms) => {
      takes = ms;
      begin();
      await vi.advanceTimersByTimeAsync(10_000);
      looks = [];
      await drawFor(10);
      expect(looks.length * ms).toBeLessThan(100);
      // … and it is looked at all the same.
      expect(looks.length).toBeGreaterThan(1);
    },
  );

  it('after a calm time a change is looked at within 300 ms, and so is what it leads to', async () => {
    takes = 8;
    begin();
    await drawFor(10);
    await vi.advanceTimersByTimeAsync(8000);
    for (let i = 0; i < 3; i++) {
      const changed = now();
      draw();
      await vi.advanceTimersByTimeAsync(300);
      expect((looks.at(-1) ?? 0) - changed).toBeGreaterThan(0);
    }
  });

  it('one slow look holds nothing up', async () => {
    takes = 200;
    begin();
    await vi.advanceTimersByTimeAsync(1000);
    takes = 2;
    const before = looks.length;
    draw();
    await vi.advanceTimersByTimeAsync(300);
    expect(looks.length).toBe(before + 1);
  });

  it('what is looked at because more is known holds nothing up', async () => {
    takes = 60;
    const watcher = begin();
    await vi.advanceTimersByTimeAsync(1000);
    for (let i = 0; i < 3; i++) watcher.now();
    const before = looks.length;
    draw();
    await vi.advanceTimersByTimeAsync(300);
    expect(looks.length).toBe(before + 1);
  });

  it('what we put into the page is no change, what takes it away is', async () => {
    begin();
    await vi.advanceTimersByTimeAsync(1000);
    const ours = document.createElement(SURFACE);
    document.body.append(ours);
    await vi.advanceTimersByTimeAsync(1000);
    expect(looks).toHaveLength(1);
    document.body.replaceChildren(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(looks).toHaveLength(2);
    document.body.append(ours);
    document.body.append('with it');
    await vi.advanceTimersByTimeAsync(1000);
    expect(looks).toHaveLength(3);
    ours.remove();
    await vi.advanceTimersByTimeAsync(1000);
    expect(looks).toHaveLength(4);
  });

  it('is over with the script', async () => {
    const watcher = begin();
    await vi.advanceTimersByTimeAsync(1000);
    ending.abort();
    draw();
    watcher.soon();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(looks).toHaveLength(1);
  });
});
