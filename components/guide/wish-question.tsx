import { createSignal, onCleanup } from 'solid-js';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { WISH } from './history';
import type { GuideView } from './types';

/** What the child and the family want. It stands beside the candidates and never filters them. */
export function WishQuestion(props: GuideView & { focus: boolean; onDone: () => void }) {
  const t = useTexts();
  const [text, setText] = createSignal(props.case.guide.wish);
  // One panel serves several children's cases: what was typed is only ever saved in the case it was typed for.
  const caseId = props.case.id;
  const save = () => {
    const isHere = props.case.id === caseId;
    if (isHere && text().trim() !== props.case.guide.wish)
      props.onCommand({ do: 'setWish', text: text().trim() });
  };
  onCleanup(save);
  const goOn = () => {
    save();
    if (!text().trim()) props.onCommand({ do: 'skip', fact: WISH });
    props.onDone();
  };
  return (
    <section class="s-stack">
      <ViewHeading focus={props.focus}>{t('guide.wish.title')}</ViewHeading>
      <TextField
        label={t('guide.wish.label')}
        help={t('guide.wish.help')}
        value={text()}
        rows={4}
        maxLength={2000}
        onText={setText}
        onLeave={save}
      />
      <Button variant="primary" wide onClick={goOn}>
        {text().trim() ? t('guide.wish.save') : t('guide.wish.later')}
      </Button>
    </section>
  );
}
