import { For, Index } from 'solid-js';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';
import { factQuestion } from './pack-words';
import type { GuideView } from './types';

/** Answers that the pack says can't both hold: shown wherever the user can mend them, and never mended by us. */
export function Contradictions(props: GuideView) {
  const t = useTexts();
  return (
    <Index each={props.suggestion.contradictions}>
      {(pair) => (
        <Message kind="warning" title={t('guide.contradiction')}>
          <p>{pair().text}</p>
          <ul>
            <For each={pair().facts}>{(fact) => <li>{factQuestion(props.pack, fact)}</li>}</For>
          </ul>
        </Message>
      )}
    </Index>
  );
}
