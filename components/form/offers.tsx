import { For, Show } from 'solid-js';
import type { Conflict, OfferedParent } from '../../lib/domain/form-values';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';
import { fieldName, PARENT, shownAs, valueAt } from './fields';
import type { ValueListProps } from './types';

type OffersProps = Pick<ValueListProps, 'draft' | 'onChange'>;

/**
 * What the page left for the user to decide: which box a foresatt goes in, and which of two values is right. Gone as soon
 * as it is decided, here or by writing.
 */
export function Offers(props: OffersProps) {
  const t = useTexts();
  const parents = () => (props.draft.offeredParents ?? []).filter((parent) => !isPlaced(props, parent));
  const conflicts = () =>
    (props.draft.conflicts ?? []).filter(({ path }) => valueAt(props.draft.values, path) === '');
  return (
    <>
      <For each={conflicts()}>{(conflict) => <Which {...props} conflict={conflict} />}</For>
      <For each={parents()}>{(parent) => <Whose {...props} parent={parent} />}</For>
      <Show when={conflicts().length > 0}>
        <p class="s-quiet">{t('form.offer.orWrite')}</p>
      </Show>
    </>
  );
}

const isPlaced = ({ draft }: OffersProps, { name }: OfferedParent): boolean =>
  draft.values.mor.name === name || draft.values.far.name === name;

function Which(props: OffersProps & { conflict: Conflict }) {
  const t = useTexts();
  return (
    <Message kind="warning">
      <p>{t('form.offer.conflict', { field: fieldName(t, props.conflict.path, true) })}</p>
      <For each={props.conflict.found}>
        {({ text, where }) => (
          <div class="s-row">
            <span>
              <span class="s-private">{shownAs(props.conflict.path, text)}</span>{' '}
              <span class="s-quiet">{t('form.source.page', { where })}</span>
            </span>
            <Button onClick={() => props.onChange(props.conflict.path, text)}>
              {t('form.offer.use', { where })}
            </Button>
          </div>
        )}
      </For>
    </Message>
  );
}

function Whose(props: OffersProps & { parent: OfferedParent }) {
  const t = useTexts();
  const free = () => (['mor', 'far'] as const).filter((who) => props.draft.values[who].name === '');
  const place = (who: 'mor' | 'far') => {
    for (const field of PARENT) props.onChange(`${who}.${field}`, props.parent[field]);
  };
  return (
    <Show when={free().length > 0}>
      <Message kind="info">
        <p>
          {t('form.offer.parent', { where: props.parent.where })}{' '}
          <span class="s-private">
            {PARENT.map((field) => props.parent[field])
              .filter(Boolean)
              .join(', ')}
          </span>
        </p>
        <div class="s-row">
          <For each={free()}>
            {(who) => (
              <Button onClick={() => place(who)}>
                {t('form.offer.place', { box: t(`form.group.${who}`) })}
              </Button>
            )}
          </For>
        </div>
      </Message>
    </Show>
  );
}
