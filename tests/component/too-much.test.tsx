// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GoOn } from '../../components/consent/go-on';
import { GettingPage } from '../../components/getting/getting-page';
import { PinField } from '../../components/guide/pin-field';
import { MeetingPage } from '../../components/meeting/meeting-page';
import type { Case } from '../../lib/domain/case';
import { MOST } from '../../lib/domain/limits';
import { begunCase } from './case-page';
import { caseWith, suggestionWith } from './fixture';
import { LiveGuide } from './live-guide';
import { mount, press } from './mount';
import { pageWith } from './spied-page';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** More than a field has room for is said where it stands; nothing is cut, nothing handed on, and the press leads to it. */
const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const aboutLength = () => screen.queryByText(/^Dette er for langt\. Her er det plass til (\d+) tegn\./);
const wait = () => new Promise((resolve) => setTimeout(resolve, 0));

function expectRefused(label: string, most: number): void {
  expect(aboutLength()?.textContent).toContain(`plass til ${most} tegn`);
  expect(aboutLength()?.getAttribute('role')).toBe('alert');
  expect(field(label).value.length).toBe(most + 1);
  expect(field(label).getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field(label));
}

describe('a PIN', () => {
  const open = () => {
    const onPin = vi.fn();
    mount(() => <PinField problem={null} button="Lås" onPin={onPin} />);
    return onPin;
  };

  it('too long is not sent, and the press leads to it', () => {
    const onPin = open();
    type('PIN-kode', '7'.repeat(MOST.pin + 1));
    press('Lås');
    expectRefused('PIN-kode', MOST.pin);
    expect(onPin).not.toHaveBeenCalled();
    type('PIN-kode', '7'.repeat(MOST.pin));
    expect(aboutLength()).toBeNull();
    press('Lås');
    expect(onPin).toHaveBeenCalledOnce();
  });

  it('is the same with a space typed beside it', () => {
    const onPin = open();
    type('PIN-kode', ` ${'7'.repeat(MOST.pin)} `);
    expect(aboutLength()).toBeNull();
    press('Lås');
    expect(onPin).toHaveBeenCalledWith('7'.repeat(MOST.pin));
  });
});

it('a ground in one’s own words', () => {
  const onGoOn = vi.fn();
  mount(() => <GoOn ground="fare" confirm="Det stemmer" onGoOn={onGoOn} />);
  press('Dette gjelder nå');
  fireEvent.click(screen.getByRole('checkbox'));
  const label = 'Hvorfor, med én setning';
  type(label, 'x'.repeat(MOST.ground + 1));
  press('Gå videre uten samtykke');
  expectRefused(label, MOST.ground);
  expect(onGoOn).not.toHaveBeenCalled();
  type(label, ` ${'x'.repeat(MOST.ground)} `);
  press('Gå videre uten samtykke');
  expect(onGoOn).toHaveBeenCalledWith({ id: 'fare', words: 'x'.repeat(MOST.ground) });
});

it('a wish is not saved by a rest, by leaving the field or by going on, and stands', () => {
  vi.useFakeTimers();
  let now: Case | undefined;
  const start = caseWith({ myService: 'fysio', servicesDone: true, ageBand: '7-11', wish: '' });
  const suggestion = suggestionWith({ next: { kind: 'fact', fact: 'F3' } });
  mount(() => <LiveGuide start={start} suggestion={suggestion} onCase={(one) => (now = one)} />);
  const label = 'Skriv det de har sagt';
  type(label, 'x'.repeat(MOST.text + 1));
  vi.advanceTimersByTime(2000);
  fireEvent.blur(field(label));
  press('Lagre og gå videre');
  expectRefused(label, MOST.text);
  expect(now?.guide.wish ?? '').toBe('');
  type(label, 'x'.repeat(MOST.text));
  press('Lagre og gå videre');
  expect(now?.guide.wish.length).toBe(MOST.text);
});

describe('the length of a meeting', () => {
  const label = 'Hvor mange minutter?';
  it.each(['481', '14', '', 'en time', '60,5', '6e1', '0x3c', '9'.repeat(40), '-60'])(
    '«%s»: the press saves nothing and leads to the field, which says what it takes',
    async (length) => {
      const { meeting, calls } = pageWith(begunCase());
      mount(() => <MeetingPage {...meeting} />);
      type(label, length);
      press('Lagre til kalenderen');
      await wait();
      expect(calls.saveCalendar).not.toHaveBeenCalled();
      expect(document.activeElement).toBe(field(label));
      expect(field(label).value).toBe(length);
      const said = document.getElementById(field(label).getAttribute('aria-describedby') ?? '')?.textContent;
      expect(said).toContain('Skriv et antall minutter fra 15 til 480.');
    },
  );
});

describe('the period on the consent form', () => {
  const label = 'Hvor mange måneder skal det gjelde?';
  it.each(['61', '0', '', 'et år', '1,5', '1e1', '9'.repeat(40)])(
    '«%s» is not handed on, stands, and the field says what it takes',
    (months) => {
      const { getting, tab } = pageWith(begunCase());
      mount(() => <GettingPage {...getting} paper={null} />);
      type(label, months);
      fireEvent.blur(field(label));
      expect(tab.command).not.toHaveBeenCalled();
      expect(field(label).value).toBe(months);
      const said = document.getElementById(field(label).getAttribute('aria-describedby') ?? '')?.textContent;
      expect(said).toMatch(/fra 1 til 60/);
    },
  );
});

it.each(['Hva skal opplysningene brukes til?', 'Hvilke opplysninger kan deles?'])(
  'on the consent form, «%s»: is said, and not handed on',
  (label) => {
    const { getting, tab } = pageWith(begunCase());
    mount(() => <GettingPage {...getting} paper={null} />);
    type(label, 'x'.repeat(MOST.text + 1));
    fireEvent.blur(field(label));
    expect(aboutLength()).toBeTruthy();
    expect(tab.command).not.toHaveBeenCalled();
    expect(field(label).value.length).toBe(MOST.text + 1);
  },
);
