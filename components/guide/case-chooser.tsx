import { createSignal, Index, Show } from 'solid-js';
import type { ListedCase } from '../../lib/app/case-marks';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';
import { AboutCase } from './about-case';
import type { KeepProps } from './keep-case';
import { KeptList } from './kept-list';

/** Another open case that could be taken up here. */
export type OtherCase = ListedCase;

/** The other open cases, latest first, and a new one. */
export function CaseChooser(props: {
  others: readonly OtherCase[];
  keep: KeepProps | undefined;
  onChoose: (caseId: string | null) => void;
  /** Deletes the case that is open here; left out while nothing is stored. */
  onRemove: (() => void) | undefined;
}) {
  const [sure, setSure] = createSignal(false);
  const t = useTexts();
  const clock = (time: number, more: Intl.DateTimeFormatOptions = {}) =>
    // A language the browser has no times for (Northern Sámi in Chromium) has them as bokmål.
    new Intl.DateTimeFormat([t.language, 'nb'], {
      ...more,
      hour: '2-digit',
      minute: '2-digit',
    }).format(time);
  /** Two without a name are never alike for long: each was begun at a time of its own. */
  const begun = ({ nickname, createdAt }: OtherCase) =>
    nickname ? '' : t('guide.case.begun', { time: clock(createdAt, { weekday: 'short' }) });
  return (
    <section class="s-stack" aria-label={t('guide.case.others')}>
      <Show when={props.others.length > 0} fallback={<p class="s-quiet">{t('guide.case.noOthers')}</p>}>
        <ul class="s-picks">
          <Index each={props.others}>
            {(other) => (
              <li>
                <button type="button" class="s-pick" onClick={() => props.onChoose(other().id)}>
                  <span class={other().nickname ? 's-private' : ''}>
                    {other().nickname || t('guide.case.unnamed')}
                  </span>
                  <AboutCase about={other().nickname ? [] : other().about} />
                  <span class="s-choice-help">
                    {begun(other())} {t('guide.case.last', { time: clock(other().updatedAt) })}
                  </span>
                </button>
              </li>
            )}
          </Index>
        </ul>
      </Show>
      <Show when={props.keep?.keeping.list.some((line) => !line.open) && props.keep}>
        {(keep) => (
          <>
            <h2 class="s-subheading">{t('guide.keep.list')}</h2>
            <KeptList
              list={keep().keeping.list.filter((line) => !line.open)}
              onOpen={keep().onOpenKept}
              onDelete={keep().onDeleteKept}
            />
          </>
        )}
      </Show>
      <Button onClick={() => props.onChoose(null)}>{t('guide.case.new')}</Button>
      <Show when={props.onRemove}>
        {(remove) => (
          <Show
            when={sure()}
            fallback={<Button onClick={() => setSure(true)}>{t('guide.case.remove')}</Button>}
          >
            <p role="alert">{t('guide.case.removeSure')}</p>
            <div class="s-row">
              <Button variant="primary" onClick={() => remove()()}>
                {t('guide.case.removeYes')}
              </Button>
              <Button onClick={() => setSure(false)}>{t('common.cancel')}</Button>
            </div>
          </Show>
        )}
      </Show>
    </section>
  );
}
