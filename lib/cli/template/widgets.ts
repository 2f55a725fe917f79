import { type PDFContext, type PDFDict, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import { FIELD_FONT_NAMES } from '../../henvendelse/acroform/form-font';
import { cross, num } from '../../henvendelse/pdf/content';
import type { FieldPlan, Sheet } from '../../henvendelse/pdf/sheet';

/** See there why it is called so. */
export const [FIELD_FONT] = FIELD_FONT_NAMES;

/** The size values begin with; also what another program uses for what is typed later. */
const SIZE = 10;
const MULTILINE = 1 << 12;
/** Print; nothing hidden. */
const PRINT = 4;

/** The name of a field in the PDF: its path, with hyphens, since points divide levels there. */
export const fieldName = (path: string) => path.replaceAll('.', '-');

/** Makes the widgets of a page and ties each to its element. Returns them in tab order. */
export function widgetsOf(context: PDFContext, sheet: Sheet, nextKey: () => number): PDFRef[] {
  return sheet.fields.map((field) => {
    const key = nextKey();
    const dict = field.kind === 'check' ? checkBox(context, field) : textField(context, field);
    dict.set(PDFName.of('P'), sheet.ref);
    dict.set(PDFName.of('StructParent'), context.obj(key));
    const ref = context.register(dict);
    field.owner.kids.push({ widget: ref, page: sheet.ref, key });
    return ref;
  });
}

function common(field: FieldPlan) {
  const { x, y, width, height } = field.rect;
  return {
    Type: 'Annot',
    Subtype: 'Widget',
    T: PDFString.of(fieldName(field.path)),
    TU: PDFHexString.fromText(field.label),
    Rect: [x, y, x + width, y + height].map((n) => Number(num(n))),
    F: PRINT,
  };
}

function textField(context: PDFContext, field: FieldPlan): PDFDict {
  const flags = field.multiline ? { Ff: MULTILINE } : {};
  return context.obj({
    ...common(field),
    FT: 'Tx',
    ...flags,
    DA: PDFString.of(`/${FIELD_FONT} ${SIZE} Tf 0 g`),
    MK: {},
  });
}

function checkBox(context: PDFContext, field: FieldPlan): PDFDict {
  const { width, height } = field.rect;
  const look = (operators: string) =>
    context.register(
      context.flateStream(operators, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, width, height],
        Resources: {},
      }),
    );
  return context.obj({
    ...common(field),
    FT: 'Btn',
    V: 'Off',
    AS: 'Off',
    AP: { N: { Ja: look(cross(width, height)), Off: look('') } },
    DA: PDFString.of('/ZaDb 0 Tf 0 g'),
    MK: { CA: PDFString.of('8') },
  });
}
