import { For, Show } from 'solid-js';
import { Empty } from '../ui/empty';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { PrintButton } from './print-button';

/**
 * The plan-type decision drawn from the pack, a picture for each result. They come as SVG text and are shown as
 * pictures, never put into the page as markup.
 */
export function Drawing(props: { cards: readonly string[] | null; onPrint: () => void }) {
  const t = useTexts();
  const address = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return (
    <section class="s-stack">
      <ViewHeading focus>{t('options.drawing.title')}</ViewHeading>
      <Show
        when={props.cards}
        fallback={<Empty title={t('options.drawing.emptyTitle')} text={t('options.drawing.emptyText')} />}
      >
        {(cards) => (
          <>
            <p>{t('options.drawing.text')}</p>
            <PrintButton onPrint={props.onPrint} />
            {/* What scrolls must be reached by key. */}
            <section class="s-drawing" tabindex="0" aria-label={t('options.drawing.title')}>
              <div role="img" aria-label={t('options.drawing.alt')}>
                <For each={cards()}>{(svg) => <img src={address(svg)} alt="" />}</For>
              </div>
            </section>
          </>
        )}
      </Show>
    </section>
  );
}
