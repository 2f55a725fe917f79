import { Show } from 'solid-js';
import type { FieldReport } from '../../lib/domain/form-report';
import { isTooLong, MOST } from '../../lib/domain/limits';
import type { Texts } from '../../lib/text/catalogue';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { useTexts } from '../ui/texts';
import { createTyped } from '../ui/typed';
import { fieldName, isNumber, shownAs, valueAt } from './fields';
import type { ValueListProps } from './types';

/** One value to read and correct: its name, where it came from, and what the paper says about it. */
export function ValueField(props: { path: string; rows?: number; list: ValueListProps }) {
  const t = useTexts();
  const typed = createTyped(
    () => valueAt(props.list.draft.values, props.path),
    // What there is no room for is said in the field, and stands there.
    (text) => !isTooLong(text, MOST.text) && props.list.onChange(props.path, text),
    (text) => shownAs(props.path, text),
  );
  const report = () => props.list.report.find((entry) => entry.path === props.path);
  const takeOut = (characters: readonly string[]) => {
    typed.onText(characters.reduce((text, one) => text.replaceAll(one, ''), typed.text().normalize('NFC')));
    typed.leave();
  };
  return (
    <div
      data-path={props.path}
      onFocusOut={typed.leave}
      onCopy={(event) => isNumber(props.path) && copyUnspaced(event)}
    >
      <TextField
        label={fieldName(t, props.path, false)}
        value={typed.text()}
        {...(props.rows ? { rows: props.rows } : {})}
        help={<FieldHelp path={props.path} list={props.list} />}
        error={refusal(t, report())}
        most={MOST.text}
        onText={typed.onText}
      />
      <Show when={unprintable(report())}>
        {(characters) => (
          <Button variant="tertiary" class="s-small" onClick={() => takeOut(characters())}>
            {t('form.takeOut')}
          </Button>
        )}
      </Show>
    </div>
  );
}

/** What was marked goes on the clipboard without the space that is there to be read. */
function copyUnspaced(event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  if (!(target instanceof HTMLInputElement) || !clipboardData) return;
  const marked = target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0);
  if (!/^[\d ]+$/.test(marked)) return;
  clipboardData.setData('text/plain', marked.replace(/ /g, ''));
  event.preventDefault();
}

/** Source, notes and outcome in one quiet line. */
function FieldHelp(props: { path: string; list: ValueListProps }) {
  const t = useTexts();
  const parts = () => {
    const report = props.list.report.find((entry) => entry.path === props.path);
    const notes = props.list.notes.filter((entry) => entry.path === props.path);
    return [
      sourceText(t, props.list, props.path),
      ...notes.map(({ note }) => t.find(`form.note.${note}`)),
      outcomeText(t, report),
    ].filter((part) => part !== '');
  };
  return <Show when={parts().length > 0}>{parts().join(' · ')}</Show>;
}

export function sourceText(t: Texts, list: ValueListProps, path: string): string {
  const source = list.draft.sources[path];
  if (!source || valueAt(list.draft.values, path) === '') return '';
  if (source.from === 'page') return t('form.source.page', { where: source.where });
  // Who has written all of it knows that.
  if (Object.values(list.draft.sources).every(({ from }) => from === 'user')) return '';
  return t(source.from === 'user' ? 'form.source.user' : 'form.source.case');
}

/** A word about a value that stands on paper in another way than it was typed; empty when there is none. */
export function outcomeText(t: Texts, report: FieldReport | undefined): string {
  if (!report || report.outcome === 'empty' || report.outcome === 'refused') return '';
  if (report.outcome === 'continued' && !report.rect) return t('form.outcome.noLine');
  if (report.outcome !== 'placed') return t.find(`form.outcome.${report.outcome}`);
  return (report.confidence ?? 1) < 0.8 ? t('form.outcome.guessed') : '';
}

const REFUSALS = ['readOnly', 'alreadyFilled', 'choice'];

/** Why a value isn't on paper; undefined when it is. */
export function refusal(t: Texts, report: FieldReport | undefined): string | undefined {
  if (report?.outcome !== 'refused') return undefined;
  if (REFUSALS.includes(report.detail)) return t.find(`form.refused.${report.detail}`);
  if (report.detail.startsWith('maxLength')) return t('form.refused.maxLength');
  return t('form.refused.characters', { detail: report.detail });
}

/** The characters that keep a value off the paper; null when it is something else, or nothing. */
function unprintable(report: FieldReport | undefined): readonly string[] | null {
  if (report?.outcome !== 'refused' || REFUSALS.includes(report.detail)) return null;
  return report.detail.startsWith('maxLength') ? null : report.detail.split(' ').filter(Boolean);
}
