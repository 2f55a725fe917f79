// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import type { Case } from '../../lib/domain/case';
import type { Place } from '../../lib/domain/place';
import { caseWith } from './fixture';
import { LiveGuide } from './live-guide';
import { mount, press } from './mount';

afterEach(cleanup);

const title = () => document.querySelector('h2')?.textContent ?? '';
const READY = { myService: 'skole', servicesDone: true, ageBand: '7-11' };
const WISH = 'Skriv det de har sagt';

/** A panel that keeps where it is, and comes back there. */
function panelWith(start: Case) {
  let now = start;
  let place: Place | null = null;
  const open = () =>
    mount(() => (
      <LiveGuide
        start={now}
        place={place}
        onCase={(one) => {
          now = one;
        }}
        onPlace={(one) => {
          place = one;
        }}
      />
    ));
  open();
  return {
    comesBack: () => {
      cleanup();
      open();
    },
    forget: (fact: string) => {
      place = place && { ...place, question: { kind: 'fact', fact } };
    },
  };
}

describe('a panel that is loaded anew stands where it was', () => {
  it.each(['Hvorfor?', 'Hva nå?', 'Skjema', 'Hvem spør jeg?'])('in «%s»', (view) => {
    const panel = panelWith(caseWith(READY));
    press(view);
    const before = title();
    panel.comesBack();
    expect(title()).toBe(before);
    press('Tilbake til spørsmålene');
    panel.comesBack();
    expect(title()).not.toBe(before);
  });

  it('in the wish, with what is typed, until I go on', () => {
    const panel = panelWith(caseWith(READY));
    fireEvent.input(screen.getByLabelText(WISH), { target: { value: 'Sykle' } });
    panel.comesBack();
    expect((screen.getByLabelText(WISH) as HTMLTextAreaElement).value).toBe('Sykle');
    press('Lagre og gå videre');
    panel.comesBack();
    expect(screen.queryByLabelText(WISH)).toBeNull();
  });

  it('at an earlier question; one that the rules no longer have gives way to the one that is due', () => {
    const panel = panelWith(caseWith({ ...READY, wish: 'x' }));
    const due = title();
    press('Tilbake');
    expect(title()).not.toBe(due);
    const earlier = title();
    panel.comesBack();
    expect(title()).toBe(earlier);
    panel.forget('F999');
    panel.comesBack();
    expect(title()).toBe(due);
  });

  it('in consent only while something is ticked there; else where it is opened from', () => {
    const place: Place = { view: 'consent', question: null, stays: false, more: false };
    mount(() => <LiveGuide start={caseWith(READY)} place={place} />);
    expect(title()).toBe('Hva nå?');
  });

  it('in each child’s own case', () => {
    const [a, b] = [caseWith(READY, { id: 'sak-a' }), caseWith(READY, { id: 'sak-b' })];
    const now: Place = { view: 'now', question: null, stays: false, more: false };
    const [open, setOpen] = createSignal<[Case, Place | null]>([a, null]);
    mount(() => <LiveGuide case={open()[0]} place={open()[1]} />);
    expect(title()).not.toBe('Hva nå?');
    setOpen([b, now]);
    expect(title()).toBe('Hva nå?');
    setOpen([a, null]);
    expect(title()).not.toBe('Hva nå?');
  });
});
