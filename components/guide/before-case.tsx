import { Empty } from '../ui/empty';
import { Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';

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
