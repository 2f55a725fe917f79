// @vitest-environment happy-dom
import { cleanup, screen } from '@solidjs/testing-library';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupApp, type PopupAppProps } from '../../components/consent/popup-app';
import { caseWith, consentLine, pack, rules } from './fixture';
import { findButton, mount, press } from './mount';

afterEach(cleanup);

const consents = [
  consentLine('fysio', 'Fysioterapeut/ergoterapeut', 'given', { validUntil: '2027-11-12' }),
  consentLine('barnevern', 'Barneverntjenesten', 'expired'),
];

function open(rest: Partial<PopupAppProps> = {}) {
  const calls = {
    onOpenPanel: vi.fn(),
    onFillForm: vi.fn(),
    onJustForm: vi.fn(),
    onCommand: vi.fn(),
    onTeach: vi.fn(),
    onOptions: vi.fn(),
  };
  const openCase = caseWith({
    ageBand: '16-17',
    services: consents.map(({ service }) => ({ id: service, status: 'inne' as const })),
  });
  mount(() => (
    <PopupApp
      page="recognised"
      case={openCase}
      pack={pack}
      rules={rules}
      now={Date.parse('2026-11-21T12:00')}
      consents={consents}
      sidebar={false}
      {...calls}
      {...rest}
    />
  ));
  return calls;
}

describe('the popup', () => {
  it('says where I am and which consents are in order, in words', () => {
    open();
    expect(screen.getByText('Sidemann kjenner igjen siden du har åpen.')).toBeTruthy();
    expect(screen.getByText('Innhentet, gjelder til 12.11.2027')).toBeTruthy();
    expect(screen.getByText('Utløpt')).toBeTruthy();
  });

  it('has the three ways on, and in Firefox the sidebar first', () => {
    const { onOpenPanel, onFillForm, onJustForm } = open();
    press('Åpne veilederen');
    press('Fyll henvendelsen');
    press('Jeg trenger bare skjemaet');
    for (const called of [onOpenPanel, onFillForm, onJustForm]) expect(called).toHaveBeenCalledTimes(1);
    cleanup();
    open({ sidebar: true });
    const [first] = [...document.querySelectorAll('main .ds-button')].filter(
      (one) => !one.matches('.s-hide'),
    );
    expect(first?.textContent).toBe('Åpne i sidefeltet');
  });

  it('shows no consents when the tab has no case', () => {
    open({ case: null, consents: [] });
    expect(findButton('Sjekk samtykke')).toBeNull();
    expect(screen.queryByText('Sak:')).toBeNull();
  });

  it('registers one conversation for several services, without a stopped contact', () => {
    const { onCommand } = open();
    press('Sjekk samtykke');
    for (const label of [
      'Samtykke er innhentet',
      'Ungdommen selv',
      'Fysioterapeut/ergoterapeut',
      'Barneverntjenesten',
      'I Samspill',
      'Muntlig',
    ])
      screen.getByLabelText(label).click();
    press('Lagre');
    expect(onCommand.mock.calls.map(([one]) => [one.do, one.consent.service, one.consent.state])).toEqual([
      ['setConsent', 'fysio', 'given'],
      ['setConsent', 'barnevern', 'given'],
    ]);
    expect(screen.getByText('Utløpt')).toBeTruthy();
  });
});
