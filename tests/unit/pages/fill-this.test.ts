// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import nb from '../../../assets/locales/nb/page.json';
import type { PagePort } from '../../../lib/domain/page-port';
import { createKnownPage } from '../../../lib/pages/known-page';
import { type PageScript, startPageScript } from '../../../lib/pages/page-script';
import { createTools } from '../../../lib/pages/tools';
import { helloFrom, KOMMUNE, show } from './world';

const HOME = 'https://www.tromso.kommune.no';
const FORM = '/_f/p1/i0a1b/henvendelse.pdf';
const NAME = 'Henvendelse om individuell plan, koordinator og barnekoordinator';

let script: PageScript;
let sent: { type: string; [key: string]: unknown }[];
let fetched: string[];
let file: Uint8Array | null;
const buttons: HTMLButtonElement[] = [];

const port: PagePort = {
  send: async (message) => {
    sent.push(message as (typeof sent)[number]);
    const { type } = message as { type: string };
    if (type === 'page/hello') return helloFrom(KOMMUNE, nb, message);
    return 'c1';
  },
  onMessage: () => {},
  alive: () => true,
};

/** Where «Fyll denne» stands: the links before it. */
async function offeredOn(html: string): Promise<string[]> {
  show(html);
  script = startPageScript(window as unknown as Window & typeof globalThis, port, {
    sidemannKnown: createKnownPage,
    sidemannTools: (core) =>
      createTools(
        core,
        async (address) => {
          fetched.push(address);
          if (!file) throw new Error('none');
          return file;
        },
        () => '',
      ),
  });
  await vi.advanceTimersByTimeAsync(1000);
  const boxes = [...document.body.querySelectorAll('sidemann-del')];
  return boxes.map((box) => box.previousElementSibling?.getAttribute('id') ?? '');
}

beforeEach(() => {
  vi.useFakeTimers();
  window.location.href = `${HOME}/individuell-plan`;
  [sent, fetched, file] = [[], [], new TextEncoder().encode('%PDF-1.7 …')];
  buttons.length = 0;
  const { append } = Element.prototype;
  // Our pieces are closed: what is put into them is caught on the way.
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element) {
    const root = document.createElement('div') as unknown as ShadowRoot;
    Object.assign(root, {
      adoptedStyleSheets: [],
      append: (...parts: Element[]) => {
        buttons.push(...(parts as HTMLButtonElement[]));
        append.apply(root as unknown as Element, parts);
      },
    });
    this.append(root);
    return root;
  });
});
afterEach(() => {
  script.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const link = (name: string, href = FORM, more = '') => `<p><a id="l" href="${href}" ${more}>${name}</a></p>`;

describe('«Fyll denne» stands beside the kommune’s link to its form', () => {
  it.each([
    ['about individuell plan', 'Individuell plan', NAME],
    ['about both', 'Individuell plan og koordinator', NAME],
    ['about koordinator', 'Koordinator', 'Henvendelse om koordinator'],
    ['about barnekoordinator', 'Barnekoordinator', 'Henvendelse om barnekoordinator'],
    ['about BTI', 'Bedre tverrfaglig innsats (BTI)', NAME],
    ['with BTI first', 'BTI – bedre tverrfaglig innsats', NAME],
    ['of another title, known by the link', 'Hjelp til familier', NAME],
    [
      'words in another order',
      'Koordinator',
      'Henvendelse om koordinator, individuell plan og barnekoordinator',
    ],
    ['with its kind and size', 'Koordinator', `${NAME} (PDF, 231 kB)`],
    ['with its kind and size, without brackets', 'Koordinator', `${NAME} PDF 231 kB`],
    ['with how it is opened', 'Koordinator', `Last ned skjema: ${NAME}`],
    ['a form for it', 'Koordinator', 'Skjema for henvendelse om individuell plan'],
  ])('a page %s', async (_, title, name) => {
    expect(await offeredOn(`<h1>${title}</h1>${link(name)}`)).toEqual(['l']);
  });

  it.each([
    [
      'a name that says nothing, under a heading that says it',
      `<h2>${NAME}</h2>${link('Last ned skjemaet')}`,
    ],
    ['an address that doesn’t tell its kind', link(`${NAME} (PDF)`, '/handlers/fh.ashx?id=12')],
    ['an address with more behind it', link(NAME, `${FORM}?v=2#side=1`)],
    ['a kind that the link tells', link(NAME, '/last-ned/123', 'type="application/pdf"')],
  ])('%s', async (_, html) => {
    expect(await offeredOn(`<h1>Individuell plan</h1>${html}`)).toEqual(['l']);
  });

  it.each([
    ['a guide to it', link(`Veiledning til ${NAME.toLowerCase()}`)],
    ['another form', link('Samtykkeskjema (PDF)', '/samtykke.pdf')],
    ['another form, below the right heading', `<h2>${NAME}</h2>${link('Samtykkeskjema (PDF)', '/s.pdf')}`],
    ['a page about it', link(NAME, '/henvendelse')],
    ['another server', link(NAME, 'https://andre.example/henvendelse.pdf')],
    ['another host of the kommune’s', link(NAME, `https://skjema.tromso.kommune.no${FORM}`)],
    ['the same host by http', link(NAME, `http://tromso.kommune.no${FORM}`)],
    ['a host that only looks like it', link(NAME, `https://www.www.tromso.kommune.no${FORM}`)],
    ['the same host by another port', link(NAME, `https://tromso.kommune.no:8443${FORM}`)],
    ['a hidden link', `<div hidden>${link(NAME)}</div>`],
    ['«last ned» under another heading', `<h2>Brosjyrer</h2>${link('Last ned (PDF)')}`],
  ])('not beside %s', async (_, html) => {
    expect(await offeredOn(`<h1>Individuell plan</h1>${html}`)).toEqual([]);
  });

  it('nothing is fetched before the press, and then only that file, handed to the background', async () => {
    await offeredOn(`<h1>Koordinator</h1>${link(NAME)}`);
    expect(fetched).toEqual([]);
    buttons[0]?.click();
    await vi.advanceTimersByTimeAsync(10);
    expect(fetched).toEqual([HOME + FORM]);
    expect(sent.at(-1)).toEqual({ type: 'form/foreign', pdf: btoa('%PDF-1.7 â\u0080¦') });
  });

  it.each([
    ['without www', HOME, 'https://tromso.kommune.no'],
    ['with it, from a page without', 'https://tromso.kommune.no', HOME],
  ])('the same site %s: the page’s own host is asked', async (_, here, there) => {
    window.location.href = `${here}/individuell-plan`;
    expect(await offeredOn(`<h1>Koordinator</h1>${link(NAME, there + FORM)}`)).toEqual(['l']);
    buttons[0]?.click();
    await vi.advanceTimersByTimeAsync(10);
    expect(fetched).toEqual([here + FORM]);
    expect(sent.at(-1)?.type).toBe('form/foreign');
  });

  it.each([
    ['no PDF', new TextEncoder().encode('<html>')],
    ['nothing', null],
  ])('%s behind the link is said, and nothing is handed over', async (_, answer) => {
    file = answer;
    await offeredOn(`<h1>Koordinator</h1>${link(NAME)}`);
    buttons[0]?.click();
    await vi.advanceTimersByTimeAsync(200);
    expect(sent.some(({ type }) => type === 'form/foreign')).toBe(false);
    expect(document.documentElement.textContent).toContain(nb['page.fill.noPdf']);
  });

  it('it goes with its link, and comes back with it', async () => {
    await offeredOn(`<h1>Koordinator</h1>${link(NAME)}`);
    document.getElementById('l')?.remove();
    await vi.advanceTimersByTimeAsync(1000);
    expect(document.body.querySelector('sidemann-del')).toBe(null);
  });
});
