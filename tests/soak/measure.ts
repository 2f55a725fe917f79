import puppeteer, { type CDPSession, type Target } from 'puppeteer-core';

/** What one room holds after its garbage is collected: bytes of JavaScript, and counts. */
export interface Held {
  /** Bytes; the browser's own compiled code and timing entries are among them, and grow a little for ever. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}
export type Room = 'page' | 'panel' | 'worker';
export const ROOMS: readonly Room[] = ['page', 'panel', 'worker'];

/** Looks at the three rooms from outside, over a debugging connection of its own. */
export async function openMeasure(debugging: string, extensionId: string) {
  const browser = await puppeteer.connect({ browserURL: debugging, defaultViewport: null });
  const own = `chrome-extension://${extensionId}/`;
  const is: Record<Room, (target: Target) => boolean> = {
    page: (target) => target.type() === 'page' && target.url().startsWith('https://www.individplan.no/'),
    panel: (target) => target.url().startsWith(`${own}sidepanel.html`),
    worker: (target) => target.type() === 'service_worker' && target.url().startsWith(own),
  };
  const sessions = new Map<Room, CDPSession>();
  for (const room of ROOMS) {
    const target = await browser.waitForTarget(is[room], { timeout: 10_000 });
    sessions.set(room, await target.createCDPSession());
  }

  async function look(room: Room): Promise<Held> {
    const session = sessions.get(room);
    if (!session) throw new Error(`no session for ${room}`);
    // Twice: what a finalizer lets go of is only collected the next time.
    for (let times = 0; times < 2; times += 1) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    if (room === 'worker') return { heap: usedSize, nodes: 0, listeners: 0, documents: 0 };
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
    return {
      heap: usedSize,
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
      documents: of('Documents'),
    };
  }

  /**
   * Objects, functions, strings and arrays of JavaScript in a room, counted in a snapshot of its heap: what a leak of
   * ours is made of, without the browser's own.
   */
  async function objects(room: Room): Promise<number> {
    const session = sessions.get(room);
    if (!session) throw new Error(`no session for ${room}`);
    const parts: string[] = [];
    const take = ({ chunk }: { chunk: string }) => parts.push(chunk);
    session.on('HeapProfiler.addHeapSnapshotChunk', take);
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    session.off('HeapProfiler.addHeapSnapshotChunk', take);
    return countObjects(JSON.parse(parts.join('')) as Snapshot);
  }

  return {
    objects: async (): Promise<Record<Room, number>> => ({
      page: await objects('page'),
      panel: await objects('panel'),
      worker: await objects('worker'),
    }),
    look: async (): Promise<Record<Room, Held>> => ({
      page: await look('page'),
      panel: await look('panel'),
      worker: await look('worker'),
    }),
    close: () => browser.disconnect(),
  };
}

/** V8's own format: a flat row of numbers, so many for each node, with the names of types beside it. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly unknown[] };
  };
  readonly nodes: readonly number[];
}
const OURS = [
  'object',
  'closure',
  'string',
  'concatenated string',
  'sliced string',
  'array',
  'regexp',
  'number',
];

function countObjects({ snapshot: { meta }, nodes }: Snapshot): number {
  const width = meta.node_fields.length;
  const at = meta.node_fields.indexOf('type');
  const types = meta.node_types[at] as readonly string[];
  const ours = new Set(OURS.map((name) => types.indexOf(name)));
  let count = 0;
  for (let node = at; node < nodes.length; node += width) if (ours.has(nodes[node] ?? -1)) count += 1;
  return count;
}
