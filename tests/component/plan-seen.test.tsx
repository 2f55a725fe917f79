// @vitest-environment happy-dom
import { cleanup, screen } from '@solidjs/testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import type { Case } from '../../lib/domain/case';
import { caseWith } from './fixture';
import { LiveGuide } from './live-guide';
import { findButton, mount, press } from './mount';

afterEach(cleanup);

const SEEN = {
  facts: [{ fact: 'F20', found: [{ text: 'Stafettlogg (BTI)', where: 'Type plan' }] }],
  koordinators: [{ text: 'Kari Lien', where: 'Stafettholder' }],
};
const LINE = 'Siden viser «Stafettlogg (BTI)» under Type plan.';
const status = { page: 'recognised', resumed: false, problems: [] } as const;

function open(start = caseWith(), askSameChild = false) {
  let now: Case = start;
  mount(() => (
    <LiveGuide
      start={start}
      seen={SEEN}
      status={{ ...status, askSameChild }}
      onCase={(one) => {
        now = one;
      }}
    />
  ));
  return () => now.guide;
}

describe('a plan that exists on the page', () => {
  it('is offered with where it stood, and is an answer only when the user says so', () => {
    const guide = open();
    expect(screen.getByText(LINE)).toBeTruthy();
    expect(screen.getByText('Det finnes alt en stafettlogg')).toBeTruthy();
    expect(guide().answers).toEqual({});
    press('Det stemmer');
    expect(guide().answers).toEqual({ F20: 'yes' });
    expect(screen.queryByText(LINE)).toBeNull();
    // The focus that stood on the button is not lost.
    expect(document.activeElement?.localName).toBe('main');
  });

  it('no is the user’s word too, and «Ikke nå» leaves it unknown', () => {
    const guide = open();
    press('Ikke nå');
    expect(guide()).toMatchObject({ answers: {}, skipped: ['F20'] });
    expect(findButton('Det stemmer')).toBeNull();
    cleanup();
    const other = open();
    press('Det stemmer ikke');
    expect(other().answers).toEqual({ F20: 'no' });
  });

  it('is not offered where it is answered, nor while it isn’t sure whose page it is', () => {
    open(caseWith({ answers: { F20: 'unknown' } }));
    expect(findButton('Det stemmer')).toBeNull();
    cleanup();
    open(caseWith(), true);
    expect(findButton('Det stemmer')).toBeNull();
  });

  it('is not offered where the guide suggests that very plan: it changes nothing', () => {
    const need = { F1: 'yes', F3: 'yes', F6: 'yes', F7: 'yes', F8: 'no', F9: 'no' } as const;
    open(caseWith({ myService: 'skole', servicesDone: true, ageBand: '7-11', answers: need }));
    expect(findButton('Det stemmer')).toBeNull();
    cleanup();
    open(
      caseWith({ myService: 'skole', servicesDone: true, ageBand: '7-11', answers: { ...need, F7: 'no' } }),
    );
    expect(findButton('Det stemmer')).not.toBeNull();
  });

  it('the koordinator on the page stands where the guide says who can coordinate', () => {
    open(caseWith({ myService: 'fysio' }));
    expect(screen.queryByText('Siden viser «Kari Lien» under Stafettholder.')).toBeNull();
    press('Hvorfor?');
    expect(screen.getByText('Siden viser «Kari Lien» under Stafettholder.').className).toContain('s-private');
  });
});
