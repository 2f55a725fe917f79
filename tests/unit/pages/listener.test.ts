// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import nb from '../../../assets/locales/nb/page.json';
import wordSets from '../../../assets/sider/ordbok.json';
import { adapterSchema, wordSetsSchema } from '../../../lib/domain/adapter';
import type { PagePort } from '../../../lib/domain/page-port';
import type { Core } from '../../../lib/pages/core';
import { FIRST, KOMMUNE_PAGE } from '../../../lib/pages/first-look';
import { forListener } from '../../../lib/pages/for-listener';
import { createKnownPage } from '../../../lib/pages/known-page';
import { type PageScript, startPageScript } from '../../../lib/pages/page-script';
import { createTools } from '../../../lib/pages/tools';
import { withSynonyms } from '../../../lib/pages/with-synonyms';
import { ROOT } from '../../repo/files';
import { helloFrom, KOMMUNE, SAMSPILL, SERVICES, show } from './world';

type Sent = { readonly type: string; readonly [key: string]: unknown };
let sent: Sent[];
let script: PageScript;
let receive: Parameters<PagePort['onMessage']>[0] | undefined;
let isInjected: boolean;
let asks: boolean;
/** Held back until it is let go; by whether all was asked for. */
let held: { readonly whole: boolean; readonly answer: () => void }[] | null;

const port: PagePort = {
  send: async (message) => {
    sent.push(message as Sent);
    const { type, whole } = message as Sent;
    if (type === 'page/tools') isInjected = true;
    if (type !== 'page/hello') return null;
    if (held) await new Promise<void>((answer) => held?.push({ whole: whole === true, answer }));
    return helloFrom(SAMSPILL, nb, message);
  },
  onMessage: (handle) => {
    receive = handle;
  },
  alive: () => true,
};
const begin = () => {
  script = startPageScript(window as unknown as Window & typeof globalThis, port, {
    sidemannKnown: createKnownPage,
    get sidemannTools() {
      return isInjected
        ? (core: Core) =>
            createTools(
              core,
              async () => new Uint8Array(),
              () => '',
            )
        : undefined;
    },
    get sidemannAsks() {
      return asks;
    },
  });
};
const settle = () => vi.advanceTimersByTimeAsync(1000);
const told = () => sent.map(({ type, whole }) => (whole ? `${type} whole` : type));
const PLAN =
  '<h1>Individuell plan</h1><h2>Planeier</h2><label>Navn <input value="Iben"></label><h2>Deltakere</h2>';

beforeEach(() => {
  vi.useFakeTimers();
  [sent, isInjected, asks, held, receive] = [[], false, false, null, undefined];
});
afterEach(() => {
  script.abort();
  vi.useRealTimers();
});

/** A long page without a word of ours. */
const LONG_PAGE = `<h1>Katalog</h1>${'<p>Vann og lys i stua.</p>'.repeat(400)}<button id="x">Neste</button><button id="i">Inviter</button>`;

describe('a long page without a word of ours', () => {
  beforeEach(async () => {
    show(LONG_PAGE);
    begin();
    await settle();
  });

  it('costs no message, nor when it draws itself anew', async () => {
    document.body.append('Mer vann');
    await settle();
    expect(told()).toEqual([]);
    expect(script.screen()).toBe('');
  });

  it.each(['pointerover', 'focusin'])('is asked about once somebody is at it: %s', async (type) => {
    for (let i = 0; i < 3; i++)
      document.getElementById('x')?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    await settle();
    expect(told()).toEqual(['page/hello']);
  });

  it('holds a press that may be a contact, asks, and then knows whose it is', async () => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    document.getElementById('i')?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    await settle();
    expect(told().slice(0, 3)).toEqual(['page/hello', 'page/hello whole', 'page/tools']);
    expect(told().filter((type) => type === 'contact/ask')).toHaveLength(1);
  });

  it('is listened in once as it comes, and again when it may have been written anew, which takes listeners away', async () => {
    script.abort();
    const listens = vi.spyOn(window, 'addEventListener');
    const presses = () => listens.mock.calls.filter(([type]) => String(type) === 'click').length;
    begin();
    await settle();
    expect(presses()).toBe(1);
    document.body.append('Mer vann');
    await settle();
    expect(presses()).toBe(2);
    listens.mockRestore();
  });

  it('is asked about when a word of ours comes', async () => {
    document.body.append('Deltakere');
    await settle();
    expect(told()).toContain('page/hello');
  });

  it('is read and taught when the panel wants it', async () => {
    expect(receive).toBeUndefined();
    script.need();
    receive?.({ type: 'teach/start' });
    await settle();
    expect(told()).toEqual(['page/hello', 'page/hello whole', 'page/tools']);
  });
});

it('a long page is asked about at once where more is known than the listener knows', async () => {
  asks = true;
  show(LONG_PAGE);
  begin();
  await settle();
  expect(told()).toEqual(['page/hello']);
});

it('the listener knows by itself what the shipped adapters begin with', () => {
  const isKommune = (address: string) => KOMMUNE_PAGE.test(new URL(address.replace('*', '')).href);
  const folder = join(ROOT, 'assets/sider');
  const shipped = readdirSync(folder)
    .map((file) => adapterSchema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    .flatMap(({ data }) => (data ? [withSynonyms(data, wordSetsSchema.parse(wordSets))] : []));
  expect(shipped.length).toBeGreaterThan(1);
  // A word that an adapter gets or loses is put into the list too, and weighed: it is looked for in every page.
  const words = shipped
    .filter(({ addresses }) => !addresses.every(isKommune))
    .flatMap(({ first = [] }) => first);
  expect([...FIRST].sort()).toEqual([...new Set(words)].sort());
});

it('a page says which screen it has told of', async () => {
  show(PLAN);
  begin();
  await settle();
  expect(script.screen()).toBe('plan');
  show(LONG_PAGE);
  await settle();
  expect(script.screen()).toBe('');
});

it('a short page that is none of ours is told what the listener needs, and nothing more', async () => {
  show('<h1>Katalog</h1><p>Varer</p>');
  begin();
  await settle();
  expect(told()).toEqual(['page/hello']);
});

it('a page that may be ours is told all before its tools come', async () => {
  show(PLAN);
  begin();
  await settle();
  expect(told().slice(0, 3)).toEqual(['page/hello', 'page/hello whole', 'page/tools']);
  expect(sent.findLast(({ type }) => type === 'page/state')).toMatchObject({ state: { screen: 'plan' } });
});

it('a contact on a page that is none of ours is asked about with all that the tools need', async () => {
  show('<h1>Katalog</h1><a id="a" href="mailto:ppt@kommune.example">Skriv</a>');
  begin();
  await settle();
  document.getElementById('a')?.click();
  await settle();
  expect(told().slice(0, 3)).toEqual(['page/hello', 'page/hello whole', 'page/tools']);
  const attempt = { kind: 'mail', recipient: { kind: 'service', service: 'ppt' } };
  expect(sent.filter(({ type }) => type === 'contact/ask')).toMatchObject([{ attempt }]);
});

it('tools that come before all is told are not made with less', async () => {
  show('<h1>Katalog</h1><a id="a" href="mailto:ppt@kommune.example">Skriv</a>');
  begin();
  await settle();
  held = [];
  document.getElementById('a')?.click();
  await settle();
  expect(isInjected).toBe(true);
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  document.getElementById('a')?.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  expect(told()).not.toContain('contact/ask');
  for (const { answer } of held) answer();
  await settle();
  expect(told().filter((type) => type === 'contact/ask')).toHaveLength(1);
});

it('an answer for the listener that is late doesn’t take back what was told since', async () => {
  show(PLAN);
  begin();
  await settle();
  held = [];
  window.dispatchEvent(new Event('pagehide'));
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await settle();
  expect(held.map(({ whole }) => whole)).toEqual([true]);
});

it('what the listener is told is a small part, and stops the same', () => {
  for (const adapter of [SAMSPILL, KOMMUNE]) {
    const all = { adapter, services: SERVICES, texts: nb, help: true };
    const part = forListener(all);
    expect(JSON.stringify(part).length).toBeLessThan(JSON.stringify(all).length / 3);
    for (const key of ['gate', 'schemes', 'web', 'contacts'] as const)
      expect(part.adapter?.[key]).toEqual(adapter[key]);
    expect(part.services).toEqual(SERVICES);
  }
  expect(forListener({ adapter: null, services: SERVICES, texts: nb, help: true })).toMatchObject({
    adapter: null,
    services: [],
  });
});
