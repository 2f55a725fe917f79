import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import type { Rect } from '../pdf/content';

/** One place on paper where a field shows. */
export interface Widget {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** Page number from 0. */
  readonly page: number;
  /** Points in the page's own, unrotated space. */
  readonly rect: Rect;
  /** Degrees its content is turned, counter-clockwise. */
  readonly turn: 0 | 90 | 180 | 270;
  /** For check boxes and radio buttons: the name that means «on» here. */
  readonly onState: string | null;
}

export type FieldKind = 'text' | 'check' | 'radio' | 'choice' | 'button' | 'signature';

/** One field of an AcroForm, with what it inherits. */
export interface Field {
  /** Full name, levels divided by points; may be empty or meaningless. */
  readonly name: string;
  readonly tooltip: string;
  readonly kind: FieldKind;
  readonly flags: number;
  readonly maxLength: number | null;
  readonly align: 0 | 1 | 2;
  /** Size in the default appearance; 0 means «as it fits». */
  readonly size: number;
  /** Colour operator of the default appearance (`0 g`, `0 0 1 rg`). */
  readonly colour: string;
  /** What the field holds now; empty for none. */
  readonly value: string;
  /** The field's own dictionary: where /V belongs. */
  readonly dict: PDFDict;
  readonly widgets: readonly Widget[];
}

export const READ_ONLY = 1;
export const MULTILINE = 1 << 12;
const RADIO = 1 << 15;
const PUSH_BUTTON = 1 << 16;
export const COMB = 1 << 24;
const DEEPEST = 20;

const N = {
  acroForm: PDFName.of('AcroForm'),
  annots: PDFName.of('Annots'),
  fields: PDFName.of('Fields'),
  kids: PDFName.of('Kids'),
  parent: PDFName.of('Parent'),
  subtype: PDFName.of('Subtype'),
  widget: PDFName.of('Widget'),
  type: PDFName.of('FT'),
  title: PDFName.of('T'),
} as const;

/**
 * All fields that show on a page, in the order of pages and annotations. Found from the pages, since forms
 * exist whose widgets are missing in the list of fields.
 */
export function readFields(doc: PDFDocument): Field[] {
  const groups = new Map<PDFDict, { widgets: Widget[] }>();
  doc.getPages().forEach((page, number) => {
    const annots = page.node.lookupMaybe(N.annots, PDFArray);
    if (!annots) return;
    for (let i = 0; i < annots.size(); i += 1) {
      const ref = annots.get(i);
      const dict = annots.lookup(i);
      if (!(dict instanceof PDFDict) || !(ref instanceof PDFRef)) continue;
      if (dict.lookup(N.subtype) !== N.widget) continue;
      const owner = ownerOf(dict);
      if (!inherited(owner, 'FT')) continue;
      const group = groups.get(owner) ?? { widgets: [] };
      groups.set(owner, group);
      group.widgets.push({
        ref,
        dict,
        page: number,
        rect: rectOf(dict),
        turn: turnOf(dict),
        onState: onStateOf(dict),
      });
    }
  });
  const form = doc.catalog.lookupMaybe(N.acroForm, PDFDict);
  return [...groups].map(([dict, { widgets }]) => describe(dict, widgets, form));
}

/** A widget without a name of its own is one of several of the field above it. */
function ownerOf(dict: PDFDict): PDFDict {
  if (dict.has(N.title)) return dict;
  const parent = dict.lookup(N.parent);
  return parent instanceof PDFDict ? parent : dict;
}

/** A value that a field may take from the fields above it. */
function inherited(dict: PDFDict, key: string): unknown {
  let at: unknown = dict;
  for (let depth = 0; depth < DEEPEST && at instanceof PDFDict; depth += 1) {
    const value = at.lookup(PDFName.of(key));
    if (value !== undefined) return value;
    at = at.lookup(N.parent);
  }
  return undefined;
}

function describe(dict: PDFDict, widgets: Widget[], form: PDFDict | undefined): Field {
  const flags = numberOf(inherited(dict, 'Ff')) ?? 0;
  const appearance =
    widgets[0]?.dict.lookup(PDFName.of('DA')) ?? inherited(dict, 'DA') ?? form?.lookup(PDFName.of('DA'));
  const align = numberOf(inherited(dict, 'Q') ?? form?.lookup(PDFName.of('Q'))) ?? 0;
  return {
    name: fullName(dict),
    tooltip: textOf(dict.lookup(PDFName.of('TU'))),
    kind: kindOf(inherited(dict, 'FT'), flags),
    flags,
    maxLength: numberOf(inherited(dict, 'MaxLen')),
    align: align === 1 || align === 2 ? align : 0,
    size: sizeOf(textOf(appearance)),
    colour: colourOf(textOf(appearance)),
    value: textOf(inherited(dict, 'V')),
    dict,
    widgets,
  };
}

function kindOf(type: unknown, flags: number): FieldKind {
  if (type === PDFName.of('Tx')) return 'text';
  if (type === PDFName.of('Ch')) return 'choice';
  if (type === PDFName.of('Sig')) return 'signature';
  if (flags & PUSH_BUTTON) return 'button';
  return flags & RADIO ? 'radio' : 'check';
}

function fullName(dict: PDFDict): string {
  const parts: string[] = [];
  let at: unknown = dict;
  for (let depth = 0; depth < DEEPEST && at instanceof PDFDict; depth += 1) {
    const part = textOf(at.lookup(N.title));
    if (part !== '') parts.unshift(part);
    at = at.lookup(N.parent);
  }
  return parts.join('.');
}

/** The appearance other than Off: what this box calls «on» (Ja, Yes, 1, Valg#201 …). */
function onStateOf(dict: PDFDict): string | null {
  const looks = dict.lookup(PDFName.of('AP'));
  const normal = looks instanceof PDFDict ? looks.lookup(PDFName.of('N')) : undefined;
  if (!(normal instanceof PDFDict)) return null;
  const on = normal.keys().find((key) => key !== PDFName.of('Off'));
  return on ? on.decodeText() : null;
}

function turnOf(dict: PDFDict): Widget['turn'] {
  const look = dict.lookup(PDFName.of('MK'));
  const turn = look instanceof PDFDict ? (numberOf(look.lookup(PDFName.of('R'))) ?? 0) : 0;
  const whole = ((turn % 360) + 360) % 360;
  return whole === 90 || whole === 180 || whole === 270 ? whole : 0;
}

function rectOf(dict: PDFDict): Rect {
  const array = dict.lookup(PDFName.of('Rect'));
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] =
    array instanceof PDFArray ? [0, 1, 2, 3].map((i) => numberOf(array.lookup(i)) ?? 0) : [];
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

function sizeOf(appearance: string): number {
  const found = /(-?[\d.]+)\s+Tf/.exec(appearance);
  return found ? Math.abs(Number(found[1])) : 0;
}

function colourOf(appearance: string): string {
  return /((?:[\d.]+\s+){1,4}(?:g|rg|k))(?=\s|$)/.exec(appearance)?.[1] ?? '0 g';
}

function numberOf(value: unknown): number | null {
  return value instanceof PDFNumber ? value.asNumber() : null;
}

/** Text of a string or a name; anything else is empty. */
export function textOf(value: unknown): string {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  return value instanceof PDFName ? value.decodeText() : '';
}
