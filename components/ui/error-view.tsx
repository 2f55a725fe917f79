import { Show } from 'solid-js';
import { Button } from './button';
import { Message } from './message';
import { useTexts } from './texts';

/** What went wrong, for a person: what happened, what is kept, and what to do now. */
export interface ErrorViewProps {
  readonly happened: string;
  readonly kept: string;
  readonly action?: string | undefined;
  readonly onAction?: (() => void) | undefined;
}

/** The same three sentences for every error: what happened, what is kept, what to do. */
export function ErrorView(props: ErrorViewProps) {
  return (
    <Message kind="danger" title={props.happened} live>
      <p>{props.kept}</p>
      <Show when={props.action}>
        <Button variant="secondary" onClick={() => props.onAction?.()}>
          {props.action}
        </Button>
      </Show>
    </Message>
  );
}

/** Nobody answered: the same words wherever it happens, and what is kept there. */
export function NoAnswer(props: { readonly kept: string; readonly onRetry: () => void }) {
  const t = useTexts();
  return (
    <ErrorView
      happened={t('common.noAnswer')}
      kept={props.kept}
      action={t('common.tryAgain')}
      onAction={props.onRetry}
    />
  );
}
