// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import { MeetingPage } from '../../components/meeting/meeting-page';
import type { OwnActionAnswer } from '../../lib/app/case-tab';
import type { Case } from '../../lib/domain/case';
import type { Consent } from '../../lib/domain/consent';
import { parseCalendar } from '../unit/text/parse-calendar';
import { begunCase, CHILD } from './case-page';
import { pack, texts } from './fixture';
import { findButton, mount, press } from './mount';
import { pageWith } from './spied-page';

afterEach(cleanup);

const fysio: Consent = {
  service: 'fysio',
  state: 'given',
  givenBy: ['begge'],
  form: 'oral',
  recordedIn: 'samspill',
  purpose: 'Avklare',
  information: 'Navn',
  givenOn: '2026-11-12',
  validUntil: '2027-11-12',
  childHeard: true,
  interpreter: false,
  registeredAt: 0,
};

function open(answer?: OwnActionAnswer, rest: Partial<Case> = {}, teams = true) {
  const all = pageWith(begunCase(rest), answer);
  mount(() => <MeetingPage {...all.meeting} onTeams={teams ? all.calls.onTeams : null} />);
  return all;
}
const shown = () => document.body.textContent ?? '';
const wait = () => new Promise((resolve) => setTimeout(resolve, 0));
const field = (label: string, value: string, event: 'input' | 'change' = 'change') =>
  fireEvent[event](screen.getByLabelText(label), { target: { value } });
const NO: OwnActionAnswer = { may: false, blocked: [{ service: 'fysio', why: ['expired'] }] };

describe('the meeting', () => {
  it('saves a calendar file: neutral subject, agenda, nobody invited, no word about the child', async () => {
    const { calls, tab } = open();
    field('Dag', '2026-12-01');
    field('Klokkeslett', '13:30');
    press('Lagre til kalenderen');
    expect(await screen.findByText(/Filen ligger i Nedlastinger/)).toBeTruthy();
    expect(tab.mayAct).toHaveBeenCalledWith(
      { kind: 'meeting', names: true, services: ['fysio', 'barnevern', 'egen-1'] },
      undefined,
    );
    const [[file = '', name = ''] = []] = calls.saveCalendar.mock.calls;
    expect(name).toBe('mote-2026-12-01.ics');
    const read = parseCalendar(file);
    expect(read.subject).toBe('Avklaringsmøte');
    expect(read.start).toBe(new Date(2026, 11, 1, 13, 30).getTime());
    expect(read.end - read.start).toBe(45 * 60_000);
    expect(read.description).toContain('Hvem har ansvaret for koordineringen videre?');
    expect(read.names).not.toContain('ATTENDEE');
    expect(file).not.toMatch(/Áŋŋel|Kari|Nordmann|Barneverntjenesten|Fysio/);
  });

  it('asks only those who are called in, and saves nothing while one is not in order', async () => {
    const { calls, tab } = open(NO);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Barneverntjenesten' }));
    press('Lagre til kalenderen');
    expect(await screen.findByText(/Samtykket har gått ut/)).toBeTruthy();
    expect(tab.mayAct).toHaveBeenCalledWith(
      { kind: 'meeting', names: true, services: ['fysio', 'egen-1'] },
      undefined,
    );
    expect(calls.saveCalendar).not.toHaveBeenCalled();
    press('Gjør det uten navn');
    expect(calls.saveCalendar).toHaveBeenCalledOnce();
    expect(findButton('Gjør det uten navn')).toBeNull();
  });

  it('goes on without consent only with a ground that is stated', async () => {
    const { calls, tab } = open({ may: false, blocked: [{ service: 'barnevern', why: ['refused'] }] });
    press('Lagre til kalenderen');
    await screen.findByText(/Det er sagt nei/);
    press(texts('consent.goOn.begin'));
    const confirm = document.querySelector<HTMLInputElement>('.s-go-on input[type=checkbox]');
    confirm?.click();
    tab.mayAct.mockResolvedValue({ may: true });
    [...document.querySelectorAll<HTMLButtonElement>('.s-go-on button')].at(-1)?.click();
    await wait();
    expect(tab.mayAct).toHaveBeenLastCalledWith(expect.anything(), {
      service: 'barnevern',
      ground: { id: expect.any(String), words: '' },
    });
    expect(calls.saveCalendar).toHaveBeenCalledOnce();
  });

  it.each([
    ['2026-11-20', '12:00', /Velg en dag og et klokkeslett/],
    ['', '12:00', /Velg en dag og et klokkeslett/],
    ['2026-12-01', '', /Velg en dag og et klokkeslett/],
  ])('refuses %s %s', async (day, time, message) => {
    const { calls } = open();
    field('Dag', day);
    field('Klokkeslett', time);
    press('Lagre til kalenderen');
    expect(await screen.findByText(message)).toBeTruthy();
    expect(calls.saveCalendar).not.toHaveBeenCalled();
  });

  it('refuses a length that is none', async () => {
    const { calls } = open();
    field('Hvor mange minutter?', '5', 'input');
    expect(shown()).toContain('Skriv et antall minutter fra 15 til 480.');
    press('Lagre til kalenderen');
    await wait();
    expect(calls.saveCalendar).not.toHaveBeenCalled();
  });

  it('opens Teams by the same gate, and not at all where it is switched off', async () => {
    const { calls } = open();
    press('Åpne nytt møte i Teams');
    await wait();
    expect(calls.onTeams).toHaveBeenCalledOnce();
    cleanup();
    open(undefined, {}, false);
    expect(findButton('Åpne nytt møte i Teams')).toBeNull();
    expect(shown()).not.toContain('Teams åpner seg');
  });

  it('switched off while it waits for an answer about consent, Teams is not opened, nor asked about any more', async () => {
    const all = pageWith(begunCase(), NO);
    const [teams, setTeams] = createSignal<typeof all.calls.onTeams | null>(all.calls.onTeams);
    mount(() => <MeetingPage {...all.meeting} onTeams={teams()} />);
    press('Åpne nytt møte i Teams');
    await screen.findByText('Samtykket er ikke i orden');
    const goOn = findButton('Gjør det uten navn') as HTMLElement;
    setTeams(null);
    expect(shown()).not.toContain('Samtykket er ikke i orden');
    goOn.click();
    await wait();
    expect(all.calls.onTeams).not.toHaveBeenCalled();
    // What stands there about something else stays when the page is told of a change.
    press('Lagre til kalenderen');
    await screen.findByText('Samtykket er ikke i orden');
    setTeams(null);
    expect(shown()).toContain('Samtykket er ikke i orden');
  });
});

describe('the text to another service', () => {
  it('names nobody, and is copied at once', async () => {
    const { calls, tab } = open(undefined, { consents: { fysio } });
    expect(shown()).toContain('Jeg nevner ingen navn nå.');
    press('Kopier teksten', document.querySelectorAll('section')[2]);
    await wait();
    expect(tab.mayAct).toHaveBeenCalledWith({ kind: 'copy', names: false, services: ['fysio'] }, undefined);
    expect(calls.onCopy.mock.calls[0]?.[0]).not.toMatch(/Áŋŋel/);
  });

  it('holds the name when the service may know, with the day of the consent', async () => {
    const { calls, tab } = open(undefined, { consents: { fysio } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Ta med navnet på barnet' }));
    await wait();
    expect(tab.mayAct).toHaveBeenLastCalledWith(
      { kind: 'copy', names: true, services: ['fysio'], preview: true },
      undefined,
    );
    expect(shown()).toContain(`Det gjelder ${CHILD}.`);
    expect(shown()).toContain('(12.11.2026)');
    press('Kopier teksten', document.querySelectorAll('section')[2]);
    await wait();
    expect(tab.mayAct).toHaveBeenLastCalledWith(
      { kind: 'copy', names: true, services: ['fysio'] },
      undefined,
    );
    expect(calls.onCopy.mock.calls[0]?.[0]).toContain(CHILD);
  });

  it('doesn’t even show the name while the service may not know', async () => {
    open(NO);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Ta med navnet på barnet' }));
    expect(await screen.findByText(/Samtykket har gått ut/)).toBeTruthy();
    expect(shown()).not.toContain(CHILD);
    // What the text says of the family’s consent is true on no other ground.
    expect(findButton(texts('consent.goOn.begin'))).toBeNull();
  });

  it.each([
    ['three services', [], true, false],
    ['two, both in', ['barnevern', 'egen-1'], true, true],
    ['two, but the list may not be whole', ['barnevern', 'egen-1'], false, false],
  ] as const)('says «begge er inne» only where it is so: %s', (_, without, servicesDone, isTwo) => {
    const { guide } = begunCase();
    const services = guide.services.filter(({ id }) => !(without as readonly string[]).includes(id));
    open(undefined, { guide: { ...guide, services, servicesDone } });
    expect(shown().includes('der begge er inne')).toBe(isTwo);
    cleanup();
    const needed = services.map((one) => ({ ...one, status: 'trengs' as const }));
    open(undefined, { guide: { ...guide, services: needed, servicesDone } });
    expect(shown()).not.toContain('der begge er inne');
    expect(shown()).toContain('Jeg nevner ingen navn nå.');
  });

  it('hides a service of the user’s own in a text without names', () => {
    open();
    fireEvent.click(screen.getByRole('radio', { name: 'Klinikken til Kari Nordmann' }));
    const text = document.querySelectorAll('section')[2]?.querySelector('.s-copy')?.textContent;
    expect(text).toContain('en annen tjeneste');
    expect(text).not.toContain('Kari');
  });
});

describe('whom to reach', () => {
  it('has a button only where the pack has an address, and opens that one', async () => {
    const { calls } = open();
    const contacts = pack.contacts.filter(({ email, phone }) => email || phone);
    expect(contacts.map(({ id }) => id)).toEqual(['ressurssenteret']);
    expect(shown()).toContain('NB! Ikke send sensitive opplysninger pr. epost.');
    press('Skriv e-post til Ressurssenter for barn og familie');
    await wait();
    expect(calls.onAddress).toHaveBeenCalledWith('ressurssenteret', 'mail');
  });
});
