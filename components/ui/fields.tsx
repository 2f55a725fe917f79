import { createUniqueId, type JSX, Show } from 'solid-js';
import { isTooLong } from '../../lib/domain/limits';
import { PRIVATE_FIELD } from './private-field';
import { useTexts } from './texts';

interface FieldProps {
  readonly label: JSX.Element;
  readonly help?: JSX.Element;
  readonly error?: string | undefined;
}

/** Is there too much in a field to be taken? Then the focus goes to it: the words about it stand there. */
export function isRefused(id: string, text: string, most: number): boolean {
  const refused = isTooLong(text, most);
  if (refused) document.getElementById(id)?.focus();
  return refused;
}

/** A text field that may hold personal data. `rows` makes it an area of so many lines. */
export function TextField(
  props: FieldProps & {
    /** To take the focus to it. */
    id?: string;
    value: string;
    /** How many characters there is room for. More can be typed, and is said: nothing is cut. */
    most?: number;
    rows?: number;
    onText: (text: string) => void;
    onLeave?: () => void;
  },
) {
  const t = useTexts();
  const id = props.id ?? createUniqueId();
  const tooLong = () => props.most !== undefined && isTooLong(props.value, props.most);
  const wrong = () => props.error || tooLong();
  const shared = () => ({
    id,
    class: 'ds-input s-private',
    value: props.value,
    'aria-describedby': props.help || wrong() ? `${id}-help` : undefined,
    'aria-invalid': wrong() ? ('true' as const) : undefined,
    onBlur: () => props.onLeave?.(),
  });
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {props.label}
      </label>
      <Show when={props.help || wrong()}>
        <p data-field="description" id={`${id}-help`}>
          {props.help} <Show when={props.error}>{(error) => <span class="s-error">{error()}</span>}</Show>
          <Show when={tooLong()}>
            <span class="s-error">
              <span role="alert">{t('common.tooLong', { most: props.most ?? 0 })}</span>{' '}
              {t('common.tooLongNow', { n: props.value.trim().length })}
            </span>
          </Show>
        </p>
      </Show>
      <Show
        when={props.rows}
        fallback={
          <input
            {...PRIVATE_FIELD}
            type="text"
            {...shared()}
            onInput={(e) => props.onText(e.currentTarget.value)}
          />
        }
      >
        <textarea
          {...PRIVATE_FIELD}
          {...shared()}
          rows={props.rows}
          onInput={(e) => props.onText(e.currentTarget.value)}
        />
      </Show>
    </div>
  );
}

/** A calendar day; `value` and `onDay` as `yyyy-mm-dd`, shown as the browser writes dates. */
export function DayField(props: FieldProps & { id?: string; value: string; onDay: (day: string) => void }) {
  return <PickerField {...props} type="date" onPick={props.onDay} />;
}

/** A time of day; `value` and `onTime` as `hh:mm`. */
export function TimeField(props: FieldProps & { value: string; onTime: (time: string) => void }) {
  return <PickerField {...props} type="time" onPick={props.onTime} />;
}

function PickerField(
  props: FieldProps & { id?: string; type: 'date' | 'time'; value: string; onPick: (value: string) => void },
) {
  const id = props.id ?? createUniqueId();
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {props.label}
      </label>
      <input
        {...PRIVATE_FIELD}
        id={id}
        type={props.type}
        // Else a browser takes a year of six digits.
        max={props.type === 'date' ? '9999-12-31' : undefined}
        class="ds-input"
        value={props.value}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={props.error ? `${id}-error` : undefined}
        onChange={(e) => props.onPick(e.currentTarget.value)}
      />
      <Show when={props.error}>
        <p class="s-error" id={`${id}-error`}>
          {props.error}
        </p>
      </Show>
    </div>
  );
}

/** One thing to tick. The whole line is the target. */
export function Check(props: {
  label: JSX.Element;
  help?: JSX.Element;
  checked: boolean;
  disabled?: boolean;
  onCheck: (on: boolean) => void;
}) {
  return (
    <label class="s-choice">
      <input
        type="checkbox"
        class="ds-input"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(e) => props.onCheck(e.currentTarget.checked)}
      />
      <span>
        {props.label}
        <Show when={props.help}>
          <span class="s-choice-help">{props.help}</span>
        </Show>
      </span>
    </label>
  );
}

/** One of several. All with the same `name` belong together. */
export function Choice(props: {
  name: string;
  label: JSX.Element;
  help?: JSX.Element;
  checked: boolean;
  onPick: () => void;
}) {
  return (
    <label class="s-choice">
      <input
        type="radio"
        class="ds-input"
        name={props.name}
        checked={props.checked}
        onChange={() => props.onPick()}
      />
      <span>
        {props.label}
        <Show when={props.help}>
          <span class="s-choice-help">{props.help}</span>
        </Show>
      </span>
    </label>
  );
}

/** A group of fields with a question as its name. */
export function Group(props: {
  legend: JSX.Element;
  help?: JSX.Element;
  error?: string | undefined;
  id?: string;
  /** Short labels: two columns fit even where it is narrow. */
  short?: boolean;
  /** What it holds are groups, not fields: below each other, each as wide as this one. */
  wide?: boolean;
  children: JSX.Element;
}) {
  const errorId = createUniqueId();
  return (
    <fieldset
      class="ds-fieldset s-group"
      id={props.id}
      tabindex={props.id ? -1 : undefined}
      aria-describedby={props.error ? errorId : undefined}
    >
      <legend class="ds-label">{props.legend}</legend>
      <Show when={props.help}>
        <p data-field="description">{props.help}</p>
      </Show>
      <Show when={props.error}>
        <p class="s-error" id={errorId}>
          {props.error}
        </p>
      </Show>
      <div
        class="s-choices"
        data-short={props.short ? '' : undefined}
        data-wide={props.wide ? '' : undefined}
      >
        {props.children}
      </div>
    </fieldset>
  );
}
