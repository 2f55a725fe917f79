import type { ContactRequest } from '../domain/binding';
import type { Case } from '../domain/case';
import type { KeptDraft } from '../domain/kept-draft';
import type { Context } from './context';
import { isEmptyKey, sameChild } from './plan-key';

/**
 * What was half ticked when a dialog went away. `ofCase` belongs to the case in question; `ofPage` to the plan on the
 * page, as long as that has no case. One child's ticks are never shown for another.
 */
export interface Drafts {
  readonly ofCase: KeptDraft | null;
  readonly ofPage: KeptDraft | null;
}

type Request = Pick<ContactRequest, 'tabId' | 'documentId' | 'control' | 'label' | 'key'>;

const ofTab = (tabId: number): string => `tab-${tabId}`;

const pressOf = ({ documentId, control, label }: Request): string | null =>
  documentId === null ? null : JSON.stringify([documentId, control, label]);

/** The drafts that can be taken up for a stopped contact. */
export async function draftsFor(
  { repository }: Context,
  request: Request,
  known: Pick<Case, 'id'> | null,
): Promise<Drafts> {
  const kept = await repository.getDraft(ofTab(request.tabId));
  const fits = kept !== null && isOfSame(kept, request);
  return { ofCase: known && (await repository.getDraft(known.id)), ofPage: fits ? kept : null };
}

/** The same plan, or (where the page shows none) the same press on the same document. */
function isOfSame(kept: KeptDraft, request: Request): boolean {
  if (!isEmptyKey(kept.key) || !isEmptyKey(request.key)) return sameChild(kept.key, request.key) === 'same';
  return kept.press !== null && kept.press === pressOf(request);
}

/** Keeps what is ticked so far: with the case in question, or with the page's plan when it is another child's. */
export async function keepDraft(
  { repository }: Context,
  request: Request,
  target: { readonly known: Pick<Case, 'id'> | null; readonly sameChild: boolean | null },
  said: Pick<KeptDraft, 'draft' | 'ageBand' | 'custody'>,
): Promise<void> {
  const { known } = target;
  const id = known && target.sameChild !== false ? known.id : ofTab(request.tabId);
  await repository.saveDraft(id, { ...said, key: request.key, press: pressOf(request) });
}

/** What was ticked is saved now, in this case: no draft of it is left. */
export async function forgetDrafts(
  { repository }: Context,
  tabId: number,
  saved: Pick<Case, 'id'> | null,
): Promise<void> {
  await repository.removeDraft(ofTab(tabId));
  if (saved) await repository.removeDraft(saved.id);
}
