import { type JSX, Show } from 'solid-js';
import { Empty } from '../ui/empty';
import { Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { WhenThere } from '../ui/waiting';

/** A page of ours (form tab, sheet) whose case is no longer there. */
export function CaseGone() {
  const t = useTexts();
  return (
    <Surface kind="page">
      <main class="s-stack">
        <h1 class="ds-heading s-heading" data-size="sm">
          {t('common.appName')}
        </h1>
        <Empty title={t('guide.gone.title')} text={t('guide.gone.text')} />
      </main>
    </Surface>
  );
}

/** A page about one case: the wait until it is there, and a word when there is no such case (any longer). */
export function WithCase<T extends object>(props: {
  /** Undefined until the first answer, null when the case is gone. */
  state: T | null | undefined;
  onRetry: () => void;
  children: (state: () => T) => JSX.Element;
}) {
  const t = useTexts();
  return (
    <Show when={props.state !== null} fallback={<CaseGone />}>
      <WhenThere
        state={props.state ?? undefined}
        kind="page"
        what={t('guide.loading')}
        onRetry={props.onRetry}
      >
        {(state) => props.children(state)}
      </WhenThere>
    </Show>
  );
}
