import { Empty } from '../ui/empty';
import { ErrorView, type ErrorViewProps } from '../ui/error-view';
import { Loading } from '../ui/loading';
import { Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';

/** The panel until the case is there. */
export function GuideLoading() {
  const t = useTexts();
  return (
    <Surface kind="panel">
      <main class="s-main">
        <h1 class="ds-sr-only">{t('common.appName')}</h1>
        <Loading what={t('guide.loading')} />
      </main>
    </Surface>
  );
}

/** The panel when the case can't be shown: what happened, what is kept, what to do. */
export function GuideFailed(props: ErrorViewProps) {
  const t = useTexts();
  return (
    <Surface kind="panel">
      <main class="s-main">
        <h1 class="ds-sr-only">{t('common.appName')}</h1>
        <ErrorView {...props} />
      </main>
    </Surface>
  );
}

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
