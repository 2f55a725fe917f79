import { For, Show } from 'solid-js';
import type { DrawPages, FilledForm } from '../../lib/domain/form-report';
import { PagePictures } from '../form/page-pictures';
import { Button } from '../ui/button';
import { ErrorView } from '../ui/error-view';
import { Loading } from '../ui/loading';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';
import { PaperChoices, type PaperChoicesProps } from './paper-choices';

export interface PaperViewProps extends PaperChoicesProps {
  /** The form as it stands now; null until it is made. */
  readonly paper: {
    readonly filled: FilledForm | null;
    readonly failed: boolean;
    readonly saved: boolean;
  } | null;
  readonly renderPages: DrawPages;
  readonly onPrint: () => void;
  readonly onSave: () => void;
  /** After the form could not be made. */
  readonly onRetry: () => void;
}

/** The form to sign: what stands on it, the pages as pictures, and the two big buttons. */
export function PaperView(props: PaperViewProps) {
  const t = useTexts();
  const filled = () => props.paper?.filled ?? null;
  const refused = () => filled()?.report.filter(({ outcome }) => outcome === 'refused') ?? [];
  return (
    <section class="s-stack">
      <h2 class="s-subheading">{t('getting.paper.title')}</h2>
      <p>{t('getting.paper.lead')}</p>
      <div class="f-big">
        <Button variant="primary" wide disabled={!filled()} onClick={() => props.onPrint()}>
          {t('getting.paper.print')}
        </Button>
        <Button variant="primary" wide disabled={!filled()} onClick={() => props.onSave()}>
          {t('getting.paper.save')}
        </Button>
      </div>
      <Show when={props.paper?.saved}>
        <Message kind="success" live>
          <p>{t('getting.paper.saved')}</p>
        </Message>
      </Show>
      <p>{t('getting.paper.byHand')}</p>
      <For each={refused()}>
        {({ detail }) => (
          <Message kind="warning" live>
            <p>{t('getting.paper.refused', { chars: detail })}</p>
          </Message>
        )}
      </For>
      <Show when={props.paper?.failed}>
        <ErrorView
          happened={t('getting.paper.failed')}
          kept={t('getting.paper.failedKept')}
          action={t('common.tryAgain')}
          onAction={props.onRetry}
        />
      </Show>
      <div class="f-columns">
        <Show
          when={filled()}
          fallback={
            <Show when={!props.paper?.failed}>
              <Loading what={t('getting.paper.making')} />
            </Show>
          }
        >
          {(form) => (
            <PagePictures
              filled={form()}
              missing={[]}
              waiting={t('getting.paper.making')}
              nameOf={(page) => t('getting.paper.picture', { page })}
              renderPages={props.renderPages}
              onPick={() => undefined}
            />
          )}
        </Show>
        <PaperChoices {...props} />
      </div>
    </section>
  );
}
