import { Show } from 'solid-js';
import { Button } from './button';
import { Message } from './message';

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
