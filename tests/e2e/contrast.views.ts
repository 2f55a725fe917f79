import { chromium, expect, test } from '@playwright/test';
import { CHROMIUM } from './browsers';
import { buildGallery, openView } from './gallery';

/**
 * What axe doesn't measure (WCAG 1.4.11): the edge or the ground of each control, the marks of the stair, and the ring
 * around what has the focus, against what they stand on: 3 to 1 at least.
 */
const VIEWS = [
  ...[
    'guide-start',
    'guide-services',
    'guide-fact',
    'guide-result',
    'guide-stair',
    'guide-now',
    'guide-wish',
  ],
  ...['guide-same-child', 'consent', 'consent-missing', 'popup', 'options', 'form', 'form-empty', 'failed'],
];

for (const colorScheme of ['light', 'dark'] as const)
  test(`controls, marks and focus stand out, ${colorScheme}`, async () => {
    const serve = await buildGallery();
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    const page = await browser.newPage({ viewport: { width: 360, height: 900 }, colorScheme });
    await serve(page);
    for (const name of VIEWS) {
      await openView(page, name);
      await page.waitForTimeout(200);
      const weak = await page.evaluate(() => {
        const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
          '2d',
          { willReadFrequently: true },
        );
        type Colour = readonly [number, number, number, number];
        const read = (css: string): Colour => {
          if (!context) return [0, 0, 0, 0];
          context.clearRect(0, 0, 1, 1);
          context.fillStyle = css;
          context.fillRect(0, 0, 1, 1);
          const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
          return [r, g, b, a / 255];
        };
        const light = ([r, g, b]: Colour) => {
          const part = (value: number) => {
            const share = value / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          };
          return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
        };
        const contrast = (one: Colour, other: Colour) => {
          if (one[3] < 0.5) return 1;
          const [low = 0, high = 0] = [light(one), light(other)].sort((x, y) => x - y);
          return (high + 0.05) / (low + 0.05);
        };
        const groundOf = (from: Element | null): Colour => {
          for (let at = from; at; at = at.parentElement) {
            const ground = read(getComputedStyle(at).backgroundColor);
            if (ground[3] > 0.5) return ground;
          }
          return read(getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#000' : '#fff');
        };
        const found: string[] = [];
        const say = (one: Element, what: string, value: number) => {
          const words = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 30);
          if (value < 3)
            found.push(`${what} ${one.tagName}.${one.className} «${words}»: ${value.toFixed(2)}`);
        };
        const controls = document.querySelectorAll<HTMLElement>('button, input, textarea, select, summary');
        for (const one of controls) {
          const style = getComputedStyle(one);
          const isOff = one.matches(':disabled, [aria-disabled=true], .f-spot, .f-picker');
          if (isOff || !one.checkVisibility()) continue;
          const ground = groundOf(one.parentElement);
          const edge = style.borderTopWidth === '0px' ? 1 : contrast(read(style.borderTopColor), ground);
          const fill = contrast(read(style.backgroundColor), ground);
          // A control that is words alone is told by its words, which axe measures.
          const hasBox = style.borderTopWidth !== '0px' && read(style.borderTopColor)[3] > 0.1;
          if (hasBox) say(one, 'edge', Math.max(edge, fill));
          one.focus();
          const focus = getComputedStyle(one);
          const rings = [
            focus.outlineColor,
            ...(focus.boxShadow.match(/(rgba?|color|oklch)\([^)]*\)/g) ?? []),
          ];
          say(one, 'focus', Math.max(...rings.map((ring) => contrast(read(ring), ground))));
        }
        for (const mark of document.querySelectorAll('.s-stair rect, .s-stair path, .s-mark > *')) {
          const style = getComputedStyle(mark);
          const ground = groundOf(mark.closest('svg'));
          const drawn = [style.fill, style.stroke].filter((css) => css !== 'none');
          say(mark, 'mark', Math.max(...drawn.map((css) => contrast(read(css), ground))));
        }
        return [...new Set(found)];
      });
      expect.soft(weak, name).toEqual([]);
    }
    await browser.close();
  });
