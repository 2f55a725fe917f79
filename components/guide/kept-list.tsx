import { createSignal, For, Show } from 'solid-js';
import type { KeptProblem } from '../../lib/app/kept-cases';
import type { Keeping } from '../../lib/app/view';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';
import { AboutCase } from './about-case';
import { PinField } from './pin-field';

export interface KeptListProps {
  readonly list: Keeping['list'];
  /** Opens a kept case; gives why not. Left out where there is nothing to open it in. */
  readonly onOpen?: ((id: string, pin: string | null) => Promise<KeptProblem | null>) | undefined;
  /** Deletes the copy on this machine. */
  readonly onDelete: (id: string) => void;
}

/** The cases kept on this machine, with the days each has left. */
export function KeptList(props: KeptListProps) {
  return (
    <ul class="s-picks">
      {/* By id: what is being typed for one case stays when the list is told anew. */}
      <For each={props.list.map(({ id }) => id)}>
        {(id) => (
          <Show when={props.list.find((line) => line.id === id)}>
            {(line) => (
              <li>
                <Line line={line()} onOpen={props.onOpen} onDelete={props.onDelete} />
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  );
}

function Line(props: {
  line: KeptListProps['list'][number];
  onOpen: KeptListProps['onOpen'];
  onDelete: KeptListProps['onDelete'];
}) {
  const t = useTexts();
  const [asking, setAsking] = createSignal(false);
  const [problem, setProblem] = createSignal<KeptProblem | null>(null);
  const [sure, setSure] = createSignal(false);
  const name = () => {
    const { nickname, readable, pin } = props.line;
    if (!readable) return t('guide.keep.unreadable');
    if (nickname === null) return t('guide.keep.locked');
    return nickname || t(pin ? 'guide.keep.locked' : 'guide.case.unnamed');
  };
  const open = async (pin: string | null) => setProblem((await props.onOpen?.(props.line.id, pin)) ?? null);
  const press = () => {
    const { pin, nickname, needsPin } = props.line;
    if (needsPin || (pin && nickname === null)) setAsking(true);
    else void open(null);
  };
  return (
    <div class="s-stack s-kept">
      <p>
        <span class={props.line.nickname ? 's-private' : ''}>{name()}</span>{' '}
        <AboutCase about={props.line.nickname ? [] : props.line.about} />{' '}
        <span class="s-quiet">
          {t.count('guide.keep.daysLeft', props.line.daysLeft)}{' '}
          {props.line.open ? t('guide.keep.isOpen') : ''}
        </span>
      </p>
      <div class="s-row">
        <Show when={props.onOpen && props.line.readable && !props.line.open}>
          <Button class="s-small" aria-label={t('guide.keep.open', { name: name() })} onClick={press}>
            {t('guide.keep.openIt')}
          </Button>
        </Show>
        <Show
          when={sure()}
          fallback={
            <Button
              class="s-small"
              variant="tertiary"
              aria-label={t('guide.keep.delete', { name: name() })}
              onClick={() => setSure(true)}
            >
              {t('guide.keep.deleteIt')}
            </Button>
          }
        >
          <p role="alert">{t(props.line.open ? 'guide.keep.deleteSureOpen' : 'guide.keep.deleteSure')}</p>
          <Button class="s-small" variant="primary" onClick={() => props.onDelete(props.line.id)}>
            {t('guide.case.removeYes')}
          </Button>
          <Button class="s-small" onClick={() => setSure(false)}>
            {t('common.cancel')}
          </Button>
        </Show>
      </div>
      <Show when={asking()}>
        <Show when={props.line.needsPin}>
          <p>{t('guide.keep.needsPin')}</p>
        </Show>
        <PinField
          problem={problem()}
          button={t(props.line.needsPin ? 'guide.keep.setPin' : 'guide.keep.openWithPin')}
          onPin={(pin) => void open(pin)}
        />
      </Show>
      <Show when={!asking() && problem()}>
        {(why) => <p role="alert">{t(`guide.keep.problem.${why()}`)}</p>}
      </Show>
    </div>
  );
}
