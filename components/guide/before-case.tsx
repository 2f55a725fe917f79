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
