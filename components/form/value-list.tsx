import { For, Index, Show } from 'solid-js';
import { Button } from '../ui/button';
import { Check, Group } from '../ui/fields';
import { useTexts } from '../ui/texts';
import { APPLY_FOR, CHILD, fieldName, PARENT, SERVICE } from './fields';
import { Offers } from './offers';
import type { ValueListProps } from './types';
import { sourceText, ValueField } from './value-field';

/** Everything that stands on the form, grouped as there, each value with its source and ready to be corrected. */
export function ValueList(props: ValueListProps) {
  const t = useTexts();
  return (
    <div class="f-values">
      <Offers {...props} />
      <Group legend={t('form.group.child')}>
        <For each={CHILD}>{(key) => <ValueField path={`child.${key}`} list={props} />}</For>
      </Group>
      <Group legend={t('form.group.applyFor')} id="f-applyFor">
        <For each={APPLY_FOR}>{(key) => <Box path={`applyFor.${key}`} list={props} />}</For>
      </Group>
      <Group legend={t('form.group.parents')} id="f-parents" wide>
        <div class="f-pair">
          <For each={['mor', 'far'] as const}>
            {(who) => (
              <Group legend={t(`form.group.${who}`)}>
                <For each={PARENT}>{(key) => <ValueField path={`${who}.${key}`} list={props} />}</For>
              </Group>
            )}
          </For>
        </div>
      </Group>
      <Services {...props} />
      <ValueField path="goals" rows={6} list={props} />
      <Show when={props.onTakeGoals}>
        {(take) => <Button onClick={() => take()()}>{t('form.takeGoals')}</Button>}
      </Show>
      <ValueField path="wishedKoordinator" rows={3} list={props} />
    </div>
  );
}

function Services(props: ValueListProps) {
  const t = useTexts();
  const rows = () => props.draft.values.services;
  return (
    <Group legend={t('form.group.services')} id="f-services" wide>
      <Show when={rows().length > 0}>
        <div class="f-pair">
          <Index each={rows()}>
            {(_, row) => (
              <Group legend={t('form.group.service', { n: row + 1 })}>
                <For each={SERVICE}>
                  {(key) => <ValueField path={`services.${row}.${key}`} list={props} />}
                </For>
                <Button variant="tertiary" class="s-small" onClick={() => props.onRemoveService(row)}>
                  {t('form.removeService', { n: row + 1 })}
                </Button>
              </Group>
            )}
          </Index>
        </div>
      </Show>
      <div>
        <Button onClick={() => props.onChange(`services.${rows().length}.service`, '')}>
          {t('form.addService')}
        </Button>
      </div>
    </Group>
  );
}

function Box(props: { path: string; list: ValueListProps }) {
  const t = useTexts();
  const help = () => {
    const notes = props.list.notes.filter((entry) => entry.path === props.path);
    const parts = [
      sourceText(t, props.list, props.path),
      ...notes.map(({ note }) => t.find(`form.note.${note}`)),
    ];
    return parts.filter((part) => part !== '').join(' · ');
  };
  const key = () => props.path.split('.')[1] as (typeof APPLY_FOR)[number];
  return (
    <div data-path={props.path}>
      <Check
        label={fieldName(t, props.path, false)}
        help={help()}
        checked={props.list.draft.values.applyFor[key()]}
        onCheck={(on) => props.list.onChange(props.path, on ? 'ja' : '')}
      />
    </div>
  );
}
