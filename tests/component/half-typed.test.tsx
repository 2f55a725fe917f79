// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '../../lib/domain/case';
import type { Command } from '../../lib/domain/command';
import { caseWith, suggestionWith } from './fixture';
import { LiveGuide } from './live-guide';
import { findButton, group, mount, press } from './mount';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const OWN = 'En tjeneste som ikke står her';
const OTHER = 'En annen tjeneste';
const NAME = 'Initialer eller kallenavn';
const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const TOO_LONG = /^Dette er for langt\. Her er det plass til (\d+) tegn\./;
const isAboutLength = () => screen.queryByText(TOO_LONG) !== null;

/** The panel closed and opened again on what the case holds. */
function reopened(now: Case | undefined): void {
  cleanup();
  mount(() => <LiveGuide start={now ?? caseWith()} />);
}

describe('a service that is typed and not added', () => {
  it.each([
    ['services', OWN, { myService: 'fysio' }],
    ['myService', OTHER, {}],
  ] as const)('%s: is there again when the panel is loaded anew or closed', (name, label, guide) => {
    let now: Case | undefined;
    mount(() => <LiveGuide start={caseWith(guide)} onCase={(one) => (now = one)} />);
    type(label, 'Logop');
    window.dispatchEvent(new Event('pagehide'));
    expect(now?.typed).toEqual({ [name]: 'Logop' });
    expect(now?.past).toEqual([]);
    reopened(now);
    expect(field(label).value).toBe('Logop');
    type(label, 'Logoped');
    cleanup();
  });

  it('is kept half a second after the last key, and no more once it is added', () => {
    vi.useFakeTimers();
    let now: Case | undefined;
    const start = caseWith({ myService: 'fysio' });
    mount(() => <LiveGuide start={start} onCase={(one) => (now = one)} />);
    type(OWN, 'Tolk');
    vi.advanceTimersByTime(499);
    expect(now).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(now?.typed).toEqual({ services: 'Tolk' });
    press('Legg til egen');
    expect(now).toMatchObject({ typed: {}, guide: { services: [{ name: 'Tolk' }] } });
    reopened(now);
    expect(field(OWN).value).toBe('');
  });

  it('stands while the case changes around it', () => {
    mount(() => <LiveGuide start={caseWith({ myService: 'fysio' })} />);
    type(OWN, 'Tolk');
    press('Inne', group('BUP'));
    expect(field(OWN).value).toBe('Tolk');
  });

  it('is never kept with another child’s case', () => {
    const [open, setOpen] = createSignal(caseWith({ myService: 'fysio' }, { id: 'sak-a' }));
    const sent: [string, Command][] = [];
    const suggestion = suggestionWith({ next: { kind: 'services' } });
    mount(() => (
      <LiveGuide
        case={open()}
        suggestion={suggestion}
        onCommand={(command) => sent.push([open().id, command])}
      />
    ));
    type(OWN, 'Bestemor til A');
    setOpen(caseWith({ myService: 'fysio' }, { id: 'sak-b' }));
    expect(sent).toEqual([]);
    expect(screen.queryByDisplayValue('Bestemor til A')).toBeNull();
  });
});

describe('initials that are typed and not saved', () => {
  it('are there again, and belong to their own case', () => {
    let now: Case | undefined;
    mount(() => <LiveGuide onCase={(one) => (now = one)} />);
    press(/navn/i);
    type(NAME, 'K');
    window.dispatchEvent(new Event('pagehide'));
    expect(now).toMatchObject({ nickname: '', typed: { nickname: 'K' } });
    reopened(now);
    expect(field(NAME).value).toBe('K');
  });

  it('never name another child’s case', () => {
    const [open, setOpen] = createSignal(caseWith({ myService: 'fysio' }, { id: 'sak-a' }));
    mount(() => <LiveGuide case={open()} onCommand={() => {}} />);
    press(/navn/i);
    type(NAME, 'K');
    setOpen(caseWith({ myService: 'fysio' }, { id: 'sak-b' }));
    expect(screen.queryByLabelText(NAME)).toBeNull();
  });
});

describe('more than there is room for', () => {
  it.each([
    ['a service', OWN, 120, 'Legg til egen', { myService: 'fysio' }],
    ['my service', OTHER, 120, 'Bruk denne tjenesten', {}],
    ['initials', NAME, 40, 'Lagre', {}],
  ] as const)('%s: is said, nothing is cut and nothing saved', (_, label, most, button, guide) => {
    let now: Case | undefined;
    mount(() => <LiveGuide start={caseWith(guide)} onCase={(one) => (now = one)} />);
    if (label === NAME) press(/navn/i);
    const room = 'x'.repeat(most);
    type(label, ` ${room} `);
    expect(isAboutLength()).toBe(false);
    type(label, `${room}y`);
    expect(field(label).hasAttribute('maxlength')).toBe(false);
    expect(screen.getByText(TOO_LONG).textContent).toContain(`plass til ${most} tegn`);
    expect(screen.getByText(TOO_LONG).getAttribute('role')).toBe('alert');
    expect(document.querySelector('.s-error')?.textContent).toContain(`Du har skrevet ${most + 1}.`);
    expect(document.querySelectorAll('.s-error').length).toBe(1);
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
    press(button);
    expect(now?.guide.services ?? []).toEqual([]);
    expect(now?.nickname ?? '').toBe('');
    expect(field(label).value).toBe(`${room}y`);
    expect(document.activeElement).toBe(field(label));
    type(label, room);
    expect(isAboutLength()).toBe(false);
    press(button);
    expect([now?.nickname, ...(now?.guide.services ?? []).map((one) => one.name)]).toContain(room);
  });

  it('does not go on from the services either', () => {
    let now: Case | undefined;
    mount(() => <LiveGuide start={caseWith({ myService: 'fysio' })} onCase={(one) => (now = one)} />);
    type(OWN, 'x'.repeat(121));
    press('Gå videre');
    expect(now?.guide.servicesDone ?? false).toBe(false);
    expect(field(OWN).value.length).toBe(121);
    expect(findButton('Gå videre')).toBeTruthy();
  });
});
