import { createComputed, createEffect, createMemo, createSignal, on } from 'solid-js';
import { EMPTY_GUIDE } from '../../lib/domain/empty';
import type { Place } from '../../lib/domain/place';
import { useTexts } from '../ui/texts';
import type { GuideAppProps } from './app-props';
import type { ChangedLine } from './changed';
import { headlineOf } from './headline';
import { answeredQuestions, questionNow, sameQuestion } from './history';
import type { Question } from './types';

export type View = Place['view'];

/** Which view is shown, and what has just changed. Belongs to one case: another case has its own. */
export function createPanelState(props: GuideAppProps) {
  const t = useTexts();
  const begin = beginning(props);
  const [view, setView] = createSignal<View>(begin.view);
  const [revisit, setRevisit] = createSignal<Question | null>(begin.question);
  const [stays, setStays] = createSignal(begin.stays);
  const [more, setMore] = createSignal(begin.more);
  const [moved, setMoved] = createSignal(false);

  const turn = createTurn(props);
  const takeUp = () => {
    const now = beginning(props);
    setView(now.view);
    setRevisit(now.question);
    setStays(now.stays);
    setMore(now.more);
    setMoved(false);
  };
  createComputed(on(turn, takeUp, { defer: true }));
  const place = () => ({ view: view(), question: revisit(), stays: stays(), more: more() });
  createEffect(on(place, (now) => props.onPlace?.(now), { defer: true }));

  // When plan type and my own line are settled the result is shown, until the user asks for the rest.
  const due = () => (props.suggestion.settled && !more() ? null : props.suggestion.next);
  const question = createMemo(() => revisit() ?? questionNow(props.case.guide, due()), null, {
    equals: sameQuestion,
  });
  const answered = () => answeredQuestions(props.case.guide);
  const earlier = () => {
    const list = answered();
    const at = list.findIndex((one) => sameQuestion(one, revisit()));
    return list[at < 0 ? list.length - 1 : at - 1] ?? null;
  };
  const show = (next: View) => {
    setMoved(true);
    setView((now) => (now === next ? 'question' : next));
  };
  const ask = (next: Question | null) => {
    setMoved(true);
    setStays(false);
    setRevisit(next);
    setView('question');
  };
  /** Keeps the question that is shown: its answer is saved while it is written. */
  const stay = () => {
    if (revisit()) return;
    setStays(true);
    setRevisit(question());
  };
  const showRest = () => setMore(true);

  const [said, setSaid] = createSignal('');
  const headline = () => Object.values(headlineOf(props.suggestion, t)).filter(Boolean).join('. ');
  // Said aloud when it changes; the first one is read where it stands.
  createEffect(on(headline, (line) => setSaid(t('guide.head.changed', { line })), { defer: true }));

  const [turned, setTurned] = createSignal<readonly ChangedLine[]>([]);
  const [fallen, setFallen] = createSignal<readonly string[]>([]);
  // By id, not by turn: what differs from a case that was never begun is no change either.
  const caseId = createMemo(() => props.case.id);
  createEffect(
    on([() => props.suggestion, caseId], ([now, id], before) => {
      const [then, thatId] = before ?? [];
      const isSame = then !== undefined && thatId === id;
      const facts = new Set(then?.fallenAway.map((one) => one.fact));
      setTurned(isSame ? (props.changedBetween?.(then, now) ?? []) : []);
      setFallen(isSame ? now.fallenAway.map((one) => one.fact).filter((fact) => !facts.has(fact)) : []);
    }),
  );

  return {
    view,
    question,
    revisiting: () => revisit() !== null && !stays(),
    moved,
    answered,
    earlier,
    said,
    turned,
    fallen,
    turn,
    show,
    ask,
    stay,
    showRest,
  };
}
export type PanelState = ReturnType<typeof createPanelState>;

const NOWHERE: Place = { view: 'question', question: null, stays: false, more: false };

/** Where the panel stands when a case comes into it: where it was, as far as that still is there. */
function beginning({ place, pack, help, keptDraft }: GuideAppProps): Place {
  const { view, question, ...rest } = place ?? NOWHERE;
  const isGone = question?.kind === 'fact' && !pack.facts.some(({ id }) => id === question.fact);
  // Nothing is ticked: the way to the consent is shown, not an empty form.
  const there = view === 'consent' && !keptDraft ? 'now' : view === 'help' && !help ? 'question' : view;
  return isGone ? { ...NOWHERE, view: there } : { ...rest, view: there, question };
}

/**
 * Counts up when another case comes into the panel, so that nothing typed or half done goes from one child to another.
 * A case that is only begun has no lasting id yet: that it gets one is no change.
 */
function createTurn(props: GuideAppProps) {
  const isBegun = () => {
    const { guide, past, consents, nickname, typed } = props.case;
    const told = guide.servicesDone || guide.services.length > 0 || guide.ageBand !== EMPTY_GUIDE.ageBand;
    const half = nickname !== '' || Object.keys(typed).length > 0;
    return told || half || past.length > 0 || Object.keys(consents).length > 0;
  };
  let last: { id: string; begun: boolean } | undefined;
  return createMemo((turn: number) => {
    const now = { id: props.case.id, begun: isBegun() };
    const isOther = last !== undefined && last.id !== now.id && last.begun;
    last = now;
    return isOther ? turn + 1 : turn;
  }, 1);
}
