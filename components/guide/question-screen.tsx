import { Match, Show, Switch } from 'solid-js';
import type { Command } from '../../lib/domain/command';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';
import { AgeQuestion } from './age-question';
import { FactQuestion } from './fact-question';
import { MyServiceQuestion } from './my-service-question';
import { ServicesQuestion } from './services-question';
import type { GuideView, Question } from './types';
import { UndoRedo } from './undo-redo';
import { WishQuestion } from './wish-question';

export interface QuestionScreenProps extends GuideView {
  readonly question: Question;
  /** False on the first screen of all: the page's own focus order starts at its top. */
  readonly focus: boolean;
  /** Set while an earlier answer is looked at again. */
  readonly revisiting: boolean;
  readonly onBack: (() => void) | undefined;
  readonly onDone: () => void;
  /** Keeps this question while it is written in, though it has an answer already. */
  readonly onStay: () => void;
  /** Left out while there is no answer to look at. */
  readonly onAnswers: (() => void) | undefined;
}

/** Those with a button of their own that leads on, with or without a new answer. */
const LEADS_ON: readonly Question['kind'][] = ['services', 'wish'];

/** One question, and the ways around it: back, on, all answers, undo. */
export function QuestionScreen(props: QuestionScreenProps) {
  const t = useTexts();
  const fact = () => (props.question.kind === 'fact' ? props.question.fact : null);
  /** Leaves an earlier question first: what is undone is what is shown. */
  const leaveAndDo = (command: Command) => {
    props.onDone();
    props.onCommand(command);
  };
  return (
    <>
      <Switch>
        <Match when={props.question.kind === 'myService'}>
          <MyServiceQuestion {...props} />
        </Match>
        <Match when={props.question.kind === 'services'}>
          <ServicesQuestion {...props} />
        </Match>
        <Match when={props.question.kind === 'age'}>
          <AgeQuestion {...props} />
        </Match>
        <Match when={props.question.kind === 'wish'}>
          <WishQuestion {...props} />
        </Match>
        {/* Keyed: a new question is a new view, with a heading that takes the focus. */}
        <Match when={fact()} keyed>
          {(id) => <FactQuestion {...props} fact={id} />}
        </Match>
      </Switch>
      <div class="s-around">
        <Show when={props.onBack}>
          {(back) => (
            <Button variant="tertiary" onClick={() => back()()}>
              {t('common.back')}
            </Button>
          )}
        </Show>
        <Show when={props.revisiting && !LEADS_ON.includes(props.question.kind)}>
          <Button variant="tertiary" onClick={() => props.onDone()}>
            {t('guide.question.onward')}
          </Button>
        </Show>
        <UndoRedo case={props.case} onCommand={leaveAndDo} />
        <Show when={props.onAnswers}>
          {(answers) => (
            <Button variant="tertiary" onClick={() => answers()()}>
              {t('guide.question.answers')}
            </Button>
          )}
        </Show>
      </div>
    </>
  );
}
