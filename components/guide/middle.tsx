import { createSignal, Index, Match, Switch } from 'solid-js';
import { type ConsentAsk, ConsentView } from '../consent/consent-view';
import { HelpView } from '../help/help-view';
import { StairLarge } from '../stair/stair-large';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { Answers } from './answers';
import type { GuideAppProps } from './app-props';
import { AskWhom } from './ask-whom';
import { Contradictions } from './contradictions';
import { FormView } from './form-view';
import { Now } from './now';
import { factQuestion, sourceNames } from './pack-words';
import type { PanelState } from './panel-state';
import { Progress } from './progress';
import { QuestionScreen } from './question-screen';
import { Result } from './result';
import type { Question } from './types';
import { Why } from './why';

/** The one thing in the middle of the panel: a question, the result, or what the bar and the stair open. */
export function Middle(props: GuideAppProps & { state: PanelState }) {
  const t = useTexts();
  const is = (view: string) => props.state.view() === view;
  const askFact = (fact: string) => props.state.ask({ kind: 'fact', fact });
  const [consentAsk, setConsentAsk] = createSignal<ConsentAsk>({
    services: props.consents.map((one) => one.service),
  });
  const openConsent = (ask: ConsentAsk) => {
    setConsentAsk(ask);
    props.state.show('consent');
  };
  return (
    <Switch>
      <Match when={is('question') && props.state.question()}>
        {(now) => <Asking {...props} question={now()} />}
      </Match>
      <Match when={is('question')}>
        <Result
          {...props}
          focus={props.state.moved()}
          onAsk={askFact}
          onNow={() => props.state.show('now')}
          onAnswers={() => props.state.show('answers')}
          onSheet={props.onOpenSheet}
          onMore={props.suggestion.next ? props.state.showRest : undefined}
        />
      </Match>
      <Match when={is('stair')}>
        <ViewHeading focus>{t('guide.stair.name')}</ViewHeading>
        <StairLarge
          steps={props.suggestion.stair}
          outcomes={props.suggestion.outcomes}
          sourceName={sourceNames(props.pack)}
        />
      </Match>
      <Match when={is('why')}>
        <Why {...props} onAsk={askFact} />
      </Match>
      <Match when={is('now')}>
        <Now {...props} onOpenConsent={openConsent} />
      </Match>
      <Match when={is('consent')}>
        <ConsentView {...props} ask={consentAsk()} onClose={() => props.state.show('now')} />
      </Match>
      <Match when={is('form')}>
        <FormView
          draft={props.case.form}
          closed={props.formClosed}
          sourceName={sourceNames(props.pack)}
          onOpenForm={props.onOpenForm}
          onNear={props.onFormNear}
        />
      </Match>
      <Match when={is('answers')}>
        <Answers {...props} onChange={props.state.ask} />
      </Match>
      <Match when={is('ask')}>
        <AskWhom pack={props.pack} />
      </Match>
      <Match when={is('help') && props.help}>{(help) => <HelpView {...help()} pack={props.pack} />}</Match>
    </Switch>
  );
}

/** The question with how far it is, and a line for each that has just fallen away. */
function Asking(props: GuideAppProps & { state: PanelState; question: Question }) {
  const t = useTexts();
  const hasAnswers = () => props.state.answered().length > 0;
  const earlier = () => props.state.earlier();
  return (
    <>
      <Progress suggestion={props.suggestion} status={props.status} first={!hasAnswers()} />
      <Index each={props.state.fallen()}>
        {(fact) => (
          <p class="s-fallen">{t('guide.fallen.line', { question: factQuestion(props.pack, fact()) })}</p>
        )}
      </Index>
      <Contradictions {...props} />
      <QuestionScreen
        {...props}
        focus={props.state.moved() || hasAnswers()}
        revisiting={props.state.revisiting()}
        onBack={earlier() ? () => props.state.ask(earlier()) : undefined}
        onDone={() => props.state.ask(null)}
        onStay={props.state.stay}
        onAnswers={hasAnswers() ? () => props.state.show('answers') : undefined}
      />
    </>
  );
}
