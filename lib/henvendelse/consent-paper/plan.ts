import type { ConsentPaper } from '../../domain/consent-paper';
import { type Placed, paginate } from '../layout/paginate';
import { rule } from '../pdf/content';
import { COLUMN, type Fonts, GREY, MARGIN, NAVY, PAGE, type Style } from '../pdf/sheet';
import { node, type TagNode } from '../pdf/tags';
import {
  child,
  type Drawn,
  LABEL,
  type Look,
  questionPiece,
  serviceRows,
  sizeOn,
  textPieces,
  type WriteLine,
  writeLines,
} from './pieces';
import { PAPER_WORDS } from './words';

export const TOP = PAGE.height - 50;
const FOOT = 54;
/** Sizes that are tried, largest first. */
const SIZES = [10.5, 10, 9.5, 9] as const;
/** Lines to write services on where none is named. */
const BLANK_SERVICES = ['', '', ''];

/** A form laid out: what stands on each page, and the tags of all of it. */
export interface PaperPlan {
  readonly pages: readonly (readonly Placed<Drawn>[])[];
  readonly section: TagNode;
}

/**
 * Lays a consent form out. Wraps first; shrinks, to 9 points at most, when that saves a page; and goes on to the next
 * page with what is left. Where people sign is never parted.
 * @param paper texts that the font can print
 */
export function planPaper(paper: ConsentPaper, fonts: Fonts): PaperPlan {
  const plans = SIZES.map((body) => {
    const section = node('Sect');
    return { section, pages: paginate(piecesOf(paper, { fonts, body }, section), TOP - FOOT) };
  });
  const fewest = Math.min(...plans.map(({ pages }) => pages.length));
  return plans.find(({ pages }) => pages.length === fewest) as PaperPlan;
}

function piecesOf(paper: ConsentPaper, look: Look, section: TagNode): Drawn[] {
  const words = PAPER_WORDS[paper.language];
  const { fonts, body } = look;
  const plain: Style = { font: fonts.regular, size: body };
  const text = (tag: string, style: Style, words: string, gap: number, keep = false) =>
    textPieces(child(section, tag), style, words, { gap, keep });
  const paragraphs = (words: string) =>
    words.split('\n').flatMap((line, i) => text('P', plain, line, i === 0 ? 3 : 5));
  const heading = (words: string) =>
    text('H2', { font: fonts.bold, size: body + 1, colour: NAVY, leading: 1.25 }, words, 13, true);
  return [
    ...kommuneLine(paper.kommune, look, section),
    ...text('H1', { font: fonts.bold, size: 17, colour: NAVY, leading: 1.25 }, paper.title, 12, true),
    ...text('P', plain, paper.lead, 8),
    ...aboutChild(paper, look, section),
    ...heading(words.services),
    ...(paper.askedBy ? text('P', plain, words.askedBy(paper.askedBy), 3, true) : []),
    ...serviceRows(section, look, words, paper.services.length > 0 ? paper.services : BLANK_SERVICES),
    ...heading(words.purpose),
    ...written(paper.purpose, look, section, paragraphs),
    ...heading(words.information),
    ...written(paper.information, look, section, paragraphs),
    ...heading(words.period),
    ...paragraphs(paper.period),
    ...heading(words.declarations),
    ...declarations(paper.declarations, look, section),
    ...paper.questions.map((question) => questionPiece(section, look, question)),
    ...heading(words.sign),
    ...paper.signers.map((label, i, all) =>
      writeLines(section, look, besideEachOther(label, words.placeAndDate), {
        gap: i === 0 ? 2 : 6,
        keep: i < all.length - 1,
      }),
    ),
    ...(paper.laws.length > 0
      ? text(
          'P',
          { font: fonts.regular, size: 8, colour: GREY, leading: 1.3 },
          words.laws(paper.laws.join('; ')),
          14,
        )
      : []),
  ];
}

const NAME_WIDTH = COLUMN * 0.58;

const besideEachOther = (label: string, right: string, value = ''): WriteLine[] => [
  { label, value, x: 0, width: NAME_WIDTH },
  { label: right, x: COLUMN * 0.62, width: COLUMN * 0.38 },
];

function kommuneLine(kommune: string, { fonts }: Look, section: TagNode): Drawn[] {
  const style = { font: fonts.bold, size: 10.5, colour: GREY };
  const [first, ...rest] = textPieces(child(section, 'P'), style, kommune, { gap: 0, keep: true });
  const line: Drawn = {
    gap: 4,
    height: 2,
    keep: true,
    draw: (sheet, top) => sheet.decorate(rule(MARGIN, top, MARGIN + COLUMN, top, 1.5, NAVY)),
  };
  return first ? [first, ...rest, line] : [line];
}

/** The child's name on its line where it was asked for; a very long one above it. The day of birth is a pen's. */
function aboutChild({ language, childName }: ConsentPaper, look: Look, section: TagNode): Drawn[] {
  const { child: name, born } = PAPER_WORDS[language];
  const options = { gap: 4, keep: false };
  if (sizeOn(childName, NAME_WIDTH, look.body, look.fonts) > 0)
    return [writeLines(section, look, besideEachOther(name, born, childName), options)];
  const style = { font: look.fonts.regular, size: look.body };
  return [
    ...textPieces(child(section, 'P'), { ...style, size: LABEL }, name, { gap: 12, keep: true }),
    ...textPieces(child(section, 'P'), style, childName, { gap: 2, keep: true }),
    writeLines(section, look, [{ label: born, x: 0, width: COLUMN * 0.38 }], options),
  ];
}

/** A text, or two lines to write it on where there is none. */
function written(
  text: string,
  look: Look,
  section: TagNode,
  paragraphs: (words: string) => Drawn[],
): Drawn[] {
  if (text) return paragraphs(text);
  const line = () => writeLines(section, look, [{ label: '', x: 0, width: COLUMN }], { gap: 0, keep: false });
  return [line(), line()];
}

const BULLET = 12;

function declarations(list: readonly string[], { fonts, body }: Look, section: TagNode): Drawn[] {
  const owner = child(section, 'L');
  return list.flatMap((text, i) => {
    const item = child(child(owner, 'LI'), 'LBody');
    const lines = textPieces(item, { font: fonts.regular, size: body }, text, {
      gap: i === 0 ? 3 : 2.5,
      indent: BULLET,
    });
    return lines.map((line, at): Drawn => {
      if (at > 0) return line;
      return {
        ...line,
        draw: (sheet, top) => {
          const y = top - body * 0.72;
          sheet.decorate(rule(MARGIN + 2, y, MARGIN + 6, y, 1.6, NAVY));
          line.draw(sheet, top);
        },
      };
    });
  });
}
