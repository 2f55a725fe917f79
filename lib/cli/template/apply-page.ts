import { frame, rule } from '../../henvendelse/pdf/content';
import { BLACK_LINE, COLUMN, type Fonts, HAIR, MARGIN, PAGE, type Sheet } from '../../henvendelse/pdf/sheet';
import { bare, heading } from './form-page';
import type { FormTexts } from './texts';

/** Page 4: what is applied for, the wish, consent and signatures. Place, date and signatures are lines for a pen. */
export function applyPage(sheet: Sheet, fonts: Fonts, texts: FormTexts): void {
  let y = PAGE.height - 60;
  y = applyFor(sheet, fonts, texts, y);
  y = wish(sheet, fonts, texts, y - 34);
  y = consent(sheet, fonts, texts, y - 34);
  signatures(sheet, fonts, texts, y - 46);
}

function applyFor(sheet: Sheet, fonts: Fonts, texts: FormTexts, y: number): number {
  heading(sheet, fonts, y, texts.applyHead);
  const boxes = [
    { key: 'koordinator', label: texts.applyKoordinator },
    { key: 'individuellPlan', label: texts.applyIp },
    { key: 'barnekoordinator', label: texts.applyBarne },
  ];
  const line = y - 30;
  boxes.forEach((box, i) => {
    const x = MARGIN + (i * COLUMN) / 3;
    const square = { x, y: line - 3, width: 14, height: 14 };
    sheet.decorate(frame(square, { stroke: BLACK_LINE, width: 1 }));
    const label = `${texts.applyHead} ${box.label}`;
    sheet.field(sheet.section, {
      path: `applyFor.${box.key}`,
      label,
      kind: 'check',
      rect: square,
      multiline: false,
    });
    sheet.write(
      sheet.section,
      'P',
      { font: fonts.regular, size: 11 },
      { x: x + 21, y: line, width: 140 },
      box.label,
    );
  });
  return line;
}

function wish(sheet: Sheet, fonts: Fonts, texts: FormTexts, y: number): number {
  const at = (line: number) => ({ x: MARGIN, y: line, width: COLUMN });
  const after = sheet.write(
    sheet.section,
    'P',
    { font: fonts.bold, size: 10, leading: 1.35 },
    at(y),
    texts.wish,
  );
  const height = 92;
  const box = { x: MARGIN, y: after - 8 - height, width: COLUMN, height };
  sheet.decorate(frame(box, { stroke: HAIR }));
  const rect = { x: box.x + 2, y: box.y + 1, width: box.width - 4, height: height - 2 };
  sheet.field(sheet.section, {
    path: 'wishedKoordinator',
    label: texts.wish,
    kind: 'text',
    rect,
    multiline: true,
  });
  return sheet.write(sheet.section, 'P', { font: fonts.regular, size: 9.5 }, at(box.y - 15), texts.wishNote);
}

function consent(sheet: Sheet, fonts: Fonts, texts: FormTexts, y: number): number {
  heading(sheet, fonts, y, texts.consentHead);
  const style = { font: fonts.regular, size: 10, leading: 1.42 };
  return sheet.write(sheet.section, 'P', style, { x: MARGIN, y: y - 18, width: COLUMN }, texts.consent);
}

function signatures(sheet: Sheet, fonts: Fonts, texts: FormTexts, y: number): void {
  const half = COLUMN / 2;
  line(sheet, fonts, MARGIN, half - 14, y, texts.signPlace);
  line(sheet, fonts, MARGIN + half, half, y, texts.signDate);
  line(sheet, fonts, MARGIN, COLUMN, y - 52, texts.signApplicant);
  line(sheet, fonts, MARGIN, COLUMN, y - 104, texts.signGuardian);
  const at = { x: MARGIN, y: y - 150, width: COLUMN };
  sheet.write(sheet.section, 'P', { font: fonts.regular, size: 9, leading: 1.4 }, at, texts.secrecy);
}

/** A label with a line to write on beside it. No field: nothing but a pen writes here. */
function line(sheet: Sheet, fonts: Fonts, x: number, width: number, y: number, label: string): void {
  const style = { font: fonts.regular, size: 10 };
  sheet.write(sheet.section, 'P', style, { x, y, width }, label);
  const indent = (fonts.regular.metrics.width(`${bare(label)}: `) * 10) / 1000 + 4;
  sheet.decorate(rule(x + indent, y - 3, x + width, y - 3, 0.75, BLACK_LINE));
}
