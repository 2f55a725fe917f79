import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { screenIn, toFrame } from '../../../lib/platform/frames';

const { tab, scripting } = vi.hoisted(() => ({
  tab: { sendMessage: vi.fn() },
  scripting: { executeScript: vi.fn() },
}));
vi.mock('../../../lib/platform/browser', () => ({ browser: { tabs: tab, scripting } }));

beforeEach(() => {
  tab.sendMessage.mockReset();
  scripting.executeScript.mockReset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('a script says which screen its page shows; where there is none, or we are not let in, none listens', async () => {
  scripting.executeScript
    .mockResolvedValueOnce([{ result: 'plan' }])
    .mockResolvedValueOnce([{ result: '' }])
    // As Chrome and Firefox say that nothing came back.
    .mockResolvedValueOnce([{ result: null }])
    .mockResolvedValueOnce([{ result: undefined }])
    .mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
  const said = [];
  for (let i = 0; i < 5; i++) said.push(await screenIn(7));
  expect(said).toEqual(['plan', '', false, false, false]);
  // Only the page itself: a frame in it may be somebody else's.
  for (const [how] of scripting.executeScript.mock.calls)
    expect(how).toMatchObject({ target: { tabId: 7, frameIds: [0] }, injectImmediately: true });
});

it('what isn’t known at once is no proof that nobody is there', async () => {
  scripting.executeScript.mockReturnValueOnce(new Promise(() => {}));
  const waited = screenIn(7);
  await vi.advanceTimersByTimeAsync(200);
  expect(await waited).toBeUndefined();
});

it('a script that hears nothing yet is told that something is wanted before it is asked', async () => {
  const order: string[] = [];
  scripting.executeScript.mockImplementation(async () => order.push('need'));
  tab.sendMessage.mockImplementation(async (_, { type }) => order.push(type));
  await toFrame(7, 0, { type: 'page/read' });
  await toFrame(7, 2, { type: 'teach/start' });
  await toFrame(7, 0, { type: 'hint/refresh' });
  await toFrame(7, null, { type: 'contact/forget' });
  expect(order).toEqual(['need', 'page/read', 'need', 'teach/start', 'hint/refresh', 'contact/forget']);
  expect(scripting.executeScript.mock.calls.map(([{ target }]) => target.frameIds)).toEqual([[0], [2]]);
});

/** As Chrome and Firefox say it. */
const NOBODY = new Error('Could not establish connection. Receiving end does not exist.');

it('a page that never answers holds nobody up', async () => {
  tab.sendMessage.mockReturnValueOnce(new Promise(() => {})).mockRejectedValueOnce(NOBODY);
  const waited = toFrame(7, null, {});
  await vi.advanceTimersByTimeAsync(2000);
  expect(await waited).toBeUndefined();
  expect(await toFrame(7, 3, {})).toBeUndefined();
  expect(tab.sendMessage.mock.calls.map(([, , to]) => to)).toEqual([{}, { frameId: 3 }]);
});
