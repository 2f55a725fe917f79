import { expect, type Page, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { findClosed } from '../../lib/cli/driver/closed-root';
import { walker } from '../../lib/cli/driver/walk';
import { CHROME_BUILD, CHROMIUM } from './browsers';

/** Pages whose styles and rules would change what stands in them: our parts look as on a page without any. */
const AT = 'https://www.individplan.no/samspill/nb/utseende/plan/10482';
const HOSTS: Readonly<Record<string, { readonly css?: string; readonly csp?: string }>> = {
  'all:unset': { css: '*{all:unset}' },
  'html 10px': { css: 'html{font-size:10px}' },
  'transform on body': { css: 'body{transform:translateZ(0)}' },
  'important everything': {
    css: '*{color:red!important;font-family:monospace!important;line-height:3!important;letter-spacing:4px!important;border-radius:0!important;text-transform:uppercase!important}',
  },
  'own buttons': {
    css: 'button,dialog,iframe{background:lime;padding:40px;opacity:.2;filter:blur(3px);min-width:900px}',
  },
  "style-src 'self'": { csp: "default-src 'self'; style-src 'self' 'nonce-egen'" },
  "frame-src 'none'": { csp: "frame-src 'none'; child-src 'none'" },
  'trusted types': { csp: "require-trusted-types-for 'script'; trusted-types 'none'" },
};
/** The hint's surroundings stand still, whatever the page's styles do to the rest. */
const BOX =
  '#box{all:initial!important;display:block!important;position:absolute!important;inset:300px auto auto 20px!important;width:640px!important}#box>*{display:block!important;margin:0!important;padding:0!important;border:0!important;font:16px/20px sans-serif!important;height:20px!important}#box>sidemann-del{height:auto!important}';
const BODY =
  '<h1>Planen</h1><div id="box"><label for="k">Koordinator</label><input id="k"></div><p><label>Plantype <b>IP</b></label></p><p><label>Personnr <input value="14831751259"></label></p><a href="#m">Mål og aktiviteter</a> <a href="#d">Deltakere</a><button id="i">Inviter</button>';

let driver: Driver;
test.beforeAll(async () => {
  driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
});
test.afterAll(async () => {
  expect(await driver.close()).toEqual([]);
});

async function visit({ css = '', csp }: { css?: string; csp?: string }): Promise<Page> {
  const { page } = driver;
  await page.unroute(AT);
  await page.route(AT, (route) =>
    route.fulfill({
      status: 200,
      contentType: 'text/html',
      headers: csp ? { 'content-security-policy': csp } : {},
      body: `<!doctype html><html lang="nb"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Øvelse</title><style nonce="egen">${BOX}${css}</style><body>${BODY}`,
    }),
  );
  await page.goto(AT);
  return page;
}

/** The button at the edge, the hint and the dialog, as pictures in base64. */
async function looks(page: Page): Promise<Record<'button' | 'hint' | 'dialog', string>> {
  const picture = async (clip: { x: number; y: number; width: number; height: number }) =>
    (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');
  await findClosed(page, 'Åpne Sidemann');
  const button = await picture({ x: 1230, y: 380, width: 50, height: 70 });
  await findClosed(page, 'Skjul');
  const box = await page.locator('div sidemann-del').boundingBox();
  const hint = await picture({
    x: box?.x ?? 0,
    y: (box?.y ?? 0) + 8,
    width: 600,
    height: (box?.height ?? 0) - 8,
  });
  await page.waitForTimeout(800);
  const walk = walker(driver, 1);
  const dialog = await walk.stoppedAt(() => page.evaluate(() => document.getElementById('i')?.click()));
  await dialog.getByText('Ingenting er sendt ennå').waitFor();
  // Its height follows its content.
  await page.waitForTimeout(600);
  const frame = await (await dialog.frameElement()).boundingBox();
  const inner = { x: 0, y: 0, width: 0, height: 0, ...frame };
  const shown = await picture({
    ...inner,
    x: inner.x + 16,
    y: inner.y + 16,
    width: inner.width - 32,
    height: inner.height - 32,
  });
  await walk.escape();
  return { button, hint, dialog: shown };
}

/** Share of pixels that differ by more than a rounding; 1 where the pictures aren't of one size. */
const difference = (page: Page, one: string, other: string) =>
  page.evaluate(
    async ([one, other]) => {
      const pixels = async (data: string) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = [await pixels(one as string), await pixels(other as string)];
      if (!a || !b || a.width !== b.width || a.height !== b.height) return 1;
      let different = 0;
      for (let i = 0; i < a.data.length; i += 4)
        if ([0, 1, 2].some((k) => Math.abs((a.data[i + k] ?? 0) - (b.data[i + k] ?? 0)) > 24)) different++;
      return different / (a.data.length / 4);
    },
    [one, other],
  );

test('whatever styles and rules a page has, button, hint and dialog look the same', async () => {
  const plain = await looks(await visit({}));
  const judge = await driver.context.newPage();
  const found: Record<string, Record<string, number>> = {};
  for (const [name, host] of Object.entries(HOSTS)) {
    await driver.page.bringToFront();
    const now = await looks(await visit(host));
    const part = async (one: keyof typeof plain) =>
      Number((await difference(judge, plain[one], now[one])).toFixed(4));
    found[name] = { button: await part('button'), hint: await part('hint'), dialog: await part('dialog') };
  }
  console.log(JSON.stringify(found, null, 1));
  for (const [name, parts] of Object.entries(found))
    for (const [one, share] of Object.entries(parts)) expect(share, `${name}: ${one}`).toBeLessThan(0.01);
});
