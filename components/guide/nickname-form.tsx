import type { Case } from '../../lib/domain/case';
import { MOST } from '../../lib/domain/limits';
import { Button } from '../ui/button';
import { isRefused, TextField } from '../ui/fields';
import { onceDone } from '../ui/once-done';
import { useTexts } from '../ui/texts';
import { createHalfTyped } from './half-typed';
import type { GuideView } from './types';

const FIELD = 'case-nickname';

/** Who asks for the form is about to write in it. */
export const focusNickname = () => document.getElementById(FIELD)?.focus();

/** Names one case by initials or a nickname. What is typed and not saved stays with that case. */
export function NicknameForm(
  props: Pick<GuideView, 'onCommand'> & { readonly case: Case; onDone: () => void },
) {
  const t = useTexts();
  const typed = createHalfTyped(props, 'nickname', props.case.nickname);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (isRefused(FIELD, typed.text(), MOST.nickname)) return;
    onceDone(props.onCommand({ do: 'setNickname', nickname: typed.text().trim() }), () => {
      typed.clear();
      props.onDone();
    });
  };
  return (
    <form class="s-stack" onSubmit={save}>
      <TextField
        id={FIELD}
        label={t('guide.case.nickname')}
        help={t('guide.case.nicknameHelp')}
        value={typed.text()}
        most={MOST.nickname}
        onText={typed.type}
        onLeave={typed.keep}
      />
      <Button type="submit">{t('common.save')}</Button>
    </form>
  );
}
