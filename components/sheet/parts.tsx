import { For, Show } from 'solid-js';
import type { CaseSheet } from '../../lib/app/case-sheet';
import type { Pack } from '../../lib/domain/pack';
import type { Sheet, SheetReason } from '../../lib/domain/sheet';
import { sourceNames } from '../guide/pack-words';
import { Quotes } from '../ui/quote';
import { SourceLine } from '../ui/source-line';
import { useTexts } from '../ui/texts';

interface SuggestionPartProps extends Pick<CaseSheet, 'sheet' | 'nameOf'> {
  readonly pack: Pack;
  readonly names: boolean;
}

/** What the guide suggests and why, and who it points to. */
export function SuggestionPart(props: SuggestionPartProps) {
  const t = useTexts();
  const now = () => props.sheet.candidates.filter((one) => !one.later);
  const nameIn = ({ name, service }: Sheet['candidates'][number]) =>
    name ?? (props.names ? props.nameOf(service, true) : t('guide.sheet.own'));
  return (
    <>
      <For each={props.sheet.lines}>{(line) => <SheetLine line={line} pack={props.pack} />}</For>
      <List title={t('guide.sheet.notices')} items={props.sheet.notices.map((one) => one.text)} />
      <SourceLine
        citations={props.sheet.notices.flatMap(({ citations }) => citations)}
        sources={props.sheet.pack.sources}
      />
      <Show when={now().length > 0}>
        <section class="s-sheet-part">
          <h2 class="s-subheading">{t('guide.candidates.title')}</h2>
          <ul>
            <For each={now()}>
              {(one) => (
                <li>
                  <strong>{nameIn(one)}</strong>: {t(`guide.status.${one.status}`)}.{' '}
                  <Show when={one.role}>{t('guide.candidates.role', { role: one.role })}. </Show>
                  <Show when={one.role && one.roleFits === 'no'}>{t('guide.candidates.mismatch')} </Show>
                  <span class="s-quiet">{inWords(one.reasons, t)}</span>
                  <Quotes citations={one.citations} sourceName={sourceNames(props.pack)} />
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  );
}

/** What is not answered, and what the kommune is asked. */
export function OpenPart(props: { sheet: Sheet }) {
  const t = useTexts();
  return (
    <>
      <List title={t('guide.sheet.missing')} items={props.sheet.missing} />
      <List
        title={t('guide.sheet.questions')}
        items={props.sheet.questions.map(
          (one) => `${one.tension} ${t('options.letter.reading', { reading: one.reading })}`,
        )}
      />
    </>
  );
}

/** The steps as boxes to tick by hand. */
export function StepsPart(props: { sheet: Sheet; language: string }) {
  const t = useTexts();
  return (
    <For each={props.sheet.procedures}>
      {(procedure) => (
        <section class="s-sheet-part">
          <h2 class="s-subheading" lang={props.language}>
            {procedure.title}
          </h2>
          <ul class="s-boxes">
            <For each={procedure.steps}>
              {(step) => (
                <li data-done={step.done ? '' : undefined}>
                  <span lang={props.language}>{step.text}</span>{' '}
                  <Show when={step.needsConsent}>{t('guide.sheet.consent')}</Show>{' '}
                  <Show when={step.done}>{t('guide.sheet.done')}</Show>
                </li>
              )}
            </For>
          </ul>
          <SourceLine
            citations={procedure.steps.flatMap(({ citations }) => citations)}
            sources={props.sheet.pack.sources}
          />
        </section>
      )}
    </For>
  );
}

function SheetLine(props: { line: Sheet['lines'][number]; pack: Pack }) {
  const t = useTexts();
  return (
    <article class="s-line" data-status={props.line.status} lang={props.pack.language}>
      <h2 class="s-subheading">{props.line.label}</h2>
      <p>{props.line.text}</p>
      <Show when={props.line.reasons.length > 0}>
        <p class="s-quiet">{inWords(props.line.reasons, t)}</p>
      </Show>
      <Quotes citations={props.line.citations} sourceName={sourceNames(props.pack)} />
    </article>
  );
}

function List(props: { title: string; items: readonly string[] }) {
  return (
    <Show when={props.items.length > 0}>
      <section class="s-sheet-part">
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
