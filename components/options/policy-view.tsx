import { For, Show } from 'solid-js';
import type { PolicyLine } from '../../lib/app/policy-lines';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';

export interface PolicyViewProps {
  readonly set: readonly PolicyLine[];
  /** Names of values that could not be used, as they stand in the policy. */
  readonly wrong: readonly string[];
}

/** What the kommune's IT has set on this machine, and what of it could not be used. Nothing where there is no policy. */
export function PolicyView(props: PolicyViewProps) {
  const t = useTexts();
  return (
    <Show when={props.set.length + props.wrong.length > 0}>
      <section class="s-stack">
        <h3 class="s-subheading">{t('options.policy.title')}</h3>
        <p>{t('options.policy.text')}</p>
        <dl class="s-values">
          <For each={props.set}>
            {(line) => (
              <div>
                <dt>{t(`options.policy.${line.name}`)}</dt>
                <dd>{line.value}</dd>
              </div>
            )}
          </For>
        </dl>
        <Show when={props.wrong.length > 0}>
          <Message kind="warning" title={t('options.policy.wrong')}>
            <ul>
              <For each={props.wrong}>
                {(name) => (
                  <li>
                    <code>{name}</code>
                  </li>
                )}
              </For>
            </ul>
            <p>{t('options.policy.wrongText')}</p>
          </Message>
        </Show>
      </section>
    </Show>
  );
}
