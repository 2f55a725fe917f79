import { expect, type Frame, test } from '@playwright/test';
import { act, dialogsOf, giveUp, keepRestless, madeIn, zooForEach } from './zoo';

/** What a script of the page's own may try: to approve, to forge, to read. Each attack must come to nothing. */
const zoo = zooForEach();

const FAMILY = 'Foresatt';
/** The dialog of a contact whose service the page doesn't tell: one press on «foresatt» would let it through. */
async function asked(): Promise<Frame> {
  await zoo.page.evaluate(() => __ovelse.vis('ukjent', 'Noen', ['knapp']));
  await act(zoo.page, { id: 'knapp' }, 'click');
  await expect.poll(() => dialogsOf(zoo.page).length).toBe(1);
  const [frame] = dialogsOf(zoo.page);
  if (!frame) throw new Error('no dialog');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  return frame;
}
const family = (frame: Frame) => frame.getByRole('button', { name: FAMILY }).first();
/** Where the button stands on the screen: a person's press lands there, whatever is on top. */
async function placeOf(frame: Frame) {
  const box = await family(frame).boundingBox();
  if (!box) throw new Error('the button is not drawn');
  return box;
}
async function pressAt(frame: Frame): Promise<void> {
  const { x, y, width, height } = await placeOf(frame);
  await zoo.page.mouse.click(x + width / 2, y + height / 2);
}
const rest = () => zoo.page.waitForTimeout(900);

test('a person who sees the dialog gets through (so that the attacks below could)', async () => {
  const frame = await asked();
  await rest();
  await pressAt(frame);
  await expect.poll(async () => (await madeIn(zoo.page)).length).toBe(1);
});

test.describe('covered or changed so that the user can’t see what is pressed', () => {
  const COVERS: readonly (readonly [string, () => void])[] = [
    [
      'a picture on top that lets presses through',
      () => {
        const top = document.body.appendChild(document.createElement('div'));
        top.popover = 'manual';
        top.style.cssText =
          'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:#fff;pointer-events:none';
        top.textContent = 'Trykk her for å vinne';
        top.showPopover();
      },
    ],
    [
      'a nearly transparent box on top',
      () => {
        const top = document.body.appendChild(document.createElement('div'));
        top.popover = 'manual';
        top.style.cssText =
          'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:#fff1;pointer-events:none';
        top.showPopover();
      },
    ],
    [
      'a small patch over the words',
      () => {
        const top = document.body.appendChild(document.createElement('div'));
        top.popover = 'manual';
        top.style.cssText =
          'position:fixed;inset:auto;top:45vh;left:45vw;width:120px;height:40px;margin:0;border:0;background:#fff;pointer-events:none';
        top.showPopover();
      },
    ],
    [
      'the page zoomed away',
      () => {
        document.documentElement.style.cssText = 'zoom:0.2';
      },
    ],
  ];
  for (const [what, cover] of COVERS)
    test(`${what}: nothing is let through, or nothing of ours is hidden`, async () => {
      const frame = await asked();
      await rest();
      await zoo.page.evaluate(cover);
      await zoo.page.waitForTimeout(350);
      await zoo.page.screenshot({ path: test.info().outputPath('covered.png') });
      await pressAt(frame).catch(() => {});
      await zoo.page.waitForTimeout(500);
      expect(await madeIn(zoo.page)).toEqual([]);
    });

  test('the whole page faded, turned and shrunk: the dialog stands over it untouched', async () => {
    const frame = await asked();
    await rest();
    const before = await family(frame).boundingBox();
    await zoo.page.evaluate(() => {
      document.documentElement.style.cssText =
        'opacity:0.01;transform:scale(0.3) rotate(4deg);filter:blur(9px)';
    });
    await zoo.page.waitForTimeout(300);
    await zoo.page.screenshot({ path: test.info().outputPath('covered.png') });
    expect(await family(frame).boundingBox()).toEqual(before);
  });

  test('taken away at the last moment: the press that was on its way does nothing', async () => {
    const frame = await asked();
    await rest();
    await zoo.page.evaluate(() => {
      const top = document.body.appendChild(document.createElement('div'));
      top.popover = 'manual';
      top.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;background:#fff;pointer-events:none';
      top.id = 'cover';
      top.showPopover();
    });
    await rest();
    const { x, y, width, height } = await placeOf(frame);
    await zoo.page.evaluate(() => document.getElementById('cover')?.remove());
    await zoo.page.mouse.click(x + width / 2, y + height / 2);
    await zoo.page.waitForTimeout(400);
    expect(await madeIn(zoo.page)).toEqual([]);
    await rest();
    await pressAt(frame);
    await expect.poll(async () => (await madeIn(zoo.page)).length).toBe(1);
  });

  test('hidden by the page: it is gone, and the contact stays stopped', async () => {
    await asked();
    await zoo.page.evaluate(() => {
      for (const ours of document.querySelectorAll<HTMLElement>('sidemann-del'))
        ours.style.setProperty('display', 'none', 'important');
    });
    await expect.poll(() => dialogsOf(zoo.page).length).toBe(0);
    expect(await madeIn(zoo.page)).toEqual([]);
  });
});

test.describe('timing', () => {
  test('a double press that began on the page', async () => {
    const frame = await asked();
    const letRest = await keepRestless(frame);
    await pressAt(frame);
    await zoo.page.waitForTimeout(400);
    expect(await madeIn(zoo.page)).toEqual([]);
    await letRest();
    await pressAt(frame);
    await expect.poll(async () => (await madeIn(zoo.page)).length).toBe(1);
  });

  test('Enter held down, from the page into the dialog', async () => {
    await zoo.page.evaluate(() => __ovelse.vis('ukjent', 'Noen', ['knapp']));
    await zoo.page.evaluate(() => __ovelse.fokus('knapp'));
    for (let i = 0; i < 40; i++) {
      await zoo.page.keyboard.down('Enter');
      await zoo.page.waitForTimeout(30);
    }
    const [frame] = dialogsOf(zoo.page);
    await frame?.evaluate((name) => {
      const all = [...document.querySelectorAll('button')];
      all.find((button) => button.textContent?.includes(name))?.focus();
    }, FAMILY);
    for (let i = 0; i < 20; i++) await zoo.page.keyboard.down('Enter');
    void zoo.page.keyboard.up('Enter');
    await zoo.page.waitForTimeout(400);
    expect(await madeIn(zoo.page)).toEqual([]);
  });
});

test.describe('forged', () => {
  test('events made by a script, in the dialog itself', async () => {
    const frame = await asked();
    await rest();
    await frame.evaluate((name) => {
      const all = [...document.querySelectorAll('button')];
      const button = all.find((one) => one.textContent?.includes(name));
      button?.click();
      button?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      document.querySelector('form')?.requestSubmit();
    }, FAMILY);
    await zoo.page.waitForTimeout(400);
    expect(await madeIn(zoo.page)).toEqual([]);
  });

  test('the page can’t look in, and its messages say nothing to anybody', async () => {
    await asked();
    const seen = await zoo.page.evaluate(() => {
      const [ours] = [...document.querySelectorAll('sidemann-del')].slice(-1);
      const said = [
        { type: 'contact/go', requestId: 'x', line: '' },
        { type: 'dialog/answer', requestId: 'x', recipient: { kind: 'family' } },
      ];
      for (let i = 0; i < window.length; i++)
        for (const message of said) (window[i] as Window).postMessage(message, '*');
      for (const message of said) window.postMessage(message, '*');
      const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime;
      return {
        root: ours?.shadowRoot ?? null,
        runtime: typeof runtime?.sendMessage,
        addresses: performance.getEntriesByType('resource').filter(({ name }) => name.includes('#')).length,
      };
    });
    expect(seen).toEqual({ root: null, runtime: 'undefined', addresses: 0 });
    await zoo.page.waitForTimeout(400);
    expect(await madeIn(zoo.page)).toEqual([]);
  });

  test('the dialog put into the page by the page: blank, with a made-up request and with the real one', async () => {
    const frame = await asked();
    const real = frame.url();
    for (const address of [real, real.replace(/#.*/, '#made-up'), real.replace(/#.*/, '')]) {
      const before = zoo.page.frames().length;
      await zoo.page.evaluate((src) => {
        const copy = document.body.appendChild(document.createElement('iframe'));
        copy.src = src;
      }, address);
      await expect.poll(() => zoo.page.frames().length).toBeGreaterThan(before);
      await zoo.page.waitForTimeout(600);
      const copy = zoo.page.frames().at(-1);
      expect(
        await copy
          ?.locator('h1')
          .count()
          .catch(() => 0),
      ).toBe(0);
    }
    expect(await madeIn(zoo.page)).toEqual([]);
  });

  test('faked events of ours, and a faked dialog, let nothing through', async () => {
    await zoo.page.evaluate(() => {
      for (let i = 0; i < 5; i++)
        window.dispatchEvent(new CustomEvent('sidemann-open', { detail: 'mailto:x@ppt.example' }));
      window.dispatchEvent(new CustomEvent('sidemann-her'));
      const fake = document.documentElement.appendChild(document.createElement('sidemann-del'));
      fake.innerHTML = '<dialog open><button>Lagre og gå videre</button></dialog>';
      fake.querySelector('button')?.click();
    });
    await expect.poll(() => dialogsOf(zoo.page).length).toBe(1);
    await giveUp(zoo.page);
    await act(zoo.page, { id: 'lenke' }, 'click');
    await expect.poll(() => dialogsOf(zoo.page).length).toBe(1);
    expect(await madeIn(zoo.page)).toEqual([]);
  });
});

test('prototypes replaced by the page: stopped all the same', async () => {
  await zoo.page.evaluate(() => {
    const nothing = () => undefined;
    Object.assign(Array.prototype, {
      find: nothing,
      flatMap: nothing,
      some: () => false,
      includes: () => false,
    });
    Object.assign(EventTarget.prototype, { addEventListener: nothing, dispatchEvent: () => true });
    Object.assign(Element.prototype, { matches: () => false, closest: () => null, getAttribute: () => null });
    Object.assign(Event.prototype, {
      preventDefault: nothing,
      stopImmediatePropagation: nothing,
      composedPath: () => [],
    });
    Object.defineProperty(Promise.prototype, 'then', { value: nothing });
    Object.assign(Function.prototype, { apply: () => null, call: () => null });
    Object.assign(globalThis, { CustomEvent: class {}, Reflect: {}, dispatchEvent: () => true });
    Object.defineProperty(HTMLAnchorElement.prototype, 'href', { get: () => '#' });
    Object.defineProperty(Node.prototype, 'isConnected', { get: () => true });
  });
  for (const id of ['lenke', 'aapner', 'loslenke']) {
    const at = await zoo.page.evaluate((one) => {
      const box = document.getElementById(one)?.getBoundingClientRect();
      scrollBy(0, (box?.top ?? 0) - 300);
      return document.getElementById(one)?.getBoundingClientRect().toJSON();
    }, id);
    await zoo.page.mouse.click(at.left + 10, at.top + at.height / 2);
    await expect.poll(() => dialogsOf(zoo.page).length, { message: id }).toBe(1);
    await giveUp(zoo.page);
  }
  expect(await madeIn(zoo.page)).toEqual([]);
});

test('fields named like the browser’s own functions, in the form and of the document: stopped all the same', async () => {
  await zoo.page.evaluate(() => {
    const control = document.getElementById('knapp') as HTMLElement;
    const form = document.createElement('form');
    control.replaceWith(form);
    const names = [
      'matches',
      'closest',
      'querySelector',
      'getAttribute',
      'parentNode',
      'parentElement',
      'assignedSlot',
      'localName',
      'nodeType',
      'children',
      'evaluate',
      'body',
    ];
    const fields = names.map((name) =>
      Object.assign(document.createElement('input'), { name, hidden: true }),
    );
    form.append(control, ...fields);
    document.body.append(...names.map((name) => Object.assign(document.createElement('img'), { name })));
  });
  const { x, y } = await zoo.page.evaluate(() => {
    const shown = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get?.call(document);
    shown.scrollTo(0, 0);
    const control = Document.prototype.getElementById.call(document, 'knapp') as HTMLElement;
    control.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = control.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await zoo.page.mouse.click(x, y);
  await rest();
  expect(await madeIn(zoo.page)).toEqual([]);
});
