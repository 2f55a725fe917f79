import { type FieldTarget, targetOf } from '../acroform/bundled';
import { optionsOf } from '../acroform/options';
import { COMB, type Field, READ_ONLY, type Widget } from '../acroform/read';
import type { Recognised } from './flat';
import { boxFromName, pathFromName } from './names';
import { type PrintedPath, printedPaths } from './printed-label';

/** A guess that a field is the place for a value. */
interface Guess {
  readonly path: string;
  readonly field: Field;
  readonly widget: Widget;
  readonly score: number;
}

/** How much each kind of sign counts. What is printed beside a field outranks what its maker called it. */
const SCORE = { tooltip: 0.9, name: 0.85, printed: 0.92, both: 0.98, against: 0.55 } as const;

/**
 * Finds the field for each value: by what is printed beside it, its tool tip and its name. Each field takes one value,
 * each value one field; the surest pairs are made first.
 */
export function matchFields(fields: readonly Field[], found: Recognised | null): FieldTarget[] {
  const printed: PrintedPath = found ? printedPaths(fields, found) : () => null;
  const guesses = fields.flatMap((field) => guessesFor(field, printed)).sort((a, b) => b.score - a.score);
  const taken = new Set<Field>();
  const pairs = new Map<string, Guess>();
  for (const guess of guesses) {
    if (taken.has(guess.field) || pairs.has(guess.path)) continue;
    taken.add(guess.field);
    pairs.set(guess.path, guess);
  }
  return [...pairs.values()].map(({ path, field, widget, score }) => ({
    field,
    target: refined(field, widget, path, score),
  }));
}

function guessesFor(field: Field, printedPath: PrintedPath): Guess[] {
  const usable = field.kind === 'text' || field.kind === 'check' || field.kind === 'choice';
  const widget = field.widgets[0];
  if (!usable || !widget || widget.rect.width < 4) return [];
  const read = field.kind === 'check' ? boxFromName : pathFromName;
  const printed = printedPath(field, widget);
  const tooltip = field.tooltip === '' ? null : read(field.tooltip);
  const name = read(field.name);
  const told = tooltip ?? name;
  const guess = (path: string, score: number): Guess => ({ path, field, widget, score });
  if (printed && told === printed) return [guess(printed, SCORE.both)];
  if (printed && told)
    return [
      guess(printed, sameKind(printed, told) ? SCORE.printed : SCORE.against + 0.05),
      guess(told, SCORE.against),
    ];
  if (printed) return [guess(printed, SCORE.printed)];
  if (tooltip) return [guess(tooltip, SCORE.tooltip)];
  return name ? [guess(name, SCORE.name)] : [];
}

/** `Adresse_2` beside Mor's address: the name knows what, the paper whose. */
function sameKind(printed: string, told: string): boolean {
  const [what, said] = [printed.split('.').at(-1), told.split('.').at(-1)];
  return what === said || (what === 'contact' && (said === 'email' || said === 'phone'));
}

function refined(field: Field, widget: Widget, path: string, score: number): FieldTarget['target'] {
  const target = targetOf(field, widget, path, score);
  const size = field.size > 0 ? field.size : Math.min(10, Math.max(8, widget.rect.height * 0.6));
  const small = target.multiline ? size : Math.min(size, Math.max(8, widget.rect.height * 0.72));
  return {
    ...target,
    kind: field.kind === 'check' ? 'check' : 'text',
    size: small,
    ...(field.maxLength === null ? {} : { maxLength: field.maxLength }),
    ...(field.kind === 'choice' ? { choices: optionsOf(field).map(({ shown }) => shown) } : {}),
    comb: (field.flags & COMB) !== 0,
    readOnly: (field.flags & READ_ONLY) !== 0,
    filled: field.kind !== 'check' && field.value.trim() !== '',
  };
}
