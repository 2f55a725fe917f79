import { For, Show } from 'solid-js';
import type { Addition } from '../../lib/domain/adapter';
import { Button } from '../ui/button';
import { FilePick } from '../ui/file-pick';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';

export interface LessonsProps {
  /** What superusers have taught about sites on this machine. */
  readonly lessons: readonly Addition[];
  /** A file that was picked: what it would add, what is here already; or a key in the catalogue for why it can't be used. */
  readonly offered:
    | { readonly fresh: readonly Addition[]; readonly known: readonly Addition[] }
    | { readonly problem: 'notAFile' }
    | null;
  /** What was done last, to be undone. */
  readonly last: { readonly did: 'removed' | 'taken'; readonly count: number } | null;
  readonly siteName: (adapter: string) => string;
  readonly onForget: (lesson: Addition) => void;
  readonly onForgetAll: () => void;
  readonly onUndo: () => void;
  readonly onExport: () => void;
  readonly onPick: (file: File) => void;
  readonly onTake: () => void;
  readonly onGiveUp: () => void;
}

/** What «Lær siden» has left on this machine: to read, to take back, and to hand to the whole kommune as a file. */
export function Lessons(props: LessonsProps) {
  const t = useTexts();
  const offer = () => (props.offered && 'fresh' in props.offered ? props.offered : null);
  return (
    <section class="s-stack">
      <h3 class="s-subheading">{t('options.lessons.title')}</h3>
      <p class="s-quiet">{t('options.lessons.text')}</p>
      <ul>
        <For each={props.lessons} fallback={<li class="s-quiet">{t('options.lessons.none')}</li>}>
          {(lesson) => (
            <li>
              <Lesson lesson={lesson} siteName={props.siteName} />{' '}
              <Button variant="tertiary" onClick={() => props.onForget(lesson)}>
                {t('options.lessons.forget', { words: lesson.words.join(', ') })}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.lessons.length > 0}>
        <div class="s-row">
          <Button onClick={() => props.onExport()}>{t('options.lessons.export')}</Button>
          <Button onClick={() => props.onForgetAll()}>{t('options.lessons.forgetAll')}</Button>
        </div>
      </Show>
      <Show when={props.last}>
        {(last) => (
          <Message kind="info" live>
            <p>{t.count(`options.lessons.${last().did}`, last().count)}</p>
            <Button onClick={() => props.onUndo()}>{t('common.undo')}</Button>
          </Message>
        )}
      </Show>
      <FilePick
        label={t('options.lessons.pick')}
        accept=".json,application/json"
        onPick={([file]) => file && props.onPick(file)}
      />
      <Show when={props.offered && 'problem' in props.offered}>
        <Message kind="danger" live>
          <p>{t('options.lessons.notAFile')}</p>
        </Message>
      </Show>
      <Show when={offer()}>
        {(file) => (
          <Message
            kind="info"
            live
            title={
              file().fresh.length > 0
                ? t.count('options.lessons.fresh', file().fresh.length)
                : t('options.lessons.nothingNew')
            }
          >
            <Show when={file().fresh.length > 0}>
              <ul>
                <For each={file().fresh}>
                  {(lesson) => (
                    <li>
                      <Lesson lesson={lesson} siteName={props.siteName} />
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <Show when={file().known.length > 0}>
              <p>{t.count('options.lessons.known', file().known.length)}</p>
            </Show>
            <div class="s-row">
              <Show when={file().fresh.length > 0}>
                <Button variant="primary" onClick={() => props.onTake()}>
                  {t('options.lessons.take')}
                </Button>
              </Show>
              <Button onClick={() => props.onGiveUp()}>
                {t(file().fresh.length > 0 ? 'common.cancel' : 'common.close')}
              </Button>
            </div>
          </Message>
        )}
      </Show>
    </section>
  );
}

function Lesson(props: { lesson: Addition; siteName: (adapter: string) => string }) {
  const t = useTexts();
  const key = () => `options.lessons.id.${props.lesson.id}`;
  // What a newer version has taught has no word here: better its id than nothing.
  const id = () => (t.find(key()) === key() ? props.lesson.id : t.find(key()));
  const what = () => t.find(`options.lessons.to.${props.lesson.to}`, { id: id() });
  return (
    <span>
      {t('options.lessons.line', {
        site: props.siteName(props.lesson.adapter),
        words: props.lesson.words.join(', '),
      })}{' '}
      <span class="s-quiet">{what()}</span>
    </span>
  );
}
