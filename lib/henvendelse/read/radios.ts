import { PDFName } from 'pdf-lib';
import type { FieldReport } from '../../domain/form-report';
import type { FormValues } from '../../domain/form-values';
import { optionsOf } from '../acroform/options';
import { type Field, READ_ONLY } from '../acroform/read';
import { boxFromName } from './names';

/**
 * Presses radio buttons for what is applied for, where a form has those in place of boxes. Only one can be pressed:
 * with two wishes nothing is chosen for the family.
 */
export function pressRadios(
  values: FormValues,
  fields: readonly Field[],
  report: readonly FieldReport[],
): FieldReport[] {
  const radios = fields.filter((field) => field.kind === 'radio');
  const several = Object.values(values.applyFor).filter(Boolean).length > 1;
  return report.map((entry) => {
    const open = entry.outcome === 'noField' && entry.path.startsWith('applyFor.');
    return open ? pressed(radios, entry, several) : entry;
  });
}

function pressed(radios: readonly Field[], entry: FieldReport, several: boolean): FieldReport {
  for (const radio of radios) {
    const widget = radio.widgets.find(
      ({ onState }) => onState !== null && meaning(radio, onState) === entry.path,
    );
    if (!widget?.onState) continue;
    const at = { ...entry, page: widget.page, rect: widget.rect, confidence: 0.9 };
    if (radio.flags & READ_ONLY) return { ...at, outcome: 'refused', detail: 'readOnly' };
    if (several) return { ...at, outcome: 'refused', detail: 'choice' };
    press(radio, widget.onState);
    return { ...at, outcome: 'placed', detail: '' };
  }
  return entry;
}

/** A button's state may be a number into the field's list of choices. */
function meaning(radio: Field, state: string): string | null {
  const told = /^\d+$/.test(state) ? (optionsOf(radio)[Number(state)]?.shown ?? state) : state;
  return boxFromName(told);
}

function press(radio: Field, state: string): void {
  radio.dict.set(PDFName.of('V'), PDFName.of(state));
  for (const { dict, onState } of radio.widgets) {
    dict.set(PDFName.of('AS'), PDFName.of(onState === state ? state : 'Off'));
  }
}
