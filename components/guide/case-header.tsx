import { createSignal, Show } from 'solid-js';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { HideButton } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { CaseChooser, type OtherCase } from './case-chooser';
import { KeepCase, type KeepProps } from './keep-case';

export interface CaseHeaderProps {
  readonly nickname: string;
  readonly caseId: string;
  /** Kept on this machine, or gone when the browser closes; left out where nothing can be kept. */
  readonly keep: KeepProps | undefined;
  readonly onName: (nickname: string) => void;
  readonly others: readonly OtherCase[];
  /** Takes up another open case, or (null) begins a new one; left out where there is only one. */
  readonly onChoose: ((caseId: string | null) => void) | undefined;
  /** Deletes the case that is open here; left out while nothing is stored. */
  readonly onRemove: (() => void) | undefined;
}

/** Whose case it is, and how long it lives. Initials or a nickname, never asked for as a name. */
export function CaseHeader(props: CaseHeaderProps) {
  const t = useTexts();
  const [editing, setEditing] = createSignal(false);
  const [choosing, setChoosing] = createSignal(false);
  const [draft, setDraft] = createSignal('');
  let opener: HTMLButtonElement | undefined;
  const open = () => {
    setDraft(props.nickname);
    setEditing(true);
  };
  const choose = (caseId: string | null) => {
    setChoosing(false);
    props.onChoose?.(caseId);
  };
  const remove = () => {
    setChoosing(false);
    props.onRemove?.();
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
      <div class="s-case-row">
        <Show when={props.keep} fallback={<p class="s-quiet">{t('guide.case.notKept')}</p>}>
          {(keep) => <KeepCase {...keep()} caseId={props.caseId} />}
        </Show>
        <Show when={props.onChoose}>
          <Button
            variant="tertiary"
            class="s-small"
            aria-expanded={choosing()}
            onClick={() => setChoosing((on) => !on)}
          >
            {t('guide.case.switch')}
          </Button>
        </Show>
      </div>
      <Show when={choosing()}>
        <CaseChooser
          others={props.others}
          keep={props.keep}
          onChoose={choose}
          onRemove={props.onRemove && remove}
        />
      </Show>
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
