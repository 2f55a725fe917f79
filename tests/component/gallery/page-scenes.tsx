import { type JSX, onMount } from 'solid-js';
import type { Core } from '../../../lib/pages/core';
import { createEdgeButton } from '../../../lib/pages/edge-button';
import { openFrame } from '../../../lib/pages/frame';
import { createHintBox } from '../../../lib/pages/hint-box';
import { createLine } from '../../../lib/pages/line';
import { speak } from '../../../lib/pages/surface';
import { startTeaching } from '../../../lib/pages/teach';
import { texts } from './language';

const nothing = () => undefined;
const text = (key: string) => texts.find(key);
const signal = new AbortController().signal;

/** A page of somebody else's, with one of our pieces in it; its shadow root is open here, so that tools can look in. */
function host(put: (field: HTMLElement) => void) {
  return (): JSX.Element => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (how) {
      return attach.call(this, { ...how, mode: 'open' });
    };
    speak(texts.language);
    let field: HTMLInputElement | undefined;
    onMount(() => field && put(field));
    return (
      <div class="s-surface" style={{ 'background-color': '#fff', color: '#222', padding: '16px' }}>
        <main>
          <h1>Plan</h1>
          <label for="type">Plantype</label>
          <input id="type" ref={field} />
        </main>
      </div>
    );
  };
}

const hint = (show: (box: ReturnType<typeof createHintBox>) => void) =>
  host((field) => {
    const box = createHintBox(document, { text, openPanel: nothing, hide: nothing });
    box.putAt({ after: field });
    show(box);
  });
const line = (words: string, button?: string) =>
  host(() => {
    const say = createLine(document, () => text('page.close'), signal);
    say(words, button ? { button: { label: button, press: nothing } } : {});
  });

/** What stands in Samspill: the button at the edge, hints, the line, the frame of the dialog, «Lær siden». */
export const pageScenes: Record<string, () => JSX.Element> = {
  'page-button': host(() => createEdgeButton(document, text, nothing, signal).show()),
  'page-hint': hint((box) =>
    box.show(texts('app.hint.planType', { plan: 'Stafettlogg' }), {
      label: text('page.insert.planType'),
      press: nothing,
    }),
  ),
  'page-hint-open': hint((box) => box.show(text('app.hint.begin'), null)),
  'page-hint-wrote': hint((box) => box.wrote(texts.find('page.wrote', { text: 'Stafettlogg' }), nothing)),
  'page-line': line(text('page.reload')),
  'page-line-time': line(texts.find('page.pressNow', { control: 'Send melding' }), text('page.moreTime')),
  'page-dialog-waits': host(() => {
    const words = {
      title: text('page.dialogTitle'),
      waiting: text('page.dialogWaits'),
      giveUp: text('page.cancel'),
    };
    openFrame(document, 'about:blank', words, nothing, nothing);
  }),
  'page-teach': host(() => {
    const core: Partial<Core> = {
      window: window as Window & typeof globalThis,
      ...{ hello: () => null, text, say: nothing, again: nothing, signal },
    };
    startTeaching(core as Core, nothing);
  }),
};
