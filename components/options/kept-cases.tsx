import { createSignal, Show } from 'solid-js';
import type { Keeping } from '../../lib/app/view';
import { KeptList } from '../guide/kept-list';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';

export interface KeptCasesProps {
  readonly keeping: Keeping;
  readonly onDelete: (id: string) => void;
  /** «Slett alt nå». True when it is done; what could not be done is said on top. */
  readonly onDeleteAll: () => Promise<boolean>;
}

/** The cases on this machine: what is kept and for how long, and the way to delete all of it at once. */
export function KeptCases(props: KeptCasesProps) {
  const t = useTexts();
  const [sure, setSure] = createSignal(false);
  const [done, setDone] = createSignal(false);
  const deleteAll = async () => {
    setSure(false);
    setDone(await props.onDeleteAll());
  };
  return (
    <section class="s-stack">
      <h3 class="s-subheading">{t('options.kept.title')}</h3>
      <p>
        {props.keeping.rules.allowed
          ? t.count('options.kept.text', props.keeping.rules.days)
          : t('options.kept.forbidden')}
      </p>
      <p class="s-quiet">{t('guide.keep.honest')}</p>
      <Show when={props.keeping.list.length > 0} fallback={<p class="s-quiet">{t('options.kept.none')}</p>}>
        <KeptList list={props.keeping.list} onDelete={props.onDelete} />
      </Show>
      <Show when={sure()} fallback={<Button onClick={() => setSure(true)}>{t('options.kept.all')}</Button>}>
        <p role="alert">{t('options.kept.allSure')}</p>
        <div class="s-row">
          <Button variant="primary" onClick={deleteAll}>
            {t('options.kept.allYes')}
          </Button>
          <Button onClick={() => setSure(false)}>{t('common.cancel')}</Button>
        </div>
      </Show>
      <p role="status">{done() && !sure() ? t('options.kept.allDone') : ''}</p>
    </section>
  );
}
