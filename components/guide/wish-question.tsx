import { createSignal } from 'solid-js';
import { isTooLong, MOST } from '../../lib/domain/limits';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { createKeeper } from '../ui/keep-typing';
import { onceDone } from '../ui/once-done';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { WISH } from './history';
import type { GuideView } from './types';

const FIELD = 'wish-text';

/**
 * What the child and the family want. It stands beside the candidates and never filters them. Saved while it is
 * written, so that a panel that is closed or loaded anew loses nothing.
 */
export function WishQuestion(
  props: GuideView & {
    focus: boolean;
    /** Keeps the question: once saved it has an answer, and would give way to the next in the middle of a word. */
    onStay: () => void;
    onDone: () => void;
  },
) {
  const t = useTexts();
  const [text, setText] = createSignal(props.case.guide.wish);
  // One panel serves several children's cases: what was typed is only ever saved in the case it was typed for.
  const caseId = props.case.id;
  let sent = text();
  const save = () => {
    keeper.stop();
    const written = text().trim();
    if (props.case.id !== caseId || written === props.case.guide.wish) return;
    sent = written;
    return props.onCommand({ do: 'setWish', text: written });
  };
  /** Without being asked: once for each text, since the case may have gone on, or not answered yet. */
  const keep = () => {
    if (text().trim() !== sent && !isLong()) save();
  };
  const keeper = createKeeper(keep);
  const isLong = () => isTooLong(text(), MOST.text);
  const type = (typed: string) => {
    setText(typed);
    props.onStay();
    keeper.soon();
  };
  const goOn = () => {
    if (isLong()) return document.getElementById(FIELD)?.focus();
    onceDone(save(), () => {
      if (!text().trim()) props.onCommand({ do: 'skip', fact: WISH });
      props.onDone();
    });
  };
  return (
    <section class="s-stack">
      <ViewHeading focus={props.focus}>{t('guide.wish.title')}</ViewHeading>
      <TextField
        id={FIELD}
        label={t('guide.wish.label')}
        help={t('guide.wish.help')}
        value={text()}
        rows={4}
        most={MOST.text}
        onText={type}
        onLeave={keep}
      />
      <Button variant="primary" wide onClick={goOn}>
        {text().trim() ? t('guide.wish.save') : t('guide.wish.later')}
      </Button>
    </section>
  );
}
