import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Addition } from '../../../lib/domain/adapter';
import { hasStarted, keepScripts, startedOn } from '../../../lib/platform/site-scripts';

/** A browser that keeps registered scripts, and refuses what it is told to. */
const { held, refuses, calls } = vi.hoisted(() => ({
  held: new Map<string, unknown>(),
  refuses: { add: (_: string): boolean => false, remove: false },
  calls: { startup: () => {} },
}));
vi.mock('../../../lib/platform/browser', () => {
  const listen = { addListener: () => {} };
  return {
    browser: {
      runtime: {
        getManifest: () => ({ host_permissions: ['https://www.individplan.no/*'] }),
        onStartup: { addListener: (call: () => void) => Object.assign(calls, { startup: call }) },
        onInstalled: listen,
      },
      permissions: { onAdded: listen, onRemoved: listen },
      storage: { local: { onChanged: listen } },
      tabs: { query: async () => [] },
      scripting: {
        getRegisteredContentScripts: async (filter?: { ids: string[] }) =>
          [...held.keys()].filter((id) => filter?.ids.includes(id) ?? true).map((id) => ({ id })),
        registerContentScripts: async (scripts: { id: string }[]) => {
          // As browsers do: all of them or none.
          if (scripts.some(({ id }) => refuses.add(id))) throw new Error('refused');
          for (const one of scripts) held.set(one.id, one);
        },
        unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
          if (refuses.remove) throw new Error('refused');
          for (const id of ids) held.delete(id);
        },
      },
    },
  };
});

const A = 'https://a.example';
const B = 'https://b.example';
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
let taught: Addition[] = [];
const start = async (...origins: string[]) => {
  const sites = origins.map((origin) => ({ origin, adapter: 'samspill' }));
  keepScripts(async () => ({ sites, additions: taught, sitesOff: [] }));
  calls.startup();
  await settle();
};

beforeEach(() => {
  held.clear();
  taught = [];
  Object.assign(refuses, { add: () => false, remove: false });
});

describe('scripts of an address beyond the manifest', () => {
  it('are both registered, and it is known', async () => {
    await start(A);
    expect([...held.keys()]).toEqual([`page ${A}`, `world ${A}`]);
    expect(await startedOn(A)).toBe(true);
  });

  it('one that is just being seen to is not said not to be started', async () => {
    vi.useFakeTimers();
    const asked = hasStarted(A);
    for (const id of [`page ${A}`, `world ${A}`]) held.set(id, {});
    await vi.runAllTimersAsync();
    const refused = hasStarted(B);
    await vi.runAllTimersAsync();
    expect([await asked, await refused]).toEqual([true, false]);
    vi.useRealTimers();
  });

  it('one that the browser refuses is known, and costs no other address', async () => {
    refuses.add = (id) => id.endsWith(A);
    await start(A, B);
    expect([...held.keys()]).toEqual([`page ${B}`, `world ${B}`]);
    expect([await startedOn(A), await startedOn(B)]).toEqual([false, true]);
  });

  it('without the one in the page’s own world there is none: it would guard by halves', async () => {
    refuses.add = (id) => id === `world ${A}`;
    await start(A);
    expect([[...held.keys()], await startedOn(A)]).toEqual([[], false]);
  });

  it('an old one that can’t be taken away doesn’t keep a new one from coming', async () => {
    held.set(`page ${B}`, {});
    refuses.remove = true;
    await start(A);
    expect(await startedOn(A)).toBe(true);
  });

  it('who asks whether they are there has the browser asked once more', async () => {
    refuses.add = () => true;
    await start(A);
    refuses.add = () => false;
    expect(await startedOn(A)).toBe(false);
    await settle();
    expect(await startedOn(A)).toBe(true);
  });

  it('where something was taught, every page of ours asks what is known of it, until it is taken back', async () => {
    const isAsking = (id: string) => id.startsWith('asks ');
    taught = [{ adapter: 'samspill', to: 'screens', id: 'plan', words: ['Tiltaksbok'] }];
    await start(A);
    const all = [...held.values()] as { id: string; matches: string[]; js: string[] }[];
    expect(all.filter(({ id }) => isAsking(id)).map(({ matches, js }) => [...matches, ...js])).toEqual([
      ['https://www.individplan.no/*', 'asks.js'],
      [`${A}/*`, 'asks.js'],
    ]);
    expect(await startedOn(A)).toBe(true);
    taught = [];
    await start(A);
    expect([...held.keys()].filter(isAsking)).toEqual([]);
    expect(await startedOn(A)).toBe(true);
  });

  it('those of the manifest are the browser’s own matter', async () => {
    expect(await startedOn('https://www.individplan.no')).toBe(true);
  });
});
