import { For, Show } from 'solid-js';
import type { Pack, PackOutcome } from '../../lib/domain/pack';
import { sourceNames } from '../guide/pack-words';
import { Details } from '../ui/details';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { ConditionTree } from './condition-tree';
import { PackHead } from './pack-head';
import { PackTable } from './pack-table';
import { PrintButton } from './print-button';

/** The whole pack for a person who doesn't read rules: the table, the plan types, what follows, our readings. */
export function PackToRead(props: { pack: Pack; onPrint: () => void }) {
  const t = useTexts();
  const readings = () => props.pack.readings.filter((reading) => reading.kind === 'reading');
  return (
    <section class="s-stack">
      <ViewHeading focus>{t('options.pack.title')}</ViewHeading>
      <p>{t('options.pack.text')}</p>
      <PrintButton onPrint={props.onPrint} />
      <PackHead pack={props.pack} />
      <h3 class="s-subheading">{t('options.pack.table')}</h3>
      <PackTable pack={props.pack} />
      <h3 class="s-subheading">{props.pack.need.label}</h3>
      <ConditionTree condition={props.pack.need.when} pack={props.pack} />
      <h3 class="s-subheading">{t('options.pack.outcomes')}</h3>
      <For each={props.pack.outcomes}>{(outcome) => <Outcome pack={props.pack} outcome={outcome} />}</For>
      <Show when={props.pack.procedures.length}>
        <h3 class="s-subheading">{t('options.pack.procedures')}</h3>
      </Show>
      <For each={props.pack.procedures}>
        {(procedure) => (
          <Details summary={procedure.title}>
            <ConditionTree condition={procedure.when} pack={props.pack} />
            <ol>
              <For each={procedure.steps}>{(step) => <li>{step.text}</li>}</For>
            </ol>
          </Details>
        )}
      </For>
      <Show when={readings().length}>
        <h3 class="s-subheading">{t('options.pack.readings')}</h3>
        <p>{t('options.pack.readingsText')}</p>
        <dl class="s-readings">
          <For each={readings()}>
            {(reading) => (
              <div>
                <dt>{reading.tension}</dt>
                <dd>{reading.reading}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
    </section>
  );
}

/** One plan type or role: what must hold, by each source where they read differently. */
function Outcome(props: { pack: Pack; outcome: PackOutcome }) {
  const t = useTexts();
  const names = () => sourceNames(props.pack);
  const preferred = () => (props.outcome.conditions.length > 1 ? props.outcome.prefer : null);
  return (
    <Details summary={props.outcome.label}>
      <p>{props.outcome.says.yes.text}</p>
      <For each={props.outcome.conditions}>
        {(one) => (
          <div class="s-rule">
            <p class="s-cond-name">{names()(one.source)}</p>
            <ConditionTree condition={one.when} pack={props.pack} />
          </div>
        )}
      </For>
      <Show when={preferred()}>
        {(source) => <p class="s-quiet">{t('options.pack.preferred', { source: names()(source()) })}</p>}
      </Show>
    </Details>
  );
}
