import type { Adapter } from '../domain/adapter';
import type { Hint, WriteResult } from '../domain/page';
import { isCombobox } from './combobox';
import { rootsOf } from './dom';
import { choiceField, choosable, shownValue } from './fields';
import { saying, typedFor } from './options';
import { fits, putIn, typeIn } from './put';

type Target = Hint['target'];
/** How long a framework may take to throw away what it doesn't accept … */
const SETTLE_MS = 120;
/** … and a slow one to show what it did. */
const SLOW_MS = 600;
const STEP_MS = 60;

/** Puts a value in, and what puts back what stood there. */
export interface Writer {
  readonly write: (target: Target, text: string) => Promise<WriteResult>;
  /** Undoes the last writing into a field; refuses when somebody has changed it since. */
  readonly undo: (target: Target) => Promise<WriteResult>;
  /** Could the text be put in: is there such an option, and is the field empty? */
  readonly can: (target: Target, text: string) => boolean;
}

/** Writes into the fields for plan type and koordinator of one document, on the user's click only. */
export function createWriter(document: Document, adapter: () => Adapter | null | undefined): Writer {
  const undos = new Map<Target, { after: string; back: (field: HTMLElement) => unknown }>();

  const fieldOf = (target: Target): HTMLElement | null => {
    const known = adapter();
    return known ? choiceField(choosable(rootsOf(document)), target, known) : null;
  };
  const shownIn = (target: Target, field: HTMLElement) => shownValue(fieldOf(target) ?? field);

  /** Looks until the field shows what it should, or has had its time. */
  const settled = async (target: Target, field: HTMLElement, isRight: (shown: string) => boolean) => {
    await later(SETTLE_MS);
    for (let waited = 0; waited < SLOW_MS && !isRight(shownIn(target, field)); waited += STEP_MS)
      await later(STEP_MS);
    return shownIn(target, field);
  };

  const write = async (target: Target, text: string): Promise<WriteResult> => {
    const field = fieldOf(target);
    if (!field) return { ok: false, reason: 'gone' };
    const before = shownValue(field);
    const says = saying(target, text, adapter());
    if (before)
      return says(before) > 0 ? { ok: true, before, after: before } : { ok: false, reason: 'notEmpty' };
    const typed = typedFor(target, text, adapter());
    const back = await putIn(field, says, typed);
    if (!back) return { ok: false, reason: 'noOption' };
    const isRight = (shown: string) => says(shown) > 0;
    let after = await settled(target, field, isRight);
    // Some pages believe the browser's own typing only.
    const again = fieldOf(target) ?? field;
    if (!isRight(after) && !isCombobox(again) && typeIn(again, typed))
      after = await settled(target, again, isRight);
    if (!isRight(after)) {
      // Half of it, or something else, is not left behind; nor what a list took without showing it where we look.
      if (after || isCombobox(again)) await back(fieldOf(target) ?? field);
      return { ok: false, reason: 'notTaken' };
    }
    undos.set(target, { after, back });
    return { ok: true, before, after };
  };

  const undo = async (target: Target): Promise<WriteResult> => {
    const done = undos.get(target);
    const field = fieldOf(target);
    if (!done || !field) return { ok: false, reason: 'gone' };
    if (shownValue(field) !== done.after) return { ok: false, reason: 'changed' };
    undos.delete(target);
    await done.back(field);
    const isEmpty = (shown: string) => shown === '';
    let after = await settled(target, field, isEmpty);
    const again = fieldOf(target) ?? field;
    if (after && !isCombobox(again) && typeIn(again, '')) after = await settled(target, again, isEmpty);
    return after === '' ? { ok: true, before: done.after, after } : { ok: false, reason: 'notTaken' };
  };

  const can = (target: Target, text: string): boolean => {
    const field = fieldOf(target);
    return field !== null && !shownValue(field) && fits(field, saying(target, text, adapter()));
  };

  return { write, undo, can };
}

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
