import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { glyphsOf } from '../../lib/henvendelse/font/metrics';
import { FAMILY, fill, font, named, plan } from './tools/form';
import { faintFields, lostLetters } from './tools/measure';
import { has } from './tools/programs';
import { hasChromium, pdfium, pdfjs, poppler, type Renderer } from './tools/renderers';

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
  digits: '0123456789 078715 60069 77 00 00 10',
  punctuation: '.,:;!?«»“”„‘’()[]{}/\\|&@#%+-–—…*_=<>§°²½€$£',
};

describe.each(RENDERERS)('ink in $name', ({ name, there, open }) => {
  let renderer: Renderer;
  beforeAll(async () => {
    if (there) renderer = await open();
  }, 30_000);
  afterAll(async () => renderer?.close());

  it.skipIf(!there)(
    'is at least 97 % of the reference in every field',
    async () => {
      expect(plan(FAMILY).placements.length).toBeGreaterThan(20);
      expect(await faintFields(renderer, (await fill(FAMILY)).bytes, FAMILY)).toEqual([]);
    },
    30_000,
  );

  it.skipIf(!there)(
    'keeps every letter of every language',
    async () => {
      const values = { ...named('Áŋŋel'), goals: Object.values(LANGUAGES).join('\n') };
      expect(plan(values).report.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
      expect(await lostLetters(renderer, (await fill(values)).bytes, values)).toEqual([]);
    },
    60_000,
  );

  // Twelve hundred letters are drawn in the two renderers that draw fast; pdf.js has had every language above.
  const drawsFast = name !== 'pdf.js';
  if (!drawsFast) return;
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
        const values = { ...named('A'), goals: words };
        lost.push(...(await lostLetters(renderer, (await fill(values)).bytes, values)));
      }
      expect(lost).toEqual([]);
    },
    60_000,
  );
});
