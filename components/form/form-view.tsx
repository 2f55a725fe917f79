import { createSignal, Show } from 'solid-js';
import { ErrorView } from '../ui/error-view';
import { Loading } from '../ui/loading';
import { Message } from '../ui/message';
import { HideButton } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { takeDrops } from './drop';
import { FormActions } from './form-actions';
import { FormProblems } from './form-problems';
import { OwnFormBox } from './own-form';
import { PagePictures } from './page-pictures';
import type { FormViewProps } from './types';
import { ValueList } from './value-list';

/** Groups that a missing path stands for when it isn't a field of its own. */
const GROUPS = ['parents', 'services', 'applyFor'];

/**
 * The form tab: what is missing on top, the two big buttons, the pages as pictures with the values in place, and the
 * values as a list to correct. Holds nothing itself: every change goes out through `onChange` and comes back in
 * `draft`, and a new `filled` follows. Stands inside a `Surface` of kind `page`.
 */
export function FormView(props: FormViewProps) {
  const t = useTexts();
  let whole: HTMLElement | undefined;
  const [over, setOver] = createSignal(false);
  const pick = (path: string) => {
    const id = GROUPS.includes(path) ? `#f-${path}` : `[data-path="${CSS.escape(path)}"]`;
    const field = whole?.querySelector<HTMLElement>(id);
    const input = field?.querySelector<HTMLElement>('input, textarea') ?? field;
    field?.scrollIntoView({ block: 'center' });
    input?.focus({ preventScroll: true });
  };
  return (
    <main
      class="f-view"
      data-over={over() ? '' : undefined}
      ref={(element) => {
        whole = element;
        takeDrops(element, (file) => props.own?.onFile(file), setOver);
      }}
    >
      <header class="s-stack">
        <div class="s-case-row">
          <ViewHeading level={1} focus>
            {t('form.title')}
          </ViewHeading>
          <HideButton />
        </div>
        <p>{t('form.lead')}</p>
        <FormProblems missing={props.missing} report={props.report} notes={props.notes} onPick={pick} />
        <FormActions {...props} />
        <Show when={props.own}>{(own) => <OwnFormBox own={own()} />}</Show>
      </header>
      <Show when={props.failed}>
        <ErrorView
          happened={t('form.failed')}
          kept={t('form.failedKept')}
          action={t('common.tryAgain')}
          onAction={props.onRetry}
        />
      </Show>
      <Show when={props.unsaved}>
        {(why) => (
          <div class="f-unsaved">
            <Message kind="danger" live>
              <p>{t.find(`form.unsaved.${why()}`)}</p>
            </Message>
          </div>
        )}
      </Show>
      <div class="f-columns">
        <Show
          when={props.filled}
          fallback={
            <Show when={!props.failed}>
              <Loading what={t('form.filling')} />
            </Show>
          }
        >
          {(filled) => (
            <PagePictures
              filled={filled()}
              missing={props.missing}
              renderPages={props.renderPages}
              onPick={pick}
            />
          )}
        </Show>
        <section class="s-stack">
          <h2 class="s-subheading">{t('form.values')}</h2>
          <ValueList {...props} />
        </section>
      </div>
    </main>
  );
}
