import { createSignal, Show } from 'solid-js';
import type { Case } from '../../lib/domain/case';
import type { Command } from '../../lib/domain/command';
import { Button } from '../ui/button';
import { HideButton } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { CaseChooser, type OtherCase } from './case-chooser';
import { KeepCase, type KeepProps } from './keep-case';
import { focusNickname, NicknameForm } from './nickname-form';

export interface CaseHeaderProps {
  readonly case: Case;
  readonly onCommand: (command: Command) => unknown;
  /** Kept on this machine, or gone when the browser closes; left out where nothing can be kept. */
  readonly keep: KeepProps | undefined;
  readonly others: readonly OtherCase[];
  /** Takes up another open case, or (null) begins a new one; left out where there is only one. */
  readonly onChoose: ((caseId: string | null) => void) | undefined;
  /** Deletes the case that is open here; left out while nothing is stored. */
  readonly onRemove: (() => void) | undefined;
}

/** Whose case it is, and how long it lives. Initials or a nickname, never asked for as a name. */
export function CaseHeader(props: CaseHeaderProps) {
  const t = useTexts();
  // By case: a name begun for one child is never saved for another.
  const [editing, setEditing] = createSignal(props.case.typed.nickname === undefined ? null : props.case.id);
  const isEditing = () => editing() === props.case.id;
  const nickname = () => props.case.nickname;
  const [choosing, setChoosing] = createSignal(false);
  let opener: HTMLButtonElement | undefined;
  const choose = (caseId: string | null) => {
    setChoosing(false);
    props.onChoose?.(caseId);
  };
  const remove = () => {
    setChoosing(false);
    props.onRemove?.();
  };
  const done = () => {
    setEditing(null);
    opener?.focus();
  };
  const toggle = () => {
    setEditing(isEditing() ? null : props.case.id);
    focusNickname();
  };
  return (
    <header class="s-case">
      <h1 class="ds-sr-only">{t('common.appName')}</h1>
      <div class="s-case-row">
        <p class="s-case-name">
          <span class="s-quiet">{t('guide.case.label')}</span>{' '}
          <strong class={nickname() ? 's-private' : ''}>{nickname() || t('guide.case.unnamed')}</strong>
        </p>
        <Button
          variant="tertiary"
          class="s-small"
          ref={(element: HTMLButtonElement) => {
            opener = element;
          }}
          aria-expanded={isEditing()}
          onClick={toggle}
        >
          {nickname() ? t('guide.case.rename') : t('guide.case.name')}
        </Button>
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
        <HideButton />
      </div>
      <div class="s-case-row">
        <Show when={props.keep} fallback={<p class="s-quiet">{t('guide.case.notKept')}</p>}>
          {(keep) => <KeepCase {...keep()} caseId={props.case.id} />}
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
      <Show when={isEditing()}>
        <NicknameForm case={props.case} onCommand={props.onCommand} onDone={done} />
      </Show>
    </header>
  );
}
