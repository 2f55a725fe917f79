import { For, Show } from 'solid-js';
import type { FormDraft } from '../../lib/domain/form-values';
import { APPLY_FOR, CHILD, fieldName, isNumber, PARENT, SERVICE, shownAs, valueAt } from '../form/fields';
import { Empty } from '../ui/empty';
import { useTexts } from '../ui/texts';

type GroupName = 'child' | 'mor' | 'far' | 'services' | 'applyFor';

/** What will stand on the henvendelse, grouped as there, each value with its source. To read; the form tab corrects. */
export function FormValues(props: { draft: FormDraft }) {
  const t = useTexts();
  const groups = (): { name: GroupName; paths: string[] }[] => [
    { name: 'child', paths: CHILD.map((key) => `child.${key}`) },
    { name: 'mor', paths: PARENT.map((key) => `mor.${key}`) },
    { name: 'far', paths: PARENT.map((key) => `far.${key}`) },
    {
      name: 'services',
      paths: props.draft.values.services.flatMap((_, row) => SERVICE.map((key) => `services.${row}.${key}`)),
    },
    { name: 'applyFor', paths: APPLY_FOR.map((key) => `applyFor.${key}`) },
  ];
  const filled = () =>
    groups()
      .map(({ name, paths }) => ({
        name,
        paths: paths.filter((path) => valueAt(props.draft.values, path) !== ''),
      }))
      .filter(({ paths }) => paths.length > 0);
  return (
    <Show
      when={filled().length > 0}
      fallback={<Empty title={t('guide.form.emptyTitle')} text={t('guide.form.emptyText')} />}
    >
      <For each={filled()}>
        {(group) => (
          <section>
            <h3 class="s-subheading">{t(`form.group.${group.name}`)}</h3>
            <dl class="s-values">
              <For each={group.paths}>{(path) => <Value draft={props.draft} path={path} />}</For>
            </dl>
          </section>
        )}
      </For>
    </Show>
  );
}

function Value(props: { draft: FormDraft; path: string }) {
  const t = useTexts();
  const isBox = () => props.path.startsWith('applyFor.');
  const text = () => shownAs(props.path, valueAt(props.draft.values, props.path));
  const source = () => {
    const known = props.draft.sources[props.path];
    if (!known) return '';
    if (known.from === 'page') return t('form.source.page', { where: known.where });
    return t(known.from === 'user' ? 'form.source.user' : 'form.source.case');
  };
  return (
    <div>
      <dt>{fieldName(t, props.path, false)}</dt>
      <dd>
        <span class={isBox() ? '' : 's-private'}>
          {isBox() ? t('common.yes') : <InGroups path={props.path} text={text()} />}
        </span>
        <Show when={source()}>
          <span class="s-choice-help">{source()}</span>
        </Show>
      </dd>
    </div>
  );
}

/** A value to read. The space in a fødselsnummer is seen and heard, but does not come along when it is copied. */
function InGroups(props: { path: string; text: string }) {
  const groups = () => (isNumber(props.path) && /^(\d{6}) (\d{5})$/.exec(props.text)) || null;
  return (
    <Show when={groups()} fallback={props.text}>
      {(found) => (
        <>
          {found()[1]}
          <span class="s-gap"> </span>
          {found()[2]}
        </>
      )}
    </Show>
  );
}
