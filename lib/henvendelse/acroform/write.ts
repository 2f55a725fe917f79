import { type PDFContext, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import { fitText } from '../layout/fit';
import { placeLines } from '../layout/place';
import { num, showText } from '../pdf/content';
import { boxOf, type TextPlacement } from '../plan-types';
import type { FieldTarget } from './bundled';
import type { FormFont } from './form-font';
import { optionsOf } from './options';
import type { Field, Widget } from './read';

const N = {
  ap: PDFName.of('AP'),
  as: PDFName.of('AS'),
  da: PDFName.of('DA'),
  off: PDFName.of('Off'),
  v: PDFName.of('V'),
} as const;

/**
 * Sets a text field's value and draws it in every widget: what the paper shows is ours, not the viewer's.
 * The default appearance names the same font, so that the letters survive a later edit.
 */
export function writeText(
  context: PDFContext,
  to: FieldTarget,
  placement: TextPlacement,
  font: FormFont,
): void {
  const { field } = to;
  field.dict.set(N.v, PDFHexString.fromText(stored(field, placement.value)));
  // A list's chosen numbers would contradict its value.
  field.dict.delete(PDFName.of('I'));
  // Rich text would win over what we write.
  field.dict.delete(PDFName.of('RV'));
  const appearance = PDFString.of(`/${font.resource} ${num(placement.size)} Tf ${field.colour}`);
  field.dict.set(N.da, appearance);
  const look = textLook(context, placement, font, field.colour);
  for (const widget of field.widgets) {
    const other = placedIn(widget, placement, font);
    widget.dict.set(N.da, appearance);
    widget.dict.set(N.ap, context.obj({ N: other ? textLook(context, other, font, field.colour) : look }));
  }
}

/**
 * The same value in another box of the same field. Null where the box is alike, or too small for the whole value: then
 * the first box's look is shown there, scaled, rather than a part of the text.
 */
function placedIn(widget: Widget, placement: TextPlacement, font: FormFont): TextPlacement | null {
  const { target } = placement;
  const alike = (a: number, b: number) => Math.abs(a - b) < 1;
  if (alike(widget.rect.width, target.rect.width) && alike(widget.rect.height, target.rect.height))
    return null;
  const own = { ...target, rect: widget.rect };
  const room = { ...boxOf(own), multiline: own.multiline, size: own.size };
  const { size, lines, rest } = fitText(placement.value, room, font.metrics, '');
  return rest === ''
    ? { ...placement, target: own, size, lines: placeLines(lines, size, own, font.metrics) }
    : null;
}

/** Lists store another text than they show. */
function stored(field: Field, text: string): string {
  if (field.kind !== 'choice') return text;
  return optionsOf(field).find(({ shown }) => shown === text)?.value ?? text;
}

function textLook(context: PDFContext, placement: TextPlacement, font: FormFont, colour: string): PDFRef {
  const { width, height } = boxOf(placement.target);
  const lines = placement.lines.map(({ text, x, y }) => showText(font, placement.size, x, y, text, null));
  const operators = `/Tx BMC q ${colour}\n${lines.join('\n')}\nQ EMC`;
  // Most values are a line: compressing them costs more time than it saves room.
  const stream = operators.length > 800 ? context.flateStream : context.stream;
  return context.register(
    stream.call(context, operators, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, round(width), round(height)],
      ...matrix(placement),
      Resources: { Font: { [font.resource]: font.ref } },
    }),
  );
}

const round = (value: number) => Number(num(value));

function matrix(placement: TextPlacement): { Matrix?: number[] } {
  const { width, height } = placement.target.rect;
  if (placement.target.turn === 90) return { Matrix: [0, 1, -1, 0, round(width), 0] };
  if (placement.target.turn === 180) return { Matrix: [-1, 0, 0, -1, round(width), round(height)] };
  if (placement.target.turn === 270) return { Matrix: [0, -1, 1, 0, 0, round(height)] };
  return {};
}

/** Ticks or clears a check box: value and state by the box's own name for «on», not by «Yes». */
export function writeCheck(field: Field, on: boolean): void {
  const state = on ? field.widgets.find((widget) => widget.onState)?.onState : null;
  const value = state ? PDFName.of(state) : N.off;
  field.dict.set(N.v, value);
  for (const widget of field.widgets) {
    widget.dict.set(N.as, on && widget.onState ? PDFName.of(widget.onState) : N.off);
  }
}
