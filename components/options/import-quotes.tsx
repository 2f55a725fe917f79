import { For, Show } from 'solid-js';
import type { QuoteCheck } from '../../lib/app/pack-sources';
import { Details } from '../ui/details';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';

/** Which quotes of another pack stand in their sources, and which could not be compared because a text is not there. */
export function ImportQuotes(props: { quotes: QuoteCheck }) {
  const t = useTexts();
  const count = () => props.quotes.unchecked.reduce((sum, { quotes }) => sum + quotes.length, 0);
  return (
    <>
      <Show when={props.quotes.checked > 0}>
        <p>{t.count('options.import.checked', props.quotes.checked)}</p>
      </Show>
      <Show when={count() > 0}>
        <Message kind="warning" title={t.count('options.import.unchecked', count())} live>
          <For each={props.quotes.unchecked}>
            {({ title, file, quotes }) => (
              <>
                <p>{t('options.import.uncheckedSource', { title, file })}</p>
                <Details summary={t('options.import.uncheckedQuotes', { file })}>
                  <ul>
                    <For each={quotes}>
                      {({ path, quote }) => (
                        <li>
                          <code>{path}</code> «{quote}»
                        </li>
                      )}
                    </For>
                  </ul>
                </Details>
              </>
            )}
          </For>
        </Message>
      </Show>
      <For each={props.quotes.unused}>{(file) => <p>{t('options.import.unused', { file })}</p>}</For>
    </>
  );
}
