import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../lib/app/connection';
import { createPanel, type PanelState } from '../../../lib/app/panel';
import { persistent } from '../../../lib/app/persistent';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => undefined);

describe('a worker that ends with a message in hand', () => {
  it.each([
    ['and says so', () => Promise.reject(new Error('closed'))],
    ['and says nothing', never],
  ])('%s: the message is sent again', async (_name, lost) => {
    let times = 0;
    const answer = persistent(() => (++times < 3 ? lost() : Promise.resolve('here')))('hello');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toBe('here');
  });

  it('that never comes back: it is said, after a bounded number of tries', async () => {
    const send = vi.fn(never);
    const answer = expect(persistent(send)('hello')).rejects.toThrow('no answer');
    await vi.advanceTimersByTimeAsync(60_000);
    await answer;
    expect(send).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['a case that is gone is null', async () => null, null],
    ['as is one of which the browser says nothing', async () => undefined, null],
    ['of one that nobody could tell of nothing is known', never, undefined],
    ['nor of one that could not be read', async () => ({ failed: true }), undefined],
  ])('%s', async (_name, send, wanted) => {
    const asked = connect(send).getCase('a');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await asked).toBe(wanted);
  });

  it('a command is never sent twice: the view is told that it was not done', async () => {
    const send = vi.fn(never);
    const done = connect(send).command({ caseId: 'a', tabId: 1 }, { do: 'undo' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await done).toBeNull();
    expect(send).toHaveBeenCalledTimes(1);
  });
});

it('a panel whose first look had no answer looks again', async () => {
  const states: PanelState[] = [];
  const view = { openCase: { id: 'a', guide: { answers: {} } }, saved: false, tab: { screen: null } };
  let silent = 5;
  const connection = connect(async () => (silent-- > 0 ? never() : view));
  const panel = createPanel({
    connection,
    currentTab: async () => 1,
    reads: true,
    show: (state) => states.push(state),
  });
  void panel.refresh();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(states).toHaveLength(1);
});
