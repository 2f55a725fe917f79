import { For, Show } from 'solid-js';
import type { FormDraft } from '../../lib/domain/form-values';
import { APPLY_FOR, CHILD, fieldName, isNumber, PARENT, SERVICE, shownAs, valueAt } from '../form/fields';
import { Empty } from '../ui/empty';
import { useTexts } from '../ui/texts';

const GROUPS = ['child', 'applyFor', 'mor', 'far', 'services', 'goals', 'wishedKoordinator'] as const;
type GroupName = (typeof GROUPS)[number];

function pathsOf(name: GroupName, { values }: FormDraft): string[] {
  switch (name) {
    case 'child':
      return CHILD.map((key) => `child.${key}`);
    case 'mor':
    case 'far':
      return PARENT.map((key) => `${name}.${key}`);
    case 'applyFor':
      return APPLY_FOR.map((key) => `applyFor.${key}`);
    case 'services':
      return values.services.flatMap((_, row) => SERVICE.map((key) => `services.${row}.${key}`));
    default:
      return [name];
  }
}

/**
 * What will stand on the henvendelse, grouped as there, each value with its source, and what the page leaves to the user
 * to choose. To read; the form tab corrects.
 */
export function FormValues(props: { draft: FormDraft }) {
  const t = useTexts();
  const conflictAt = (path: string) => props.draft.conflicts?.find((one) => one.path === path);
  const filled = () =>
    GROUPS.map((name) => ({
      name,
      paths: pathsOf(name, props.draft).filter(
        (path) => valueAt(props.draft.values, path) !== '' || conflictAt(path),
      ),
    })).filter(({ paths }) => paths.length > 0);
  const parents = () =>
    (props.draft.offeredParents ?? []).filter(
      ({ name }) => ![props.draft.values.mor.name, props.draft.values.far.name].includes(name),
    );
  return (
    <Show
      when={filled().length + parents().length > 0}
      fallback={<Empty title={t('guide.form.emptyTitle')} text={t('guide.form.emptyText')} />}
    >
      <For each={filled()}>
        {(group) => (
          <section>
            <h3 class="s-subheading">{t.find(titleKey(group.name))}</h3>
            <dl class="s-values">
              <For each={group.paths}>{(path) => <Value draft={props.draft} path={path} />}</For>
            </dl>
          </section>
        )}
      </For>
      <Show when={parents().length > 0}>
        <h3 class="s-subheading">{t('form.group.parents')}</h3>
        <For each={parents()}>
          {(parent) => (
            <Found
              text={PARENT.map((key) => parent[key])
                .filter(Boolean)
                .join(', ')}
              where={parent.where}
            />
          )}
        </For>
        <p class="s-quiet">{t('guide.form.choose')}</p>
      </Show>
    </Show>
  );
}

const titleKey = (name: GroupName): string =>
  name === 'goals' || name === 'wishedKoordinator' ? `form.short.${name}` : `form.group.${name}`;

function Value(props: { draft: FormDraft; path: string }) {
  const t = useTexts();
  const isBox = () => props.path.startsWith('applyFor.');
  const text = () => shownAs(props.path, valueAt(props.draft.values, props.path));
  const found = () => props.draft.conflicts?.find((one) => one.path === props.path)?.found ?? [];
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
        <Show
          when={text()}
          fallback={
            <>
              <For each={found()}>{(one) => <Found {...one} />}</For>
              <span class="s-choice-help">{t('guide.form.choose')}</span>
            </>
          }
        >
          <span class={isBox() ? '' : 's-private'}>
            {isBox() ? t('common.yes') : <InGroups path={props.path} text={text()} />}
          </span>
        </Show>
        <Show when={text() && source()}>
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

/** One of several values, with where it stood on the page. */
function Found(props: { text: string; where: string }) {
  const t = useTexts();
  return (
    <p>
      <span class="s-private">{props.text}</span>{' '}
      <span class="s-choice-help">{t('form.source.page', { where: props.where })}</span>
    </p>
  );
}
