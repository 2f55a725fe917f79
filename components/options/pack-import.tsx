import { For, Match, Show, Switch } from 'solid-js';
import type { ImportState, ShownDifference } from '../../lib/app/pack-import';
import { Button } from '../ui/button';
import { FilePick } from '../ui/file-pick';
import { Loading } from '../ui/loading';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { ImportQuotes } from './import-quotes';

export interface PackImportProps {
  readonly state: ImportState;
  /** True when the pack in use was imported: then the shipped one can be taken back. */
  readonly imported: boolean;
  readonly onPick: (files: readonly File[]) => void;
  readonly onAdopt: () => void;
  readonly onGiveUp: () => void;
  readonly onReset: () => void;
}

/** Another pack in place of the one in use: read, checked, compared, and only then taken into use. */
export function PackImport(props: PackImportProps) {
  const t = useTexts();
  return (
    <section class="s-stack">
      <ViewHeading level={3}>{t('options.import.title')}</ViewHeading>
      <p>{t('options.import.text')}</p>
      <p>{t('options.import.sources')}</p>
      <FilePick
        label={t('options.import.pick')}
        multiple
        accept=".json,.txt,application/json,text/plain"
        onPick={props.onPick}
      />
      <Switch>
        <Match when={props.state.at === 'reading'}>
          <Loading what={t('options.import.reading')} onCancel={props.onGiveUp} />
        </Match>
        <Match when={props.state.at === 'refused' && props.state}>
          {(refused) => (
            <Message kind="danger" title={t('options.import.refused', { file: refused().file })} live>
              <ul>
                <For each={refused().problems}>
                  {(problem) => (
                    <li>
                      <Show when={problem.path}>
                        <code>{problem.path}</code>{' '}
                      </Show>
                      {problem.text}
                    </li>
                  )}
                </For>
              </ul>
              <Show when={refused().hint}>{(hint) => <p>{hint()}</p>}</Show>
              <p>{t('options.import.kept')}</p>
            </Message>
          )}
        </Match>
        <Match when={props.state.at === 'ready' && props.state}>
          {(ready) => (
            <>
              <Message kind="info" live>
                <p>{t('options.import.ready', { pack: ready().pack.name, version: ready().pack.version })}</p>
              </Message>
              <ImportQuotes quotes={ready().quotes} />
              <Difference difference={ready().difference} />
              <div class="s-row">
                <Button variant="primary" onClick={() => props.onAdopt()}>
                  {t('options.import.adopt')}
                </Button>
                <Button onClick={() => props.onGiveUp()}>{t('common.cancel')}</Button>
              </div>
            </>
          )}
        </Match>
      </Switch>
      <Show when={props.imported}>
        <Button onClick={() => props.onReset()}>{t('options.import.reset')}</Button>
      </Show>
    </section>
  );
}

function Difference(props: { difference: ShownDifference }) {
  const t = useTexts();
  const same = () => props.difference.behaviour.length + props.difference.words.length === 0;
  return (
    <Show when={!same()} fallback={<p>{t('options.import.same')}</p>}>
      <h4 class="s-subheading">{t('options.import.behaviour', { cases: props.difference.cases })}</h4>
      <ul class="s-diff">
        <For each={props.difference.behaviour} fallback={<li>{t('options.import.sameAnswers')}</li>}>
          {(one) => (
            <li>
              <p>{t('guide.changed.line', one)}</p>
              <p class="s-quiet">{t('options.import.example', { example: one.example })}</p>
            </li>
          )}
        </For>
      </ul>
      <h4 class="s-subheading">{t('options.import.words')}</h4>
      <ul class="s-diff">
        <For each={props.difference.words} fallback={<li>{t('options.import.sameWords')}</li>}>
          {(one) => (
            <li>
              <code>{one.path}</code>{' '}
              <Show when={one.before}>
                <del>{one.before}</del>{' '}
              </Show>
              <Show when={one.after}>
                <ins>{one.after}</ins>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
