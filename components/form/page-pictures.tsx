import { createResource, createSignal, For, Show } from 'solid-js';
import type { DrawPages, FieldReport, FilledForm, PageImage } from '../../lib/domain/form-report';
import { pictureScale } from '../../lib/domain/picture-scale';
import { Button } from '../ui/button';
import { Loading } from '../ui/loading';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';
import { fieldName } from './fields';

const ZOOMS = [1, 1.5, 2] as const;

interface Props {
  readonly filled: FilledForm;
  readonly missing: readonly string[];
  readonly renderPages: DrawPages;
  /** Said until the pages are drawn; left out: the henvendelse's own words. */
  readonly waiting?: string;
  /** What a page's picture is called, its number counted from 1; left out: the henvendelse's own words. */
  readonly nameOf?: (page: number) => string;
  /** The user pressed a field in the picture. */
  readonly onPick: (path: string) => void;
}

/** The pages as pictures with the values in place; what is missing or doubtful is marked, a press corrects. */
export function PagePictures(props: Props) {
  const t = useTexts();
  const [zoom, setZoom] = createSignal(0);
  const factor = () => ZOOMS[zoom()] ?? 1;
  /** The first page before the others are drawn; the first time only, later the old pages stand meanwhile. */
  const [early, setEarly] = createSignal<{ form: FilledForm; pages: readonly PageImage[] }>();
  const [failed, setFailed] = createSignal(false);
  const [images, { refetch }] = createResource(
    () => ({ form: props.filled, scale: pictureScale(factor()) }),
    async ({ form, scale }) => {
      const drawing = props.renderPages(form, scale, (first) => setEarly({ form, pages: [first] }));
      const pages = await drawing.catch(() => null);
      setFailed(pages === null);
      // Pictures of what the form was before would not be true.
      return { form, pages: pages ?? [] };
    },
  );
  const drawAgain = () => {
    setFailed(false);
    void refetch();
  };
  const pages = () => {
    const drawn = images.latest ?? early();
    if (!drawn) return [];
    return drawn.pages.map((image, i) => ({
      image,
      number: drawn.form.pageNumbers[i] ?? i,
      report: drawn.form.report,
      formPages: drawn.form.formPages,
    }));
  };
  const waiting = () => (
    <Show when={!failed()}>
      <Loading what={props.waiting ?? t('form.filling')} />
    </Show>
  );
  return (
    <section class="f-pictures" aria-label={t('form.pictures')}>
      {/* Without a picture there is nothing to make larger; smaller may be what the browser has room for. */}
      <Show when={!failed() || zoom() > 0}>
        {/* A used-up button stays, greyed out: it may hold the focus. */}
        <div class="s-row">
          <Button
            class="s-small"
            variant="tertiary"
            aria-disabled={zoom() === 0}
            onClick={() => setZoom((at) => Math.max(0, at - 1))}
          >
            {t('form.smaller')}
          </Button>
          <Button
            class="s-small"
            variant="tertiary"
            aria-disabled={zoom() === ZOOMS.length - 1}
            onClick={() => setZoom((at) => Math.min(ZOOMS.length - 1, at + 1))}
          >
            {t('form.larger')}
          </Button>
        </div>
      </Show>
      <Show when={failed()}>
        <Message kind="warning" live>
          <p>{t('form.noPictures')}</p>
          <Button onClick={drawAgain}>{t('common.tryAgain')}</Button>
        </Message>
      </Show>
      <Show when={pages().length > 0} fallback={waiting()}>
        <div class="f-pages">
          <For each={pages()}>
            {(page) => (
              <PagePicture
                {...page}
                zoom={factor()}
                missing={props.missing}
                nameOf={props.nameOf}
                onPick={props.onPick}
              />
            )}
          </For>
        </div>
      </Show>
    </section>
  );
}

interface PictureProps {
  readonly image: PageImage;
  readonly number: number;
  readonly formPages: number;
  readonly report: readonly FieldReport[];
  readonly zoom: number;
  readonly missing: readonly string[];
  readonly nameOf: ((page: number) => string) | undefined;
  readonly onPick: (path: string) => void;
}

function PagePicture(props: PictureProps) {
  const t = useTexts();
  const extra = () => props.number >= props.formPages;
  const alt = () => {
    if (props.nameOf) return props.nameOf(props.number + 1);
    return extra() ? t('form.pictureExtra') : t('form.picture', { page: props.number + 1 });
  };
  const fields = () => props.report.filter((entry) => entry.page === props.number && entry.rect);
  return (
    <figure class="f-page" style={{ width: `${props.zoom * 100}%` }}>
      <figcaption class="s-quiet">
        {extra() ? t('form.extraPage') : t('form.page', { page: props.number + 1 })}
      </figcaption>
      <div class="f-paper">
        <div class="f-sheet s-private" role="img" aria-label={alt()}>
          {props.image.canvas}
        </div>
        <For each={fields()}>
          {(field) => (
            // Out of the tab order: the keyboard has the same in the list beside.
            <button
              type="button"
              class="f-spot"
              tabindex={-1}
              aria-label={t('form.correct', { field: fieldName(t, field.path, true) })}
              data-mark={markOf(field, props.missing)}
              style={spotStyle(field, props.image)}
              onClick={() => props.onPick(field.path)}
            />
          )}
        </For>
      </div>
    </figure>
  );
}

function markOf(field: FieldReport, missing: readonly string[]): 'missing' | 'doubtful' | undefined {
  if (missing.includes(field.path)) return 'missing';
  // A text that goes on in the attachment says so on the paper itself, and is no fault.
  const doubtful = field.outcome === 'refused' || (field.confidence ?? 1) < 0.8;
  return doubtful ? 'doubtful' : undefined;
}

/** Where the field lies on the picture, as a style. */
function spotStyle(field: FieldReport, image: PageImage) {
  const { x, y, width, height } = image.placeOf(field.rect ?? { x: 0, y: 0, width: 0, height: 0 });
  const share = (part: number) => `${(part * 100).toFixed(2)}%`;
  return { left: share(x), top: share(y), width: share(width), height: share(height) };
}
