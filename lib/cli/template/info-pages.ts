import { frame, rule } from '../../henvendelse/pdf/content';
import { COLUMN, type Fonts, GREY, MARGIN, NAVY, PAGE, type Sheet, TINT } from '../../henvendelse/pdf/sheet';
import { drawStair } from './stair';
import type { FormTexts } from './texts';

const BODY = 10;

/** Heading and paragraph; returns where the next may begin. */
function passage(sheet: Sheet, fonts: Fonts, y: number, head: string, text: string): number {
  const at = (line: number) => ({ x: MARGIN, y: line, width: COLUMN });
  const after = sheet.write(sheet.section, 'H2', { font: fonts.bold, size: 12, colour: NAVY }, at(y), head);
  return (
    sheet.write(
      sheet.section,
      'P',
      { font: fonts.regular, size: BODY, leading: 1.42 },
      at(after - 17),
      text,
    ) - 30
  );
}

/** Page 1: what the form is for, koordineringstrappa, and the first two ways. */
export function frontPage(sheet: Sheet, fonts: Fonts, texts: FormTexts): void {
  const top = PAGE.height - 60;
  const at = (y: number) => ({ x: MARGIN, y, width: COLUMN });
  sheet.write(sheet.section, 'P', { font: fonts.bold, size: 11, colour: GREY }, at(top), texts.kommune);
  sheet.decorate(rule(MARGIN, top - 10, MARGIN + COLUMN, top - 10, 1.5, NAVY));
  const title = { font: fonts.bold, size: 19, colour: NAVY, leading: 1.25 };
  const y = sheet.write(sheet.section, 'H1', title, at(top - 40), `${texts.frontLead} ${texts.frontTitle}`);
  sheet.write(sheet.section, 'P', { font: fonts.bold, size: 12, colour: GREY }, at(y - 24), texts.frontGroup);
  const foot = y - 318;
  drawStair(sheet, sheet.section, fonts, texts, foot);
  const next = passage(sheet, fonts, foot - 34, texts.noticeHead, texts.notice);
  passage(sheet, fonts, next, texts.stafettHead, texts.stafett);
}

/** Page 2: the other ways, and where the form goes. */
export function wayPage(sheet: Sheet, fonts: Fonts, texts: FormTexts): void {
  let y = PAGE.height - 66;
  y = passage(sheet, fonts, y, texts.koordinatorHead, texts.koordinator);
  y = passage(sheet, fonts, y, texts.ipHead, texts.ip);
  y = passage(sheet, fonts, y, texts.barneHead, texts.barne);
  y = passage(sheet, fonts, y, texts.samspillHead, texts.samspill);
  const pad = 16;
  const box = { x: MARGIN, y: y - 170, width: COLUMN, height: 176 };
  sheet.decorate(frame(box, { fill: TINT }));
  sheet.decorate(rule(MARGIN, box.y, MARGIN, box.y + box.height, 3, NAVY));
  const at = (line: number) => ({ x: MARGIN + pad, y: line, width: COLUMN - 2 * pad });
  const plain = { font: fonts.regular, size: BODY, leading: 1.42 };
  const strong = { font: fonts.bold, size: BODY, leading: 1.42 };
  let line = sheet.write(sheet.section, 'P', plain, at(y - 16), texts.contact);
  line = sheet.write(sheet.section, 'P', plain, at(line - 20), texts.email);
  line = sheet.write(sheet.section, 'P', strong, at(line - 15), texts.emailWarning);
  line = sheet.write(sheet.section, 'P', strong, at(line - 24), texts.sendHead);
  line = sheet.write(sheet.section, 'P', plain, at(line - 15), texts.sendTo);
  sheet.write(sheet.section, 'P', plain, at(line - 24), texts.forward);
}
