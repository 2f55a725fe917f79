import { createEffect, createMemo, createSignal, on } from 'solid-js';
import type { TypedField } from '../../lib/domain/case';
import { isTooLong, MOST } from '../../lib/domain/limits';
import { createKeeper } from '../ui/keep-typing';
import type { GuideView } from './types';

/**
 * A field whose text counts only when it is added: until then it is kept with the case, so that a panel that is closed
 * or loaded anew gives it back.
 * @param begin what stands in it before anything is typed; emptied is as good as untouched
 */
export function createHalfTyped(props: Pick<GuideView, 'case' | 'onCommand'>, field: TypedField, begin = '') {
  const kept = () => props.case.typed[field];
  const [text, setText] = createSignal(kept() ?? begin);
  let sent = kept() ?? '';
  // One panel serves several children's cases: what was typed is only ever kept with the case it was typed for.
  let caseId = props.case.id;
  const isOf = createMemo(() => props.case.id);
  const takeUp = (id: string) => {
    caseId = id;
    sent = kept() ?? '';
    setText(kept() ?? begin);
  };
  createEffect(on(isOf, takeUp, { defer: true }));
  const keep = () => {
    const now = text() === begin ? '' : text();
    if (props.case.id !== caseId || now === sent || isTooLong(now, MOST.text)) return;
    sent = now;
    props.onCommand({ do: 'setTyped', field, text: now });
  };
  const keeper = createKeeper(keep);
  return {
    text,
    type: (typed: string) => {
      setText(typed);
      keeper.soon();
    },
    keep,
    /** It is added, or given up: nothing of it is left. */
    clear: () => {
      keeper.stop();
      setText(begin);
      keep();
    },
  };
}
