import { createSignal, Match, Show, Switch } from 'solid-js';
import type { Keeping } from '../../lib/app/view';
import { KeptList } from '../guide/kept-list';
import { Button } from '../ui/button';
import { NoAnswer } from '../ui/error-view';
import { Loading } from '../ui/loading';
import { useTexts } from '../ui/texts';

export interface KeptCasesProps {
  /** `asked` until the background has said which there are, null when it didn't. */
  readonly keeping: Keeping | 'asked' | null;
  readonly onRetry: () => void;
  readonly onDelete: (id: string) => void;
  /** «Slett alt nå». True when it is done; what could not be done is said on top. */
  readonly onDeleteAll: () => Promise<boolean>;
}

/** The cases on this machine: what is kept and for how long, and the way to delete all of it at once. */
export function KeptCases(props: KeptCasesProps) {
  const t = useTexts();
  const known = () => (props.keeping === 'asked' ? null : props.keeping);
  return (
    <section class="s-stack">
      <h3 class="s-subheading">{t('options.kept.title')}</h3>
      <Switch>
        <Match when={known()}>{(keeping) => <Kept {...props} keeping={keeping()} />}</Match>
        <Match when={props.keeping === 'asked'}>
          <Loading what={t('options.kept.loading')} />
        </Match>
        <Match when={props.keeping === null}>
          <NoAnswer kept={t('options.kept.noAnswer')} onRetry={props.onRetry} />
        </Match>
      </Switch>
    </section>
  );
}

function Kept(props: KeptCasesProps & { keeping: Keeping }) {
  const t = useTexts();
  const [sure, setSure] = createSignal(false);
  const [done, setDone] = createSignal(false);
  const deleteAll = async () => {
    setSure(false);
    setDone(await props.onDeleteAll());
  };
  return (
    <>
      <p>
        {props.keeping.rules.allowed
          ? t.count('options.kept.text', props.keeping.rules.days)
          : t('options.kept.forbidden')}
      </p>
      <p class="s-quiet">{t('options.kept.honest')}</p>
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
    </>
  );
}
