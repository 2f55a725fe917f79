import { wrapText } from '../../henvendelse/layout/wrap';
import { frame, rule } from '../../henvendelse/pdf/content';
import { COLUMN, type Fonts, HAIR, MARGIN, NAVY, type Sheet } from '../../henvendelse/pdf/sheet';
import { node, type TagNode } from '../../henvendelse/pdf/tags';
import type { FormTexts } from './texts';

const WIDTH = COLUMN / 4;
const RISE = 44;
const LOWEST = 46;
const TINTS = [0.955, 0.915, 0.87, 0.82] as const;

/**
 * Koordineringstrappa: four steps, three target groups; the middle group stands over two steps.
 * Read from the lowest step up, each group with its steps.
 * @param foot y of the ground
 */
export function drawStair(sheet: Sheet, parent: TagNode, fonts: Fonts, texts: FormTexts, foot: number): void {
  const names = [texts.stairName1, texts.stairName2, texts.stairName3, texts.stairName4];
  names.forEach((_, i) => {
    const tint = TINTS[i] ?? 1;
    const step = { x: MARGIN + i * WIDTH, y: foot, width: WIDTH, height: LOWEST + i * RISE };
    sheet.decorate(frame(step, { fill: [tint - 0.03, tint, tint + 0.03] }));
    sheet.decorate(rule(step.x, foot + step.height, step.x + WIDTH, foot + step.height, 2, NAVY));
    if (i > 0) sheet.decorate(rule(step.x, foot + step.height, step.x, foot + step.height - RISE, 2, NAVY));
  });
  const list = node('L');
  parent.kids.push(list);
  const groups = [
    { steps: [0], text: texts.stairGroup1 },
    { steps: [1, 2], text: texts.stairGroup2 },
    { steps: [3], text: texts.stairGroup3 },
  ];
  for (const { steps, text } of groups)
    drawGroup(sheet, list, fonts, { names, steps, text, head: texts.targetGroup, foot });
}

interface Group {
  readonly names: readonly string[];
  readonly steps: readonly number[];
  readonly head: string;
  readonly text: string;
  readonly foot: number;
}

function drawGroup(sheet: Sheet, list: TagNode, fonts: Fonts, group: Group): void {
  const item = node('LI');
  const body = node('LBody');
  list.kids.push(item);
  item.kids.push(body);
  for (const i of group.steps) {
    const at = { x: MARGIN + i * WIDTH + 8, y: group.foot + LOWEST + i * RISE - 18, width: WIDTH - 12 };
    sheet.write(
      body,
      'P',
      { font: fonts.bold, size: 9.5, colour: NAVY, leading: 1.25 },
      at,
      group.names[i] ?? '',
    );
  }
  const first = group.steps[0] ?? 0;
  const wide = group.steps.length > 1;
  const x = MARGIN + first * WIDTH + 8;
  const width = WIDTH * group.steps.length - 14;
  const foot = group.foot + LOWEST + first * RISE + (wide ? RISE + 14 : 0) + 12;
  const style = { font: fonts.regular, size: 8.5, leading: 1.3 };
  const lines = wrapText(group.text, width, style.size, style.font.metrics).length;
  const top = foot + (lines - 1) * style.leading * style.size;
  sheet.write(body, 'P', { font: fonts.bold, size: 8.5 }, { x, y: top + 12, width }, group.head);
  sheet.write(body, 'P', style, { x, y: top, width }, group.text);
  if (wide) drawBracket(sheet, x, x + width - 2, foot - 8);
}

/** A bracket under a text that belongs to two steps. */
function drawBracket(sheet: Sheet, left: number, right: number, y: number): void {
  sheet.decorate(rule(left, y, right, y, 0.75, HAIR));
  for (const x of [left, right]) sheet.decorate(rule(x, y, x, y - 5, 0.75, HAIR));
}
