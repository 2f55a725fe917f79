import { createSignal } from 'solid-js';
import type { ConsentDraft } from '../../lib/domain/consent-draft';

/**
 * What is ticked in a form: the user's own, else what was kept from last time, else where a form begins. Each change is
 * handed on, so that it can be kept.
 */
export function createDraftState(props: {
  readonly kept: () => ConsentDraft | null;
  readonly begin: () => ConsentDraft;
  readonly onDraft: ((draft: ConsentDraft) => void) | undefined;
}) {
  const [own, setOwn] = createSignal<ConsentDraft | null>(null);
  const change = (draft: ConsentDraft) => {
    setOwn(draft);
    props.onDraft?.(draft);
  };
  return {
    draft: () => own() ?? props.kept() ?? props.begin(),
    change,
    /** True while what is shown is what was kept. */
    isKept: () => own() === null && props.kept() !== null,
    afresh: () => change(props.begin()),
  };
}
