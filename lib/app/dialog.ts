import type { ChosenRecipient } from '../domain/binding';
import type { Consent, Custody, MayContact, StatedGround, WhyNot } from '../domain/consent';
import type { ConsentDraft } from '../domain/consent-draft';
import { EMPTY_ASKING, EMPTY_GUIDE } from '../domain/empty';
import type { KeptDraft } from '../domain/kept-draft';
import { isStored, type Problem, problemIn } from './connection';
import { persistent, type Send } from './persistent';
import type { DialogView } from './view';

/** What the user has said in the dialog before the consents are saved. */
export interface DialogGiven {
  readonly recipient: ChosenRecipient | null;
  readonly sameChild: boolean | null;
  readonly ageBand: string | null;
  readonly custody: Custody | null;
}

/** Why the last answer came to nothing; `consent.problem.<id>` says it. */
export type DialogProblem = Problem | 'stopped';

/** What the dialog shows: what the background told, with what the user has said since. */
export interface DialogNow extends Omit<DialogView, 'drafts' | 'recipient'> {
  readonly recipient: DialogView['recipient'] | ChosenRecipient;
  /** What was half ticked for this child when a dialog went away; null when nothing was. */
  readonly draft: ConsentDraft | null;
  /** Why the last answer could not be stored, or null. `stopped`: it is, and the contact could not go on. */
  readonly problem: DialogProblem | null;
}

const NOTHING_GIVEN: DialogGiven = { recipient: null, sameChild: null, ageBand: null, custody: null };

const ABOUT_CHILD: readonly WhyNot[] = ['otherChild', 'childNotSure'];

/** Another child's case is never shown: «nei, et annet barn» starts with an empty one. */
function dialogNow(view: DialogView, given: DialogGiven, problem: DialogProblem | null): DialogNow {
  const { recipient, sameChild } = given;
  const { drafts, ...told } = view;
  const isChosen = recipient?.kind === 'service' || recipient?.kind === 'services';
  const service = isChosen ? recipient : view.recipient;
  const sure = service.kind === 'services' || (service.kind === 'service' && service.sure);
  const answered = (reason: WhyNot) =>
    (sameChild !== null && ABOUT_CHILD.includes(reason)) || (sure && reason === 'serviceNotSure');
  const ofCase =
    sameChild === false
      ? {
          ...view.openCase,
          nickname: '',
          consents: {},
          asking: EMPTY_ASKING,
          typed: {},
          custody: 'unknown' as const,
          goneOn: [],
          guide: { ...EMPTY_GUIDE, myService: view.openCase.guide.myService },
        }
      : view.openCase;
  const kept = draftNow(view, given);
  const { ageBand, custody } = withKept(given, kept);
  return {
    ...told,
    problem,
    saidOther: told.saidOther || sameChild === false,
    // Another child's case is not the one that is stored.
    saved: told.saved && sameChild !== false,
    recipient: service,
    why: view.why.filter((reason) => !answered(reason)),
    draft: kept?.draft ?? null,
    openCase: {
      ...ofCase,
      custody: custody ?? ofCase.custody,
      guide: { ...ofCase.guide, ageBand: ageBand ?? ofCase.guide.ageBand },
    },
  };
}

/** The draft of the child it is about, which nobody knows before «Er dette samme barn?» is answered. */
function draftNow({ why, drafts }: DialogView, { sameChild }: DialogGiven): KeptDraft | null {
  const isAsked = why.some((reason) => ABOUT_CHILD.includes(reason));
  if (isAsked && sameChild === null) return null;
  return sameChild === false ? drafts.ofPage : (drafts.ofCase ?? drafts.ofPage);
}

const chosen = (who: Parameters<Dialog['choose']>[0]): ChosenRecipient => {
  if (who.kind === 'service') return { ...who, sure: true };
  return who.kind === 'services' ? { ...who, services: [...who.services] } : who;
};

/** What was said, now or before the dialog went away. */
const withKept = (given: DialogGiven, kept: KeptDraft | null): Pick<DialogGiven, 'ageBand' | 'custody'> => ({
  ageBand: given.ageBand ?? kept?.ageBand ?? null,
  custody: given.custody ?? kept?.custody ?? null,
});

/**
 * The dialog of one stopped contact. What the user says is held until it is saved: then all of it goes to the
 * background at once, which alone decides. What is half ticked is kept there meanwhile.
 * @param send sends one message to the background
 * @param show called each time what is shown has changed
 */
export function createDialog(requestId: string, send: Send, show: (view: DialogNow) => void) {
  let told: DialogView | null = null;
  let given = NOTHING_GIVEN;
  let draft: ConsentDraft | null = null;
  let problem: DialogProblem | null = null;

  // Each of these can be said twice: consents are set, not added, and a request is carried out once.
  const persist = persistent(send);
  // No answer is shown like one that says nothing: what was ticked stands, and nothing is said to be stored.
  const tell = (type: string, more: object = {}) => persist({ type, requestId, ...more }).catch(() => null);
  const said = (): DialogGiven => (told ? { ...given, ...withKept(given, draftNow(told, given)) } : given);
  const put = () => {
    if (told) show(dialogNow(told, given, problem));
  };
  const keep = () => {
    const { sameChild, ageBand, custody } = said();
    if (draft) void tell('dialog/draft', { sameChild, ageBand, custody, draft });
  };
  const say = (part: Partial<DialogGiven>) => {
    given = { ...given, ...part };
    put();
    keep();
  };
  const answer = async (consents: readonly Consent[], ground: StatedGround | null) => {
    const answered = await tell('dialog/answer', { ...said(), consents, ground });
    problem = answered === null ? 'storage' : isStored(answered) ? 'stopped' : problemIn(answered);
    // The contact stays stopped, and what was ticked stands.
    if (problem) return put();
    const verdict = answered as MayContact | null;
    // «Ikke ennå», «nei» and «trukket» are answers too: they are kept, and there is nothing more to do here.
    const isNo = consents.length > 0 && consents.every(({ state }) => state !== 'given');
    if (verdict?.may === false && isNo) return tell('dialog/cancel', { saved: true });
    if (!told || verdict?.may !== false) return;
    told = { ...told, why: verdict.why };
    put();
  };
  const save = (consents: readonly Consent[] = []) => answer(consents, null);

  return {
    /** Asks for the request. Without one for this very frame nothing is shown: the page stays blank. */
    async open() {
      told = (await tell('dialog/claim')) as DialogView | null;
      put();
      return told !== null;
    },
    save,
    cancel: () => tell('dialog/cancel'),
    size: (height: number) => tell('dialog/size', { height }),
    setAgeBand: (ageBand: string) => say({ ageBand }),
    setCustody: (custody: Custody) => say({ custody }),
    setSameChild(sameChild: boolean) {
      say({ sameChild });
      if (!sameChild) void tell('dialog/otherChild', { other: true });
    },
    /** «Nei, et annet barn» was wrong: it is asked again. */
    async askChildAgain() {
      await tell('dialog/otherChild', { other: false });
      told = ((await tell('dialog/claim')) as DialogView | null) ?? told;
      say({ sameChild: null });
    },
    /** What is ticked so far, to be kept if the frame goes away. */
    setDraft(now: ConsentDraft) {
      draft = now;
      keep();
    },
    /** This one contact goes on without consent, on the ground stated. */
    goOn: (ground: StatedGround) => answer([], ground),
    /**
     * Contact with the family, one's own service or without names needs nothing more: it is carried out. So is one
     * with several services that are all in order already.
     */
    choose(
      who:
        | { readonly kind: 'service'; readonly service: string }
        | { readonly kind: 'services'; readonly services: readonly string[] }
        | { readonly kind: 'family' | 'ownService' | 'noNames' },
    ) {
      say({ recipient: chosen(who) });
      return who.kind === 'service' ? Promise.resolve() : save();
    },
  };
}

export type Dialog = ReturnType<typeof createDialog>;
