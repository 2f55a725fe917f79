import { createEffect, createMemo, on, onCleanup, Show } from 'solid-js';
import type { Citation } from '../../lib/domain/basics';
import type { FormDraft } from '../../lib/domain/form-values';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { Quotes, type SourceName } from '../ui/quote';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { FormValues } from './form-values';

/** Why the form isn't the way now, in the pack's words. */
export interface FormClosed {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** The way to the henvendelse, or why it isn't the way now (stafettlogg has no form). */
export function FormView(props: {
  draft: FormDraft;
  closed: FormClosed | null;
  sourceName: SourceName;
  onOpenForm: () => void;
  /** The form may be asked for next, as it stands now; false when it may no more. */
  onNear: ((near: boolean) => unknown) | undefined;
}) {
  const t = useTexts();
  let opened = false;
  const draft = createMemo(() => JSON.stringify(props.draft));
  // Once it is open what is written there comes back here, and nobody asks for it again.
  createEffect(on(draft, () => opened || props.onNear?.(true)));
  onCleanup(() => props.onNear?.(false));
  const open = () => {
    opened = true;
    props.onOpenForm();
  };
  return (
    <section class="s-stack">
      <ViewHeading focus>{t('guide.form.title')}</ViewHeading>
      <Show when={props.closed} fallback={<p>{t('guide.form.text')}</p>}>
        {(closed) => (
          <Message kind="info" title={t('guide.form.closedTitle')}>
            <p>{closed().text}</p>
            <Quotes citations={closed().citations} sourceName={props.sourceName} />
          </Message>
        )}
      </Show>
      <Button variant={props.closed ? 'secondary' : 'primary'} wide onClick={open}>
        {t(props.closed ? 'guide.form.openAnyway' : 'guide.form.open')}
      </Button>
      <FormValues draft={props.draft} />
    </section>
  );
}
