import { createSignal, createUniqueId, Show } from 'solid-js';
import type { KeptProblem } from '../../lib/app/kept-cases';
import { isTooLong, MOST } from '../../lib/domain/limits';
import { Button } from '../ui/button';
import { isRefused } from '../ui/fields';
import { PRIVATE_FIELD } from '../ui/private-field';
import { useTexts } from '../ui/texts';

/**
 * A PIN, asked for. Not a password field by its type: the browser would offer to remember it, and to sync it. What is
 * typed is covered by the style sheet.
 */
export function PinField(props: {
  problem: KeptProblem | null;
  button: string;
  onPin: (pin: string) => void;
}) {
  const t = useTexts();
  const id = createUniqueId();
  const [pin, setPin] = createSignal('');
  const isLong = () => isTooLong(pin(), MOST.pin);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isRefused(id, pin(), MOST.pin)) return;
    // A space beside it is nobody's secret, and can't be seen.
    props.onPin(pin().trim());
  };
  return (
    <form class="s-stack" onSubmit={submit}>
      <div class="ds-field">
        <label class="ds-label" for={id}>
          {t('guide.keep.pin')}
        </label>
        <p data-field="description" id={`${id}-help`}>
          {t('guide.keep.pinHelp')}{' '}
          <Show when={props.problem}>
            {(why) => (
              <span class="s-error" role="alert">
                {t(`guide.keep.problem.${why()}`)}
              </span>
            )}
          </Show>
          <Show when={isLong()}>
            <span class="s-error" role="alert">
              {t('common.tooLong', { most: MOST.pin })}
            </span>
          </Show>
        </p>
        <input
          {...PRIVATE_FIELD}
          id={id}
          type="text"
          class="ds-input s-pin"
          aria-describedby={`${id}-help`}
          aria-invalid={props.problem || isLong() ? 'true' : undefined}
          value={pin()}
          onInput={(event) => setPin(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" variant="primary">
        {props.button}
      </Button>
    </form>
  );
}
