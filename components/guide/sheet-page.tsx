import { createSignal, For, Show } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import type { Sheet, SheetReason } from '../../lib/domain/sheet';
import { formatDay } from '../../lib/text/norwegian';
import { Button } from '../ui/button';
import { Quotes } from '../ui/quote';
import { Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { sourceNames } from './pack-words';

export interface SheetPageProps {
  readonly sheet: Sheet;
  readonly pack: Pack;
  /** `yyyy-mm-dd`. */
  readonly today: string;
  readonly onPrint: () => void;
  /** Copies the sheet as plain text; false when the browser refused. */
  readonly onCopy: () => Promise<boolean>;
}

/** One sheet for those who come to the meeting: suggestion, why, steps and what is open. Without names. */
export function SheetPage(props: SheetPageProps) {
  const t = useTexts();
  const [copied, setCopied] = createSignal('');
  const copy = async () =>
    setCopied(t((await props.onCopy()) ? 'guide.sheet.copied' : 'guide.sheet.notCopied'));
  const now = () => props.sheet.candidates.filter((one) => !one.later);
  return (
    <Surface kind="page">
      <main class="s-stack s-sheet">
        <h1 class="ds-heading s-heading" data-size="sm">
          {t('guide.sheet.title')}
        </h1>
        <div class="s-row s-no-print">
          <Button variant="primary" onClick={() => props.onPrint()}>
            {t('guide.sheet.print')}
          </Button>
          <Button onClick={copy}>{t('guide.sheet.copy')}</Button>
          <p role="status">{copied()}</p>
        </div>
        <p>
          {formatDay(props.today)}.{' '}
          {t('guide.sheet.basis', { pack: props.sheet.pack.name, version: props.sheet.pack.version })}{' '}
          <strong>{t('common.alwaysSuggestion')}</strong>
        </p>
        <For each={props.sheet.lines}>{(line) => <SheetLine line={line} pack={props.pack} />}</For>
        <Part title={t('guide.sheet.notices')} items={props.sheet.notices.map((one) => one.text)} />
        <Show when={now().length > 0}>
          <h2 class="s-subheading">{t('guide.candidates.title')}</h2>
          <ul>
            <For each={now()}>
              {(one) => (
                <li>
                  <strong>{one.name ?? t('guide.sheet.own')}</strong>: {t(`guide.status.${one.status}`)}.{' '}
                  <Show when={one.role}>{t('guide.candidates.role', { role: one.role })}. </Show>
                  <Show when={one.role && one.roleFits === 'no'}>{t('guide.candidates.mismatch')} </Show>
                  <span class="s-quiet">{inWords(one.reasons, t)}</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <For each={props.sheet.procedures}>
          {(procedure) => (
            <section>
              <h2 class="s-subheading">{procedure.title}</h2>
              <ul class="s-boxes">
                <For each={procedure.steps}>
                  {(step) => (
                    <li data-done={step.done ? '' : undefined}>
                      {step.text} <Show when={step.needsConsent}>{t('guide.sheet.consent')}</Show>{' '}
                      <Show when={step.done}>{t('guide.sheet.done')}</Show>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
        <Part title={t('guide.sheet.missing')} items={props.sheet.missing} />
        <Part
          title={t('guide.openQuestion')}
          items={props.sheet.questions.map(
            (one) => `${one.tension} ${t('guide.openReading', { reading: one.reading })}`,
          )}
        />
      </main>
    </Surface>
  );
}

function SheetLine(props: { line: Sheet['lines'][number]; pack: Pack }) {
  const t = useTexts();
  return (
    <article class="s-line" data-status={props.line.status}>
      <h2 class="s-subheading">{props.line.label}</h2>
      <p>{props.line.text}</p>
      <Show when={props.line.reasons.length > 0}>
        <p class="s-quiet">{inWords(props.line.reasons, t)}</p>
      </Show>
      <Quotes citations={props.line.citations} sourceName={sourceNames(props.pack)} />
    </article>
  );
}

function Part(props: { title: string; items: readonly string[] }) {
  return (
    <Show when={props.items.length > 0}>
      <section>
        <h2 class="s-subheading">{props.title}</h2>
        <ul>
          <For each={props.items}>{(item) => <li>{item}</li>}</For>
        </ul>
      </section>
    </Show>
  );
}

const inWords = (reasons: readonly SheetReason[], t: ReturnType<typeof useTexts>) =>
  reasons.map((one) => `${one.short}: ${t(`guide.line.${one.value}`)}`).join('. ');
