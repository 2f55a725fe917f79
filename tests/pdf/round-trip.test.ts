import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormValues } from '../../lib/domain/form-values';
import { FAMILY, fill, plan, template } from './tools/form';
import { inkShare } from './tools/ink';
import { DPI, faintFields, misplacedWords } from './tools/measure';
import { qpdfCheck } from './tools/programs';
import { drawReference } from './tools/reference';
import {
  callPage,
  chromiumPath,
  editInPdfium,
  hasChromium,
  pdfium,
  pdfjsPage,
  poppler,
} from './tools/renderers';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describe.skipIf(!hasChromium())('opened, edited and saved by pdf.js, as in Firefox', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
    page = await pdfjsPage(browser);
  }, 30_000);
  afterAll(() => browser.close());

  it('holds every value exactly as it was given', async () => {
    const { bytes } = await fill(FAMILY);
    const read = await callPage<Record<string, string>>(page, 'readPdf', { base64: base64(bytes) });
    for (const { target, value } of plan(FAMILY).placements) {
      expect(read[target.path.replaceAll('.', '-')], target.path).toBe(value);
    }
    expect(read['applyFor-koordinator']).toBe('Ja');
    expect(read['applyFor-individuellPlan']).toBe('Off');
  });

  it('keeps the letters of what is edited and of what isn’t', async () => {
    const { bytes, pageNumbers } = await fill(FAMILY);
    const wish = 'Čáhppe Đuottar Ŋáŋŋá ŧž';
    const name = 'Áŋŋel Čáhppe-Đŧž Åse';
    const values = { wishedKoordinator: wish, 'child-name': name };
    const saved = await callPage<string>(page, 'savePdf', { base64: base64(bytes), values });
    const edited = new Uint8Array(Buffer.from(saved, 'base64'));
    expect(qpdfCheck(edited)).toBe('');
    const read = await callPage<Record<string, string>>(page, 'readPdf', { base64: saved });
    expect(read.wishedKoordinator).toBe(wish);
    const now: FormValues = { ...FAMILY, wishedKoordinator: wish, child: { ...FAMILY.child, name } };
    expect(misplacedWords({ bytes: edited, pageNumbers }, now)).toEqual([]);
    // pdf.js places what it writes by its own rules; what it hasn't touched must not have moved.
    const faint = await faintFields(await poppler(), edited, now);
    expect(faint.filter((path) => path !== 'wishedKoordinator' && path !== 'child.name')).toEqual([]);
  }, 30_000);
});

describe('edited in PDFium, as in Chrome and Edge', () => {
  it.each(['Čáhppe Đuottar Ŋáŋŋá ŧž', 'Łukasz Żółć', 'Nguyễn Thị Hồng'])(
    'keeps the letters of %s',
    async (name) => {
      const { bytes } = await fill(FAMILY);
      const box = plan(FAMILY).placements.find(({ target }) => target.path === 'child.name')?.target;
      if (!box) throw new Error('no field for the name');
      const { x, y, width, height } = box.rect;
      const edited = await editInPdfium(bytes, box.page, { x: x + width / 2, y: y + height / 2 }, name, DPI);
      const renderer = await pdfium();
      const now: FormValues = { ...FAMILY, child: { ...FAMILY.child, name } };
      const [reference, blank] = [await drawReference(template, plan(now)), template];
      const drawn = async (pdf: Uint8Array) => (await renderer.draw(pdf, DPI)).get(box.page) ?? edited;
      const { amount } = inkShare(edited, await drawn(reference), await drawn(blank), box.rect, DPI);
      await renderer.close();
      // PDFium chooses the size and the place by its own rules: what counts is that no letter's ink is missing.
      expect(amount).toBeGreaterThan(0.9);
      expect(amount).toBeLessThan(1.5);
    },
    30_000,
  );
});
