import { createSignal, For, Show } from 'solid-js';
import type { Truth } from '../../lib/domain/basics';
import type { Pack } from '../../lib/domain/pack';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';
import { factQuestion } from './pack-words';
import type { ChangeView } from './types';

export interface WhatWouldChangeProps {
  readonly pack: Pack;
  /** `need`, an outcome or a service of the case. */
  readonly line: string;
  /** What single answer, or with `depth` 2 what pair, would change the line. Worked out when asked for. */
  readonly changesOf: (line: string, depth: 1 | 2) => readonly ChangeView[];
}

/** «Hva ville endret dette?»: single answers first, two at a time on request. */
export function WhatWouldChange(props: WhatWouldChangeProps) {
  const t = useTexts();
  const [depth, setDepth] = createSignal<0 | 1 | 2>(0);
  let title: HTMLParagraphElement | undefined;
  const ask = () => {
    setDepth((now) => (now === 0 ? 1 : 2));
    // The second button goes away when it has been pressed; what it brought takes the focus.
    if (depth() === 2) title?.focus();
  };
  const changes = () => {
    const wanted = depth();
    return wanted === 0 ? [] : props.changesOf(props.line, wanted);
  };
  /** What the line would say, in the pack's words; a candidate's status in ours. */
  const then = (result: string) => {
    const { need, outcomes } = props.pack;
    const says = props.line === 'need' ? need.says : outcomes.find((one) => one.id === props.line)?.says;
    return says?.[result as Truth]?.text ?? t.find(`guide.status.${result}`);
  };
  return (
    <div class="s-changes">
      <Show when={depth() > 0}>
        <p
          class="s-subheading"
          tabindex="-1"
          ref={(element) => {
            title = element;
          }}
        >
          {t('guide.change.title')}
        </p>
        <ul>
          <For
            each={changes()}
            fallback={<li>{t(depth() === 1 ? 'guide.change.none' : 'guide.change.noneOfTwo')}</li>}
          >
            {(change) => (
              <li>
                <For each={change.answers}>
                  {(one) => (
                    <p>
                      {factQuestion(props.pack, one.fact)} <strong>{t(`common.${one.to}`)}</strong>
                    </p>
                  )}
                </For>
                <p class="s-quiet">{t('guide.change.then', { text: then(change.result) })}</p>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={depth() < 2}>
        <div class="s-around">
          <Button variant="tertiary" onClick={ask}>
            {t(depth() === 0 ? 'guide.change.ask' : 'guide.change.askTwo')}
          </Button>
        </div>
      </Show>
    </div>
  );
}
