import { type JSX, Show } from 'solid-js';
import type { Texts } from '../../lib/text/catalogue';
import { Empty } from '../ui/empty';
import { Surface } from '../ui/surface';
import { TextsProvider, useTexts } from '../ui/texts';
import { WhenThere } from '../ui/waiting';

/** A page of ours (form tab, sheet) whose case is no longer there. */
export function CaseGone() {
  const t = useTexts();
  return (
    <Surface kind="page" title={t('guide.gone.title')}>
      <main class="s-stack">
        <h1 class="ds-heading s-heading" data-size="sm">
          {t('common.appName')}
        </h1>
        <Empty title={t('guide.gone.title')} text={t('guide.gone.text')} />
      </main>
    </Surface>
  );
}

/** The whole of a tab about one case: the wait until it is there, and a word when there is no such case (any longer). */
export function CaseTab<T extends object>(props: {
  texts: Texts;
  /** What the tab is called while it waits; the page says it itself afterwards. */
  title: string;
  /** What is being fetched; the case, where nothing else is said. */
  what?: string;
  /** Undefined until the first answer, null when the case is gone. */
  state: T | null | undefined;
  onRetry: () => void;
  children: (state: () => T) => JSX.Element;
}) {
  const wait = () =>
    ({ kind: 'page', what: props.what ?? props.texts('guide.loading'), title: props.title }) as const;
  return (
    <TextsProvider texts={props.texts}>
      <Show when={props.state !== null} fallback={<CaseGone />}>
        <WhenThere state={props.state ?? undefined} {...wait()} onRetry={props.onRetry}>
          {(state) => props.children(state)}
        </WhenThere>
      </Show>
    </TextsProvider>
  );
}
