// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { headlineOf, joinEquals } from '../../components/guide/headline';
import { StairPicture } from '../../components/stair/stair-picture';
import { ErrorView } from '../../components/ui/error-view';
import { TextField } from '../../components/ui/fields';
import { Loading } from '../../components/ui/loading';
import { Message } from '../../components/ui/message';
import { Quotes } from '../../components/ui/quote';
import { useTexts } from '../../components/ui/texts';
import { Waiting } from '../../components/ui/waiting';
import { inSentence } from '../../lib/text/in-sentence';
import { candidate, outcome, suggestionWith, texts } from './fixture';
import { mount, press } from './mount';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('quotes', () => {
  it('show the source’s words in quotation marks, and a law by name, paragraph and day without', () => {
    const citations = [
      { source: 'V', quote: 'Hvis ikke, har de behov for dette?' },
      { source: 'V', quote: 'Hvis ikke, har de behov for dette?' },
      { law: 'barnevernsloven', paragraph: '§ 13-2', checked: '2026-11-21' },
    ];
    mount(() => (
      <Quotes citations={citations} sourceName={Object.assign(() => 'Veilederen', { language: 'nb' })} />
    ));
    const figures = [...document.querySelectorAll('figure')].map((one) => one.textContent);
    expect(figures).toEqual([
      '«Hvis ikke, har de behov for dette?»Veilederen',
      'barnevernsloven § 13-2. Kontrollert 21.11.2026.',
    ]);
  });
});

describe('a wait', () => {
  it('shows nothing for half a second, then what is waited for', () => {
    vi.useFakeTimers();
    mount(() => <Loading what="Henter saken …" />);
    vi.advanceTimersByTime(499);
    expect(screen.queryByText('Henter saken …')).toBeNull();
    vi.advanceTimersByTime(2);
    expect(screen.getByText('Henter saken …')).toBeTruthy();
  });
});

describe('a view that gets no answer', () => {
  it('says so after twelve seconds, with what is kept and what to do', () => {
    vi.useFakeTimers();
    const onRetry = vi.fn();
    mount(() => <Waiting kind="popup" what="Henter saken …" onRetry={onRetry} />);
    vi.advanceTimersByTime(11_000);
    expect(screen.getByText('Henter saken …')).toBeTruthy();
    expect(document.querySelector('[role=alert]')).toBeNull();
    vi.advanceTimersByTime(1100);
    expect(document.querySelector('[role=alert]')?.textContent).toMatch(/svarer ikke.*ligger trygt/);
    press('Prøv igjen');
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('an error', () => {
  it('says what happened, what is kept and what to do, and interrupts', () => {
    const onAction = vi.fn();
    mount(() => (
      <ErrorView happened="Det gikk galt." kept="Alt er her." action="Prøv igjen" onAction={onAction} />
    ));
    const box = document.querySelector('[role=alert]');
    expect(box?.textContent).toBe('Det gikk galt.Alt er her.Prøv igjen');
    press('Prøv igjen');
    expect(onAction).toHaveBeenCalled();
  });

  it('is polite when it is only a message', () => {
    mount(() => (
      <Message kind="info" live>
        <p>{useTexts()('common.yes')}</p>
      </Message>
    ));
    expect(document.querySelector('[role=status]')?.textContent).toBe('Ja');
  });
});

describe('a field that may hold personal data', () => {
  it('keeps the browser’s helpers out', () => {
    const onText = vi.fn();
    mount(() => <TextField label="Navn" value="" rows={3} error="Feil" onText={onText} />);
    const field = screen.getByLabelText('Navn');
    expect(field.getAttribute('autocomplete')).toBe('off');
    expect(field.getAttribute('spellcheck')).toBe('false');
    expect(field.getAttribute('writingsuggestions')).toBe('false');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    fireEvent.input(field, { target: { value: 'Å' } });
    expect(onText).toHaveBeenCalledWith('Å');
  });
});

describe('the stair picture', () => {
  it('tells the three states apart by form: a figure, a question mark, nothing', () => {
    const steps = (['current', 'open', 'not'] as const).map((state) => ({
      id: state,
      label: state,
      state,
      outcomes: [],
    }));
    mount(() => <StairPicture steps={steps} />);
    const marks = [...document.querySelectorAll('g')].map((step) => step.children.length);
    expect(marks).toEqual([3, 2, 1]);
    expect(document.querySelectorAll('.s-stair-question').length).toBe(1);
  });
});

describe('the headline', () => {
  const natural = (service: string, role = 'stafettholder') => candidate(service, 'natural', { role });

  it('names equals as equals, in table order', () => {
    const two = suggestionWith({ candidates: [natural('avlastning'), natural('barnebolig')] });
    expect(headlineOf(two, texts).who).toBe('Selnes/Seminaret avlastning og Barnebolig er like naturlige');
    expect(joinEquals(['a', 'b', 'c'], 'og')).toBe('a, b og c');
  });

  it('leaves out who is only needed, and whose role does not fit', () => {
    const some = [
      candidate('fysio', 'natural', { later: true }),
      candidate('barnevern', 'natural', { roleFits: 'no' }),
      natural('skole'),
    ];
    expect(headlineOf(suggestionWith({ candidates: some }), texts).who).toBe(
      'Skole/barnehage er naturlig som stafettholder',
    );
  });

  it('says what is suggested, not every right that holds', () => {
    const lines = [
      outcome('koordinator', 'yes', { suggested: 'no' }),
      outcome('individuellPlan', 'yes', { suggested: 'yes' }),
    ];
    expect(headlineOf(suggestionWith({ outcomes: lines }), texts).plan).toBe('Forslag: individuell plan');
  });

  it('keeps names in capitals', () => {
    expect(inSentence('FACT Ung')).toBe('FACT Ung');
    expect(inSentence('BUP')).toBe('BUP');
    expect(inSentence('Selnes/Seminaret avlastning')).toBe('Selnes/Seminaret avlastning');
    expect(inSentence('Skole/barnehage')).toBe('skole/barnehage');
    expect(inSentence('Individuell plan')).toBe('individuell plan');
  });

  it('claims nothing when nothing is known', () => {
    expect(headlineOf(suggestionWith(), texts)).toEqual({ plan: 'Ingen forslag ennå', who: '' });
  });
});
