import { createMemo, mergeProps, Show } from 'solid-js';
import { Button } from '../ui/button';
import { Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';
import type { GuideAppProps } from './app-props';
import { BottomBar } from './bottom-bar';
import { CaseHeader } from './case-header';
import { Changed } from './changed';
import { Middle } from './middle';
import { serviceName } from './pack-words';
import { PageLine, PanelNotices } from './panel-notices';
import { createPanelState } from './panel-state';
import { PlanOffers } from './plan-seen';
import { SuggestionBar } from './suggestion-bar';

export type { GuideAppProps };

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
  const state = createPanelState(props);
  /** Until it is said whose case this is, there is no guide to answer in. Who can be asked, and the help, are there. */
  const asksFirst = () => props.status.askSameChild;
  const isHeld = () => asksFirst() && !['ask', 'help'].includes(state.view());
  let main: HTMLElement | undefined;
  /** A notice goes away when it is answered; the middle takes the focus that stood in it. */
  const dismiss = (answer: () => void) => {
    answer();
    main?.focus();
  };
  return (
    <Surface kind="panel" title={t('guide.title')}>
      <CaseHeader
        case={props.case}
        onCommand={props.onCommand}
        keep={props.keep}
        others={props.others ?? []}
        onChoose={props.onChoose}
        onRemove={props.onRemove}
      />
      <Show when={!asksFirst()}>
        <SuggestionBar
          suggestion={props.suggestion}
          stairOpen={state.view() === 'stair'}
          onStair={() => state.show('stair')}
        />
      </Show>
      <p class="ds-sr-only" role="status">
        {state.said()}
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
          gone={props.gone ?? 0}
          stale={props.keep?.keeping.stale ?? false}
          waiting={
            props.case.past.length > 0
              ? 0
              : (props.keep?.keeping.list.filter((line) => !line.open).length ?? 0)
          }
          onDismissGone={() => dismiss(() => props.onDismissGone?.())}
          onSameChild={(same) => dismiss(() => props.onSameChild(same))}
          onDismissLost={() => dismiss(() => props.onCommand({ do: 'dismissLost' }))}
        />
        <Show when={!asksFirst()}>
          <Changed
            pack={props.pack}
            lines={state.turned()}
            nameOf={(id) => serviceName(props.pack, props.case.guide.services, id)}
          />
        </Show>
        {/* Keyed: another child's case gets views of its own, with nothing of the last one's in them. */}
        <Show when={!isHeld() && state.turn()} keyed>
          <Middle {...props} state={state} />
        </Show>
        {/* Below: it comes when the page has been read, and may not move what somebody is about to press. */}
        <Show when={!asksFirst()}>
          <PlanOffers
            {...props}
            question={state.view() === 'question' ? state.question() : null}
            onSay={(command) => dismiss(() => props.onCommand(command))}
          />
        </Show>
        <Show when={!isHeld() && state.view() !== 'question'}>
          <Button wide onClick={() => state.ask(null)}>
            {t('guide.toQuestion')}
          </Button>
        </Show>
        <footer class="s-foot">
          <button
            type="button"
            class="s-link"
            aria-pressed={state.view() === 'ask'}
            onClick={() => state.show('ask')}
          >
            {t('guide.ask.title')}
          </button>
          <Show when={props.help}>
            <button
              type="button"
              class="s-link"
              aria-pressed={state.view() === 'help'}
              onClick={() => state.show('help')}
            >
              {t('help.link')}
            </button>
          </Show>
          <PageLine page={props.status.page} />
        </footer>
      </main>
      <Show when={!asksFirst()}>
        <BottomBar view={state.view()} onView={state.show} />
      </Show>
    </Surface>
  );
}
