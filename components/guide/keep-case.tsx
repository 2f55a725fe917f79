import { createSignal, Show } from 'solid-js';
import type { KeptProblem } from '../../lib/app/kept-cases';
import type { Keeping } from '../../lib/app/view';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';
import { PinField } from './pin-field';

export interface KeepProps {
  readonly keeping: Keeping;
  /** Keeps the case that is open here; gives why not. Left out while nothing is stored. */
  readonly onKeep: ((pin: string | null) => Promise<KeptProblem | null>) | undefined;
  /** Deletes a kept copy, of this case or another. */
  readonly onDeleteKept: (id: string) => void;
  readonly onOpenKept: (id: string, pin: string | null) => Promise<KeptProblem | null>;
}

/** How long the case lives, and the way to have it longer: on the user's choice, where policy allows. */
export function KeepCase(props: KeepProps & { caseId: string }) {
  const t = useTexts();
  const [open, setOpen] = createSignal(false);
  const [problem, setProblem] = createSignal<KeptProblem | null>(null);
  const keep = async (pin: string | null) => {
    const why = (await props.onKeep?.(pin)) ?? null;
    setProblem(why);
    if (!why) setOpen(false);
  };
  const days = () => props.keeping.daysLeft;
  const isKept = () => days() !== null;
  const needsPin = () => isKept() && props.keeping.needsPin;
  return (
    <>
      <p class="s-quiet">{isKept() ? t.count('guide.keep.keptFor', days() ?? 0) : t('guide.case.notKept')}</p>
      <Show when={needsPin()}>
        <p class="s-mismatch">{t('guide.keep.needsPin')}</p>
      </Show>
      <Show when={isKept() || (props.onKeep && props.keeping.rules.allowed)}>
        <Button
          variant="tertiary"
          class="s-small"
          aria-expanded={open()}
          onClick={() => setOpen((now) => !now)}
        >
          {t(isKept() ? 'guide.keep.change' : 'guide.keep.begin')}
        </Button>
      </Show>
      <Show when={open()}>
        <section class="s-stack s-keep" aria-label={t('guide.keep.title')}>
          <p>{t.count('guide.keep.text', days() ?? props.keeping.rules.days)}</p>
          <p>{t('guide.keep.honest')}</p>
          <Show
            when={!isKept()}
            fallback={
              <>
                <Show when={needsPin()}>
                  <PinField
                    problem={problem()}
                    button={t('guide.keep.setPin')}
                    onPin={(pin) => void keep(pin)}
                  />
                </Show>
                <Button onClick={() => props.onDeleteKept(props.caseId)}>{t('guide.keep.stop')}</Button>
              </>
            }
          >
            <Show
              when={props.keeping.rules.pin}
              fallback={
                <Button variant="primary" onClick={() => void keep(null)}>
                  {t('guide.keep.do')}
                </Button>
              }
            >
              <PinField problem={problem()} button={t('guide.keep.do')} onPin={(pin) => void keep(pin)} />
            </Show>
            <Show when={!props.keeping.rules.pin && problem()}>
              {(why) => <p role="alert">{t(`guide.keep.problem.${why()}`)}</p>}
            </Show>
          </Show>
        </section>
      </Show>
    </>
  );
}
