import type { FilledForm, PaperRect } from '../../../lib/domain/form-report';
import type { FormValues } from '../../../lib/domain/form-values';
import { metricsOf } from '../../../lib/henvendelse/font/metrics';
import { font, plan, template } from './form';
import { type InkShare, inkShare } from './ink';
import { type Grey, words } from './programs';
import { drawReference } from './reference';
import type { Renderer } from './renderers';

export const DPI = 150;
const metrics = metricsOf(font.table);

type Pages = ReadonlyMap<number, Grey>;
const NO_PAGE: Grey = { width: 0, height: 0, data: new Uint8Array() };

/** Fields whose box doesn't hold exactly the words of their value. */
export function misplacedWords(
  { bytes, pageNumbers }: Pick<FilledForm, 'bytes' | 'pageNumbers'>,
  values: FormValues,
): string[] {
  const found = words(bytes);
  return plan(values).placements.flatMap(({ target, value }) => {
    const page = pageNumbers.indexOf(target.page);
    const { x, y, width, height } = target.rect;
    const box = found.filter((word) => {
      const middle = (word.top + word.bottom) / 2;
      return (
        word.page === page &&
        word.left >= x - 0.5 &&
        word.right <= x + width + 0.5 &&
        middle >= y &&
        middle <= y + height
      );
    });
    return box.map((word) => word.text).join('') === value.replace(/\s+/g, '') ? [] : [target.path];
  });
}

const blanks = new WeakMap<Renderer, Promise<Pages>>();

/** The blank form as a renderer draws it; drawn once. */
function blankOf(renderer: Renderer): Promise<Pages> {
  const drawn = blanks.get(renderer) ?? renderer.draw(template, DPI);
  blanks.set(renderer, drawn);
  return drawn;
}

async function measure(renderer: Renderer, bytes: Uint8Array, values: FormValues) {
  const decided = plan(values);
  const reference = await renderer.draw(await drawReference(template, decided), DPI);
  const [filled, blank] = [await renderer.draw(bytes, DPI), await blankOf(renderer)];
  const at = (pages: Pages, page: number) => pages.get(page) ?? NO_PAGE;
  const share = (page: number, rect: PaperRect): InkShare =>
    inkShare(at(filled, page), at(reference, page), at(blank, page), rect, DPI);
  return { decided, share };
}

/** Fields with less or other ink than the reference: under 97 % of it, or not in the same places. */
export async function faintFields(
  renderer: Renderer,
  bytes: Uint8Array,
  values: FormValues,
): Promise<string[]> {
  const { decided, share } = await measure(renderer, bytes, values);
  return decided.placements.flatMap(({ target }) => {
    const { amount, cover } = share(target.page, target.rect);
    return amount < 0.97 || amount > 1.03 || cover < 0.95 ? [target.path] : [];
  });
}

/** Letters whose ink isn't there, with the shares measured. */
export async function lostLetters(
  renderer: Renderer,
  bytes: Uint8Array,
  values: FormValues,
): Promise<string[]> {
  const { decided, share } = await measure(renderer, bytes, values);
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
