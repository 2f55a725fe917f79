import { createSignal, Show } from 'solid-js';
import type { StatedGround } from '../../lib/domain/consent';
import { MOST } from '../../lib/domain/limits';
import { Button } from '../ui/button';
import { Check, isRefused, TextField } from '../ui/fields';
import { useTexts } from '../ui/texts';

export interface GoOnProps {
  /** Id of the pack's exception. */
  readonly ground: string;
  /** What the user confirms, in the pack's words. */
  readonly confirm: string;
  readonly onGoOn: (ground: StatedGround) => void;
}

/** Going on with this one contact without consent: the ground confirmed, with a sentence of one's own if wanted. */
export function GoOn(props: GoOnProps) {
  const t = useTexts();
  const [open, setOpen] = createSignal(false);
  const [confirmed, setConfirmed] = createSignal(false);
  const [words, setWords] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const box = () => `consent-ground-${props.ground}`;
  const field = () => `${box()}-words`;
  const begin = () => {
    setOpen(true);
    document.getElementById(box())?.focus();
  };
  const go = () => {
    setTried(true);
    if (!confirmed()) return document.getElementById(box())?.focus();
    if (isRefused(field(), words(), MOST.ground)) return;
    props.onGoOn({ id: props.ground, words: words().trim() });
  };
  return (
    <Show when={open()} fallback={<Button onClick={begin}>{t('consent.goOn.begin')}</Button>}>
      <div class="s-stack s-go-on" id={box()} tabindex={-1}>
        <p>{t('consent.goOn.once')}</p>
        <Check label={props.confirm} checked={confirmed()} onCheck={setConfirmed} />
        <Show when={tried() && !confirmed()}>
          <p class="s-error" role="alert">
            {t('consent.goOn.missing')}
          </p>
        </Show>
        <TextField
          id={field()}
          label={t('consent.goOn.words')}
          help={t('consent.goOn.wordsHelp')}
          value={words()}
          rows={2}
          most={MOST.ground}
          onText={setWords}
        />
        <Button onClick={go}>{t('consent.goOn.go')}</Button>
      </div>
    </Show>
  );
}
