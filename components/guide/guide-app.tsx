import { createEffect, createMemo, createSignal, For, Match, mergeProps, on, Show, Switch } from 'solid-js';
import type { ServiceConsent } from '../consent/consent-list';
import { ConsentView } from '../consent/consent-view';
import { StairLarge } from '../stair/stair-large';
import { Button } from '../ui/button';
import { Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { Answers } from './answers';
import { AskWhom } from './ask-whom';
import { BottomBar } from './bottom-bar';
import { CaseHeader } from './case-header';
import { type FormClosed, FormView } from './form-view';
import { headlineOf } from './headline';
import { answeredQuestions, questionNow, sameQuestion } from './history';
import { Now } from './now';
import { factQuestion, sourceNames } from './pack-words';
import { PageLine, PanelNotices } from './panel-notices';
import { QuestionScreen } from './question-screen';
import { Result } from './result';
import { SuggestionBar } from './suggestion-bar';
import type { ChangeView, GuideView, PanelStatus, Question } from './types';
import { Why } from './why';

type View = 'question' | 'stair' | 'why' | 'now' | 'form' | 'answers' | 'ask' | 'consent';

export interface GuideAppProps extends GuideView {
  readonly status: PanelStatus;
  /** The services of the case other than mine, with the state of their consent. */
  readonly consents: readonly ServiceConsent[];
  /** Milliseconds since 1970, for the dates of a consent. */
  readonly now: number;
  /** True when the case is kept on this machine. */
  readonly kept: boolean;
  /** Set while the form isn't the way (stafettlogg), with the pack's words for it. */
  readonly formClosed: FormClosed | null;
  /** What single answer (or pair) would change a line; worked out on request. */
  readonly changesOf: (line: string, depth: 1 | 2) => readonly ChangeView[];
  readonly onOpenForm: () => void;
  readonly onSameChild: (same: boolean) => void;
  /** Opens the sheet (suggestion, reasons, steps) in a tab of ours, to print or copy. */
  readonly onOpenSheet: () => void;
}

/**
 * The whole side panel: whose case, what the guide points to, one thing in the middle, and the bar below.
 * Holds only which view is shown; everything a user tells it goes out as a command.
 */
export function GuideApp(given: GuideAppProps) {
  const t = useTexts();
  // Worked out once for each change, however many views read it.
  const suggestion = createMemo(() => given.suggestion);
  const derived = createMemo(() => given.derived);
  const props = mergeProps(given, {
    get suggestion() {
      return suggestion();
    },
    get derived() {
      return derived();
    },
  });
  const [view, setView] = createSignal<View>('question');
  const [revisit, setRevisit] = createSignal<Question | null>(null);
  const [more, setMore] = createSignal(false);
  const [moved, setMoved] = createSignal(false);
  const [fallen, setFallen] = createSignal<readonly string[]>([]);
  const [said, setSaid] = createSignal('');

  const guide = () => props.case.guide;
  // When plan type and my own line are settled the result is shown, until the user asks for the rest.
  const due = () => (props.suggestion.settled && !more() ? null : props.suggestion.next);
  const question = createMemo(() => revisit() ?? questionNow(guide(), due()), null, {
    equals: sameQuestion,
  });
  const answered = () => answeredQuestions(guide());
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
    setRevisit(next);
    setView('question');
  };
  let main: HTMLElement | undefined;
  /** A notice goes away when it is answered; the middle takes the focus that stood in it. */
  const dismiss = (answer: () => void) => {
    answer();
    main?.focus();
  };
  const headline = () => Object.values(headlineOf(props.suggestion, t)).filter(Boolean).join('. ');

  // Said aloud when an answer changed the line on top; the first one is read where it stands.
  createEffect(
    on(
      headline,
      (line, before) => before !== undefined && line !== before && setSaid(t('guide.head.changed', { line })),
      { defer: false },
    ),
  );
  createEffect(
    on(
      () => props.suggestion.fallenAway.map((one) => one.fact),
      (now, before) => setFallen(before ? now.filter((fact) => !before.includes(fact)) : []),
    ),
  );

  return (
    <Surface kind="panel">
      <CaseHeader
        nickname={props.case.nickname}
        kept={props.kept}
        onName={(nickname) => props.onCommand({ do: 'setNickname', nickname })}
      />
      <SuggestionBar
        suggestion={props.suggestion}
        stairOpen={view() === 'stair'}
        onStair={() => show('stair')}
      />
      <p class="ds-sr-only" role="status">
        {said()}
      </p>
      <main
        class="s-main"
        tabindex="-1"
        ref={(element) => {
          main = element;
        }}
      >
        <PanelNotices
          status={props.status}
          lost={props.case.lost}
          onSameChild={(same) => dismiss(() => props.onSameChild(same))}
          onDismissLost={() => dismiss(() => props.onCommand({ do: 'dismissLost' }))}
        />
        <Switch>
          <Match when={view() === 'question' && question()}>
            {(now) => (
              <>
                <Progress {...props} first={answered().length === 0} />
                <For each={fallen()}>
                  {(fact) => (
                    <p class="s-fallen">
                      {t('guide.fallen.line', { question: factQuestion(props.pack, fact) })}
                    </p>
                  )}
                </For>
                <QuestionScreen
                  {...props}
                  question={now()}
                  focus={moved() || answered().length > 0}
                  revisiting={revisit() !== null}
                  onBack={earlier() ? () => ask(earlier()) : undefined}
                  onDone={() => ask(null)}
                  onAnswers={answered().length > 0 ? () => show('answers') : undefined}
                />
              </>
            )}
          </Match>
          <Match when={view() === 'question'}>
            <Result
              {...props}
              focus={moved()}
              onAsk={(fact) => ask({ kind: 'fact', fact })}
              onNow={() => show('now')}
              onAnswers={() => show('answers')}
              onSheet={props.onOpenSheet}
              onMore={props.suggestion.next ? () => setMore(true) : undefined}
            />
          </Match>
          <Match when={view() === 'stair'}>
            <ViewHeading focus>{t('guide.stair.name')}</ViewHeading>
            <StairLarge
              steps={props.suggestion.stair}
              outcomes={props.suggestion.outcomes}
              sourceName={sourceNames(props.pack)}
            />
          </Match>
          <Match when={view() === 'why'}>
            <Why {...props} onAsk={(fact) => ask({ kind: 'fact', fact })} />
          </Match>
          <Match when={view() === 'now'}>
            <Now {...props} onOpenConsent={() => show('consent')} />
          </Match>
          <Match when={view() === 'consent'}>
            <ConsentView
              {...props}
              services={props.consents.map((one) => one.service)}
              onClose={() => show('now')}
            />
          </Match>
          <Match when={view() === 'form'}>
            <FormView
              closed={props.formClosed}
              sourceName={sourceNames(props.pack)}
              onOpenForm={props.onOpenForm}
            />
          </Match>
          <Match when={view() === 'answers'}>
            <Answers {...props} onChange={ask} />
          </Match>
          <Match when={view() === 'ask'}>
            <AskWhom pack={props.pack} />
          </Match>
        </Switch>
        <Show when={view() !== 'question'}>
          <Button wide onClick={() => ask(null)}>
            {t('guide.toQuestion')}
          </Button>
        </Show>
        <footer class="s-foot">
          <button type="button" class="s-link" aria-pressed={view() === 'ask'} onClick={() => show('ask')}>
            {t('guide.ask.title')}
          </button>
          <PageLine page={props.status.page} />
        </footer>
      </main>
      <BottomBar view={view()} onView={show} />
    </Surface>
  );
}

/** While the upper bound is above the usual number, the usual number says more. */
const USUAL = 8;

/** How far it is: the usual number at the start, what is left when one comes back, an upper bound on the way. */
function Progress(props: GuideAppProps & { first: boolean }) {
  const t = useTexts();
  const words = () => {
    const left = props.suggestion.remaining;
    if (props.first || left > USUAL) return t('guide.progress.start');
    if (left === 0) return '';
    return t.count(props.status.resumed ? 'guide.progress.resumed' : 'guide.progress.left', left);
  };
  return (
    <>
      <Show when={props.first}>
        <p>{t('guide.intro')}</p>
      </Show>
      <Show when={words()}>
        <p class="s-quiet">{words()}</p>
      </Show>
    </>
  );
}
