import { For, Show } from 'solid-js';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';
import type { PanelStatus } from './types';

export interface PanelNoticesProps {
  readonly status: PanelStatus;
  /** Parts of the case that could not be read (`guide`, `consents`, `form`). */
  readonly lost: readonly string[];
  readonly onSameChild: (same: boolean) => void;
  readonly onDismissLost: () => void;
  /** How many cases went with the last session of the browser. */
  readonly gone: number;
  readonly onDismissGone: () => void;
  /** The kept copy hasn't the last change. */
  readonly stale: boolean;
  /** Kept cases that could be opened, while nothing is begun here. */
  readonly waiting: number;
}

/** What must be said before the question: another child's page, something lost, a problem with storage. */
export function PanelNotices(props: PanelNoticesProps) {
  const t = useTexts();
  return (
    <>
      <Show when={props.status.askSameChild}>
        <Message kind="warning" title={t('guide.same.title')} live>
          <p>{t('guide.same.text')}</p>
          <div class="s-row">
            {/* Equals: nobody should be led to «Ja». */}
            <Button onClick={() => props.onSameChild(true)}>{t('guide.same.yes')}</Button>
            <Button onClick={() => props.onSameChild(false)}>{t('guide.same.no')}</Button>
          </div>
        </Message>
      </Show>
      <Show when={props.lost.length > 0}>
        <Message kind="warning" title={t('guide.lost.title')} live>
          <ul>
            <For each={props.lost}>{(part) => <li>{t.find(`guide.lost.${part}`)}</li>}</For>
          </ul>
          <p>{t('guide.lost.kept')}</p>
          <Button onClick={() => props.onDismissLost()}>{t('guide.lost.dismiss')}</Button>
        </Message>
      </Show>
      <Show when={props.gone > 0}>
        <Message kind="warning" title={t.count('guide.keep.gone', props.gone)} live>
          <p>{t('guide.keep.goneText')}</p>
          <Button onClick={() => props.onDismissGone()}>{t('guide.lost.dismiss')}</Button>
        </Message>
      </Show>
      <Show when={props.waiting > 0}>
        <p class="s-quiet">{t.count('guide.keep.waiting', props.waiting)}</p>
      </Show>
      <Show when={props.stale}>
        <Message kind="danger" live>
          <p>{t('guide.keep.stale')}</p>
        </Message>
      </Show>
      <For each={props.status.problems}>
        {(problem) => (
          <Message kind="danger" live>
            <p>{t.find(`guide.problem.${problem}`)}</p>
          </Message>
        )}
      </For>
    </>
  );
}

/** One quiet line about the page beside the panel. */
export function PageLine(props: { page: PanelStatus['page'] }) {
  const t = useTexts();
  return (
    <p class="s-page-line" data-page={props.page} role="status">
      {t(`guide.page.${props.page}`)}
    </p>
  );
}
