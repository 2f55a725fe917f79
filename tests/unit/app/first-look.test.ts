// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { askAhead, askedAhead, tabBeside, workerAhead } from '../../../lib/platform/ahead';
import { fakeBrowser } from './fake-browser';

vi.mock(import('../../../lib/text/fold'), async (original) => ({ fold: vi.fn((await original()).fold) }));

/** How many cases are open in the session. */
const OPEN = 50;

describe('a look at the panel', () => {
  it('reads its own case and no other, however many are open, and waits for two rounds of the store at most', async () => {
    const browser = fakeBrowser();
    for (let tabId = 1; tabId <= OPEN; tabId += 1)
      await browser.view({
        type: 'case/command',
        caseId: null,
        tabId,
        command: { do: 'setWish', text: 'x' },
      });
    const own = browser.session.held.get('tab:7') as { caseId: string };
    browser.restart();
    await browser.view({ type: 'case/view', tabId: 8 });
    const { get } = browser.session;
    const asked: (readonly string[] | null)[] = [];
    let rounds = 0;
    let waiting: (() => void)[] = [];
    Object.assign(browser.session, {
      get: async (keys: readonly string[] | null) => {
        asked.push(keys);
        // What is asked for together is answered together: one round.
        if (waiting.length === 0)
          setTimeout(() => {
            rounds += 1;
            for (const go of waiting.splice(0)) go();
          });
        await new Promise<void>((resolve) => waiting.push(resolve));
        return get(keys);
      },
    });
    const view = (await browser.view({ type: 'case/view', tabId: 7 })) as { others: unknown[] };
    expect(view.others).toHaveLength(OPEN - 1);
    expect(asked).not.toContain(null);
    expect(asked.flat().filter((key) => key?.startsWith('case:'))).toEqual([`case:${own.caseId}`]);
    expect(rounds).toBeLessThanOrEqual(2);
    waiting = [];
  });

  it('waits for no page’s words: they are prepared when a page asks for them, and then each is folded once', async () => {
    // What has been folded is remembered for as long as the code is there: here it has just been loaded.
    vi.resetModules();
    const folded = vi.mocked((await import('../../../lib/text/fold')).fold);
    const browser = (await import('./fake-browser')).fakeBrowser();
    folded.mockClear();
    await browser.view({ type: 'setup/get' });
    await browser.view({ type: 'case/view', tabId: 1 });
    expect(folded).not.toHaveBeenCalled();
    await browser.page({ type: 'page/hello' });
    const words = folded.mock.calls.map(([text]) => text);
    expect(words.length).toBeGreaterThan(100);
    expect(words.length).toBe(new Set(words).size);
  });

  it('the names of the open cases follow them: named, changed, deleted, all deleted', async () => {
    const browser = fakeBrowser();
    const command = (caseId: string | null, tabId: number, todo: object) =>
      browser.view({ type: 'case/command', caseId, tabId, command: todo }) as Promise<{ id: string }>;
    const others = async () =>
      ((await browser.view({ type: 'case/view', tabId: 9 })) as { others: { nickname: string }[] }).others;
    const { id } = await command(null, 1, { do: 'setNickname', nickname: 'Kari' });
    await command(null, 2, { do: 'setNickname', nickname: 'Ola' });
    browser.clock.now += 1000;
    await command(id, 1, { do: 'setNickname', nickname: 'Kari N' });
    expect((await others()).map(({ nickname }) => nickname)).toEqual(['Kari N', 'Ola']);
    await browser.view({ type: 'case/remove', caseId: id });
    expect((await others()).map(({ nickname }) => nickname)).toEqual(['Ola']);
    await browser.view({ type: 'kept/removeAll' });
    expect(await others()).toEqual([]);
  });
});

describe('a look worked out while the browser opens the panel', () => {
  const named = (nickname: string) => ({
    ...{ type: 'case/command', caseId: null, tabId: 1 },
    command: { do: 'setNickname', nickname },
  });
  /** A case beside tab 1, its panel asked for by a press in the page, and all that is read from then on. */
  async function pressed() {
    const browser = fakeBrowser();
    const { id } = (await browser.view(named('Kari'))) as { id: string };
    void browser.page({ type: 'panel/open' }, 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const reads = vi.spyOn(browser.session, 'get');
    const look = async (tabId = 1) =>
      ((await browser.view({ type: 'case/view', tabId })) as { openCase: { nickname: string } }).openCase
        .nickname;
    return { browser, id, reads, look };
  }

  it('is there when the panel asks: nothing is read any more', async () => {
    const { reads, look } = await pressed();
    expect(await look()).toBe('Kari');
    expect(reads).not.toHaveBeenCalled();
    // Given out once.
    expect(await look()).toBe('Kari');
    expect(reads).toHaveBeenCalled();
  });

  it('does not hold when something was done meanwhile', async () => {
    const { browser, id, look } = await pressed();
    await browser.view({ ...named('Ola'), caseId: id });
    expect(await look()).toBe('Ola');
  });

  it('does not hold beside another tab, or later', async () => {
    const other = await pressed();
    expect(await other.look(2)).toBe('');
    const late = await pressed();
    late.browser.clock.now += 4000;
    expect(await late.look()).toBe('Kari');
    expect(late.reads).toHaveBeenCalled();
  });

  it('that failed is asked for anew', async () => {
    const browser = fakeBrowser();
    await browser.view(named('Kari'));
    const { get } = browser.session;
    Object.assign(browser.session, { get: () => Promise.reject(new Error('broken')) });
    void browser.page({ type: 'panel/open' }, 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    Object.assign(browser.session, { get });
    expect(await browser.view({ type: 'case/view', tabId: 1 })).toMatchObject({
      openCase: { nickname: 'Kari' },
    });
  });
});

it('names that are broken or gone are found again in the cases', async () => {
  const browser = fakeBrowser();
  const named = { do: 'setNickname', nickname: 'Kari' };
  await browser.view({ type: 'case/command', caseId: null, tabId: 1, command: named });
  const others = async () =>
    ((await browser.view({ type: 'case/view', tabId: 2 })) as { others: unknown[] }).others;
  for (const broken of ['x', [{}], undefined]) {
    browser.session.held.set('marks', broken);
    expect(await others()).toMatchObject([{ nickname: 'Kari' }]);
  }
});

describe('asked ahead', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    globalThis.sidemannAsked = undefined;
    globalThis.sidemannWorkers = undefined;
  });
  const api = () => {
    const sendMessage = vi.fn(async (message: { type: string }) => `answer to ${message.type}`);
    const tabs = { query: vi.fn(async () => [{ id: 4 }]) };
    vi.stubGlobal('browser', { runtime: { sendMessage }, tabs });
    return { sendMessage, tabs };
  };

  it('what is in force, the tab and its case, each once; what is asked later is asked anew', async () => {
    const { sendMessage } = api();
    askAhead();
    expect(await askedAhead({ type: 'setup/get' })).toBe('answer to setup/get');
    expect(await askedAhead('tab')).toBe(4);
    expect(await askedAhead({ type: 'case/view', tabId: 4 })).toBe('answer to case/view');
    expect(askedAhead({ type: 'case/view', tabId: 4 })).toBeNull();
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('another tab’s case is never taken for this one’s', async () => {
    api();
    askAhead();
    await askedAhead('tab');
    expect(askedAhead({ type: 'case/view', tabId: 5 })).toBeNull();
  });

  it('a view of a tab of its own asks for that one', async () => {
    const { tabs } = api();
    vi.stubGlobal('location', { search: '?tab=12' });
    expect(await tabBeside({ tabs } as never)).toBe(12);
    expect(tabs.query).not.toHaveBeenCalled();
  });

  it('a page about one case asks for that one, and for no tab', async () => {
    const { sendMessage, tabs } = api();
    vi.stubGlobal('location', { search: '?case=a%20b' });
    askAhead();
    expect(await askedAhead({ type: 'case/get', caseId: 'a b' })).toBe('answer to case/get');
    expect(sendMessage).toHaveBeenCalledTimes(2);
    expect(tabs.query).not.toHaveBeenCalled();
  });

  it('a page that names the workers for paper has both started; another page starts none', () => {
    api();
    const started = vi.fn();
    vi.stubGlobal('location', { search: '?case=a' });
    vi.stubGlobal('SharedWorker', started);
    vi.stubGlobal('document', { currentScript: { dataset: {} } });
    askAhead();
    expect(started).not.toHaveBeenCalled();
    expect(workerAhead('fill')).toBeNull();
    vi.stubGlobal('document', { currentScript: { dataset: { worker: '/w.js' } } });
    askAhead();
    expect(started.mock.calls).toEqual([
      ['/w.js', { type: 'module', name: 'fill' }],
      ['/w.js', { type: 'module', name: 'draw' }],
    ]);
    expect(workerAhead('draw')).toBe(started.mock.instances[1]);
    expect(workerAhead('draw')).toBeNull();
  });

  it('nobody asked: nothing is taken', () => expect(askedAhead('tab')).toBeNull());
});
