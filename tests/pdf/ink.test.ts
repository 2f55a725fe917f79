import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormValues } from '../../lib/domain/form-values';
import { glyphsOf, metricsOf } from '../../lib/henvendelse/font/metrics';
import { FAMILY, fill, font, named, plan, template } from './tools/form';
import { inkShare } from './tools/ink';
import { type Grey, has } from './tools/programs';
import { drawReference } from './tools/reference';
import { hasChromium, pdfium, pdfjs, poppler, type Renderer } from './tools/renderers';

const DPI = 150;
const metrics = metricsOf(font.table);

const RENDERERS: readonly { name: string; there: boolean; open: () => Promise<Renderer> }[] = [
  { name: 'poppler', there: has('pdftoppm'), open: poppler },
  { name: 'PDFium', there: true, open: pdfium },
  { name: 'pdf.js', there: hasChromium(), open: pdfjs },
];

/** Names and words with every special letter of the language; each letter is measured by itself. */
const LANGUAGES: Readonly<Record<string, string>> = {
  norwegian: 'Åse Ærøskjær Ørjan Bjørg-Unni ÆØÅ æøå éèêôü',
  northernSami: 'Áŋŋel Čáhppe-Đŧž áčđŋšŧž ÁČĐŊŠŦŽ',
  luleSami: 'Árran Bådåddjo ńasske áåäńŋ ÁÅÄŃŊ',
  southernSami: 'Gïele Röörvige ïöæå ÏÖÆÅ',
  piteUmeSami: 'Bidumsámegiella đŋŧüï Ŧ Đ Ü',
  skoltSami: 'Sääʹmǩiõll âčʒǯđǧǥǩŋõšžåäʹ ÂČƷǮĐǦǤǨŊÕŠŽÅÄ',
  kven: 'Kväänin kieli äöđšž ÄÖĐŠŽ',
  polish: 'Łukasz Żółć ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ',
  turkish: 'Çiğdem Işık İbrahim ığşçöü İĞŞÇÖÜ',
  vietnamese: 'Nguyễn Thị Hồng ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự ẤẾỐỢỨ',
  balticAndCzech: 'Kļaviņš Šķiedra ŠėškėNovák Řehoř ůěřťďľĺŕ',
  westAfrican: 'Ɓala Ɗan Ƙofa ɛ ɔ ŋ ɓɗƙ ẹọṣ',
  digits: '0123456789 078715 20136 77 00 00 10',
  punctuation: '.,:;!?«»“”„‘’()[]{}/\\|&@#%+-–—…*_=<>§°²½€$£',
};

const blanks = new WeakMap<Renderer, Promise<ReadonlyMap<number, Grey>>>();
function blankOf(renderer: Renderer) {
  const drawn = blanks.get(renderer) ?? renderer.draw(template, DPI);
  blanks.set(renderer, drawn);
  return drawn;
}

async function draw(renderer: Renderer, values: FormValues) {
  const decided = plan(values);
  const [filled, reference, blank] = await Promise.all([
    fill(values).then(({ bytes }) => renderer.draw(bytes, DPI)),
    drawReference(template, decided).then((bytes) => renderer.draw(bytes, DPI)),
    blankOf(renderer),
  ]);
  return {
    decided,
    share: (page: number, rect: Parameters<typeof inkShare>[3]) =>
      inkShare(at(filled, page), at(reference, page), at(blank, page), rect, DPI),
  };
}

const at = (pages: ReadonlyMap<number, Grey>, page: number) =>
  pages.get(page) ?? { width: 0, height: 0, data: new Uint8Array() };

/** The letters of a drawn plan whose ink isn't there. */
async function lostLetters(renderer: Renderer, values: FormValues): Promise<string[]> {
  const { decided, share } = await draw(renderer, values);
  const lost: string[] = [];
  for (const { target, size, lines } of decided.placements) {
    for (const line of lines) {
      let pen = target.rect.x + line.x;
      for (const char of line.text) {
        const width = (metrics.width(char) * size) / 1000;
        const box = {
          x: pen - 1,
          y: target.rect.y + line.y - 0.3 * size,
          width: width + 2,
          height: 1.4 * size,
        };
        const { amount, cover } = share(target.page, box);
        // A single letter of 8 points is a few pixels: a shift of a fraction of one shows in what is covered.
        const there = amount >= 0.9 && amount <= 1.15 && cover >= 0.5;
        if (char !== ' ' && !there) lost.push(`${char} ${amount.toFixed(2)} ${cover.toFixed(2)}`);
        pen += width;
      }
    }
  }
  return lost;
}

describe.each(RENDERERS)('ink in $name', ({ there, open }) => {
  let renderer: Renderer;
  beforeAll(async () => {
    if (there) renderer = await open();
  }, 30_000);
  afterAll(async () => renderer?.close());

  it.skipIf(!there)(
    'is at least 97 % of the reference in every field',
    async () => {
      const { decided, share } = await draw(renderer, FAMILY);
      const fields = decided.placements.map(({ target }) => ({
        path: target.path,
        ...share(target.page, target.rect),
      }));
      expect(fields.length).toBeGreaterThan(20);
      expect(fields.filter(({ amount, cover }) => amount < 0.97 || amount > 1.03 || cover < 0.95)).toEqual(
        [],
      );
    },
    30_000,
  );

  it.skipIf(!there)(
    'keeps every letter of every language',
    async () => {
      const values = { ...named('Áŋŋel'), goals: Object.values(LANGUAGES).join('\n') };
      expect(plan(values).report.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
      expect(await lostLetters(renderer, values)).toEqual([]);
    },
    60_000,
  );

  it.skipIf(!there)(
    'keeps every letter the font claims to have',
    async () => {
      const all = [...glyphsOf(font.table)]
        .map(([code]) => String.fromCodePoint(code))
        .filter((char) => !/[\p{M}\p{Z}]/u.test(char));
      const third = Math.ceil(all.length / 3);
      const lost: string[] = [];
      for (let i = 0; i < 3; i += 1) {
        const words = all.slice(i * third, (i + 1) * third).join(' ');
        lost.push(...(await lostLetters(renderer, { ...named('A'), goals: words })));
      }
      expect(lost).toEqual([]);
    },
    60_000,
  );
});
