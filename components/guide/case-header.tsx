import { createSignal, Show } from 'solid-js';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { HideButton } from '../ui/surface';
import { useTexts } from '../ui/texts';

export interface CaseHeaderProps {
  readonly nickname: string;
  /** Kept on this machine, or gone when the browser closes. */
  readonly kept: boolean;
  readonly onName: (nickname: string) => void;
}

/** Whose case it is, and how long it lives. Initials or a nickname, never asked for as a name. */
export function CaseHeader(props: CaseHeaderProps) {
  const t = useTexts();
  const [editing, setEditing] = createSignal(false);
  const [draft, setDraft] = createSignal('');
  let opener: HTMLButtonElement | undefined;
  const open = () => {
    setDraft(props.nickname);
    setEditing(true);
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    props.onName(draft());
    setEditing(false);
    opener?.focus();
  };
  return (
    <header class="s-case">
      <h1 class="ds-sr-only">{t('common.appName')}</h1>
      <div class="s-case-row">
        <p class="s-case-name">
          <span class="s-quiet">{t('guide.case.label')}</span>{' '}
          <strong class={props.nickname ? 's-private' : ''}>
            {props.nickname || t('guide.case.unnamed')}
          </strong>
        </p>
        <Button
          variant="tertiary"
          class="s-small"
          ref={(element: HTMLButtonElement) => {
            opener = element;
          }}
          aria-expanded={editing()}
          onClick={() => (editing() ? setEditing(false) : open())}
        >
          {props.nickname ? t('guide.case.rename') : t('guide.case.name')}
        </Button>
        <HideButton />
      </div>
      <p class="s-quiet">{props.kept ? t('guide.case.kept') : t('guide.case.notKept')}</p>
      <Show when={editing()}>
        <form class="s-stack" onSubmit={save}>
          <TextField
            label={t('guide.case.nickname')}
            help={t('guide.case.nicknameHelp')}
            value={draft()}
            maxLength={40}
            onText={setDraft}
          />
          <Button type="submit">{t('common.save')}</Button>
        </form>
      </Show>
    </header>
  );
}
