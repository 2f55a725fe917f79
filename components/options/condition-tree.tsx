import { For, Match, Show, Switch } from 'solid-js';
import type { Condition } from '../../lib/domain/condition';
import type { Pack } from '../../lib/domain/pack';
import { useTexts } from '../ui/texts';
import { leafText } from './condition-text';

/** A condition of the pack as nested lists, each leaf with the phrase of the source that it reads. */
export function ConditionTree(props: { condition: Condition; pack: Pack }) {
  const t = useTexts();
  const many = () => {
    const { condition } = props;
    if ('all' in condition) return { name: t('options.cond.all'), of: condition.all };
    if ('any' in condition) return { name: t('options.cond.any'), of: condition.any };
    return null;
  };
  const negated = () => ('not' in props.condition ? props.condition.not : null);
  return (
    <Switch fallback={<Leaf {...props} />}>
      <Match when={many()}>
        {(branch) => (
          <div class="s-cond">
            <p class="s-cond-name">{branch().name}</p>
            <ul>
              <For each={branch().of}>
                {(child) => (
                  <li>
                    <ConditionTree condition={child} pack={props.pack} />
                  </li>
                )}
              </For>
            </ul>
          </div>
        )}
      </Match>
      <Match when={negated()}>
        {(child) => (
          <div class="s-cond">
            <p class="s-cond-name">{t('options.cond.not')}</p>
            <ConditionTree condition={child()} pack={props.pack} />
          </div>
        )}
      </Match>
    </Switch>
  );
}

function Leaf(props: { condition: Condition; pack: Pack }) {
  const t = useTexts();
  // The words alone: which source they stand in is said by the heading of the table or the plan type.
  const says = () => {
    const cited = 'fact' in props.condition ? props.condition.says : undefined;
    if (!cited) return undefined;
    return 'quote' in cited ? `«${cited.quote}»` : `${cited.law} ${cited.paragraph}`;
  };
  return (
    <div class="s-cond-leaf">
      <p>{leafText(props.condition, props.pack, t)}</p>
      <Show when={says()}>{(words) => <p class="s-cond-says">{words()}</p>}</Show>
    </div>
  );
}
