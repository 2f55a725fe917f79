import { type Accessor, createMemo, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { NoAnswer } from './error-view';
import { Loading } from './loading';
import { Surface, type SurfaceProps } from './surface';
import { useTexts } from './texts';

/** A wait longer than this is no wait any more, in ms: the background has been asked three times by then. */
const TOO_LONG = 12_000;

interface WaitingProps extends Pick<SurfaceProps, 'kind' | 'title'> {
  readonly what: string;
  readonly onRetry: () => void;
  /** Milliseconds before it is said that nothing came. */
  readonly limit?: number;
}

/** A view of ours until it has something to show: what is being fetched, and what to do when it doesn't come. */
export function Waiting(props: WaitingProps) {
  const t = useTexts();
  const [late, setLate] = createSignal(false);
  onMount(() => {
    const timer = setTimeout(() => setLate(true), props.limit ?? TOO_LONG);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <Surface kind={props.kind} title={props.title}>
      <main class="s-main">
        <h1 class="ds-sr-only">{t('common.appName')}</h1>
        <Show when={late()} fallback={<Loading what={props.what} />}>
          <NoAnswer kept={t('common.noAnswerKept')} onRetry={props.onRetry} />
        </Show>
      </main>
    </Surface>
  );
}

/** The view once its state is there; until then the wait. */
export function WhenThere<T>(
  props: WaitingProps & { state: T | undefined; children: (now: Accessor<NonNullable<T>>) => JSX.Element },
) {
  // What is taken down reads its state a last time: a field hands on what was typed.
  const last = createMemo<T | undefined>((before) => props.state ?? before);
  return (
    <Show when={props.state} fallback={<Waiting {...props} />}>
      {(_) => props.children(last as Accessor<NonNullable<T>>)}
    </Show>
  );
}
