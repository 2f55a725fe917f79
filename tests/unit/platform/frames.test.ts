import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { screenIn, toFrame } from '../../../lib/platform/frames';

const { tab } = vi.hoisted(() => ({ tab: { sendMessage: vi.fn() } }));
vi.mock('../../../lib/platform/browser', () => ({ browser: { tabs: tab } }));

beforeEach(() => {
  tab.sendMessage.mockReset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** As Chrome and Firefox say it. */
const NOBODY = new Error('Could not establish connection. Receiving end does not exist.');

it('a script says which screen its page shows; one that the browser says isn’t there shows none', async () => {
  tab.sendMessage.mockResolvedValueOnce('plan').mockRejectedValueOnce(NOBODY);
  expect(await screenIn(7)).toBe('plan');
  expect(await screenIn(7)).toBe(false);
  // Only the page itself: a frame in it may be somebody else's.
  expect(tab.sendMessage.mock.calls).toEqual([
    [7, { type: 'page/there' }, { frameId: 0 }],
    [7, { type: 'page/there' }, { frameId: 0 }],
  ]);
});

it('what isn’t known at once, or fails in another way, is no proof that nobody is there', async () => {
  tab.sendMessage.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
  expect(await screenIn(7)).toBeUndefined();
  tab.sendMessage.mockReturnValueOnce(new Promise(() => {}));
  const waited = screenIn(7);
  await vi.advanceTimersByTimeAsync(200);
  expect(await waited).toBeUndefined();
});

it('a page that never answers holds nobody up', async () => {
  tab.sendMessage.mockReturnValueOnce(new Promise(() => {})).mockRejectedValueOnce(NOBODY);
  const waited = toFrame(7, null, {});
  await vi.advanceTimersByTimeAsync(2000);
  expect(await waited).toBeUndefined();
  expect(await toFrame(7, 3, {})).toBeUndefined();
  expect(tab.sendMessage.mock.calls.map(([, , to]) => to)).toEqual([{}, { frameId: 3 }]);
});
