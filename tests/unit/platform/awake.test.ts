import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStayAwake } from '../../../lib/platform/awake';
import { fakeBrowser } from '../app/fake-browser';

/** When Chrome ends a worker that calls nothing, in ms. */
const IDLE = 30_000;
const MINUTE = 60_000;

const { calls, made } = vi.hoisted(() => ({ calls: [] as number[], made: { by: 'chrome' } }));
vi.mock('../../../lib/platform/browser', () => ({
  isFirefox: () => made.by === 'firefox',
  browser: {
    runtime: {
      getPlatformInfo: () => {
        calls.push(Date.now());
        return Promise.reject(new Error('the extension is going away'));
      },
    },
  },
}));

beforeEach(() => {
  calls.length = 0;
  made.by = 'chrome';
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => vi.useRealTimers());

const longestSilence = (until: number) =>
  Math.max(...[...calls, until].map((at, i) => at - (calls[i - 1] ?? 0)));

it('Chrome’s worker calls the browser often enough, and not twice as often when it is told again', () => {
  const stayAwake = createStayAwake();
  stayAwake(true);
  stayAwake(true);
  vi.advanceTimersByTime(10 * MINUTE);
  expect(longestSilence(10 * MINUTE)).toBeLessThan(IDLE - 5_000);
  expect(calls.length).toBeLessThanOrEqual(30);
});

it('calls nothing before it is needed nor when it is let go, and begins anew', () => {
  const stayAwake = createStayAwake();
  stayAwake(false);
  vi.advanceTimersByTime(MINUTE);
  expect(calls).toEqual([]);
  stayAwake(true);
  vi.advanceTimersByTime(MINUTE);
  stayAwake(false);
  const before = calls.length;
  vi.advanceTimersByTime(10 * MINUTE);
  expect(calls).toHaveLength(before);
  stayAwake(true);
  vi.advanceTimersByTime(MINUTE);
  expect(calls.length).toBeGreaterThan(before);
});

it('Firefox, which wakes the background to ask, lets it sleep', () => {
  made.by = 'firefox';
  createStayAwake()(true);
  vi.advanceTimersByTime(10 * MINUTE);
  expect(calls).toEqual([]);
});

it('staying awake with an open case reads no store', async () => {
  const browser = fakeBrowser({ stayAwake: createStayAwake() });
  const to = { caseId: null, tabId: 1, command: { do: 'setNickname', nickname: 'K.L.' } };
  await browser.view({ type: 'case/command', ...to });
  const reads = [vi.spyOn(browser.session, 'get'), vi.spyOn(browser.local, 'get')];
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(calls.length).toBeGreaterThan(20);
  expect(reads.flatMap(({ mock }) => mock.calls)).toEqual([]);
});
