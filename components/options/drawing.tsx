import { Show } from 'solid-js';
import { Empty } from '../ui/empty';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { PrintButton } from './print-button';

/**
 * The plan-type decision drawn from the pack. The drawing comes as SVG text and is shown as a picture, never put into
 * the page as markup.
 */
export function Drawing(props: { svg: string | null; onPrint: () => void }) {
  const t = useTexts();
  const address = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return (
    <section class="s-stack">
      <ViewHeading focus>{t('options.drawing.title')}</ViewHeading>
      <Show
        when={props.svg}
        fallback={<Empty title={t('options.drawing.emptyTitle')} text={t('options.drawing.emptyText')} />}
      >
        {(svg) => (
          <>
            <p>{t('options.drawing.text')}</p>
            <PrintButton onPrint={props.onPrint} />
            {/* What scrolls must be reached by key. */}
            <section class="s-drawing" tabindex="0" aria-label={t('options.drawing.title')}>
              <img src={address(svg())} alt={t('options.drawing.alt')} />
            </section>
          </>
        )}
      </Show>
    </section>
  );
}
