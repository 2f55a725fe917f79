import { For, Show } from 'solid-js';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';
import { fieldName } from './fields';
import type { FormViewProps } from './types';
import { outcomeText, refusal } from './value-field';

type Props = Pick<FormViewProps, 'missing' | 'report' | 'notes'> & {
  /** Leads to the field of a path. */
  readonly onPick: (path: string) => void;
};

/** On top: what is still missing, then what should be looked at. Each line leads to its field. */
export function FormProblems(props: Props) {
  const t = useTexts();
  const doubts = () => [
    ...props.report.flatMap((entry) => {
      // Smaller letters are nothing to do anything about; the field itself says it.
      const what = entry.outcome === 'shrunk' ? '' : (refusal(t, entry) ?? outcomeText(t, entry));
      return what === '' ? [] : [{ path: entry.path, what }];
    }),
    ...props.notes.map(({ path, note }) => ({ path, what: t.find(`form.note.${note}`) })),
  ];
  return (
    <>
      <Show when={props.missing.length > 0} fallback={<p>{t('form.missing.none')}</p>}>
        <Message kind="info" title={t('form.missing.title')}>
          <ul class="f-links">
            <For each={props.missing}>
              {(path) => (
                <li>
                  <button type="button" class="s-link" onClick={() => props.onPick(path)}>
                    {fieldName(t, path, true)}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Message>
      </Show>
      <Show when={doubts().length > 0}>
        <Message kind="warning" title={t('form.look.title')}>
          <ul>
            <For each={doubts()}>
              {({ path, what }) => (
                <li>
                  <button type="button" class="s-link" onClick={() => props.onPick(path)}>
                    {t('form.look.line', { field: fieldName(t, path, true), what })}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Message>
      </Show>
    </>
  );
}
