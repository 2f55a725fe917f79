import type { Target } from '../plan-types';
import { type Field, MULTILINE, READ_ONLY } from './read';

/** A place to write, with the field behind it. */
export interface FieldTarget {
  readonly target: Target;
  readonly field: Field;
}

/** The bundled form names its fields by path, with hyphens; what else it may hold is left alone. */
const PATH = /^(child|mor|far|services|applyFor)-|^(goals|wishedKoordinator)$/;

/** Places of the bundled form: every field is known by its name. */
export function bundledTargets(fields: readonly Field[]): FieldTarget[] {
  return fields.flatMap((field) => {
    const widget = field.widgets[0];
    if (!widget || !PATH.test(field.name)) return [];
    return [{ field, target: targetOf(field, widget, field.name.replaceAll('-', '.'), 1) }];
  });
}

/** What the layout must know of a field. `confidence` says how sure the match of path and field is. */
export function targetOf(
  field: Field,
  widget: Field['widgets'][number],
  path: string,
  confidence: number,
): Target {
  const multiline = (field.flags & MULTILINE) !== 0;
  return {
    path,
    label: field.tooltip || field.name,
    kind: field.kind === 'text' ? 'text' : 'check',
    page: widget.page,
    rect: widget.rect,
    ...(widget.turn === 0 ? {} : { turn: widget.turn }),
    multiline,
    size: field.size,
    align: field.align,
    readOnly: (field.flags & READ_ONLY) !== 0,
    confidence,
  };
}
