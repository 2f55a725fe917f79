// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupApp, type PopupAppProps } from '../../components/consent/popup-app';
import type { Command } from '../../lib/domain/command';
import { caseWith, consentLine, pack, rules } from './fixture';
import { findButton, mount, press } from './mount';

afterEach(cleanup);

const consents = [
  consentLine('fysio', 'Fysioterapeut/ergoterapeut', 'given', { validUntil: '2027-11-12' }),
  consentLine('barnevern', 'Barneverntjenesten', 'expired'),
];

const open = (rest: Partial<PopupAppProps> = {}) => openWith(() => rest);

function openWith(rest: () => Partial<PopupAppProps>) {
  const calls = {
    onOpenPanel: vi.fn(),
    onFillForm: vi.fn(),
    onJustForm: vi.fn(),
    onCommand: vi.fn(),
    onKeepDraft: vi.fn(),
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
      keptDraft={null}
      now={Date.parse('2026-11-21T12:00')}
      consents={consents}
      sidebar={false}
      {...calls}
      {...rest()}
    />
  ));
  return calls;
}

/** All that a consent for two services needs. */
function tickTwoServices(): void {
  for (const label of [
    'Samtykke er innhentet',
    'Ungdommen selv',
    'Fysioterapeut/ergoterapeut',
    'Barneverntjenesten',
    'I Samspill',
    'Muntlig',
  ])
    screen.getByLabelText(label).click();
}

it('says that no other service is in the case yet as a text of its own: as a row of the list it stood in the column of the marks', () => {
  open({ consents: [] });
  const words = screen.getByText('Ingen andre tjenester er med i saken ennå.');
  expect([words.tagName, document.querySelector('.s-consents')]).toEqual(['P', null]);
});

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

  it('registers one conversation for several services, without a stopped contact', async () => {
    const { onCommand } = open();
    press('Sjekk samtykke');
    tickTwoServices();
    press('Lagre');
    expect(await screen.findByText('Utløpt')).toBeTruthy();
    // In one: a store that breaks between two would have saved the first, and the popup says that nothing was.
    expect(onCommand).toHaveBeenCalledOnce();
    expect(onCommand.mock.calls[0]?.[0]).toMatchObject({
      do: 'setConsents',
      consents: [
        { service: 'fysio', state: 'given' },
        { service: 'barnevern', state: 'given' },
      ],
    });
  });

  it('a consent that can’t be stored stands as it was ticked, and why is said', async () => {
    const [problem, setProblem] = createSignal<'full' | null>(null);
    const onCommand = vi.fn(async (_: Command) => {
      setProblem('full');
      return false;
    });
    const onKeepDraft = vi.fn();
    const props = { onCommand, onKeepDraft };
    openWith(() => ({ ...props, problem: problem() }));
    press('Sjekk samtykke');
    tickTwoServices();
    press('Lagre');
    expect((await screen.findByRole('alert')).textContent).toContain('ikke er mer plass');
    expect(onCommand).toHaveBeenCalledOnce();
    expect(onKeepDraft).not.toHaveBeenCalledWith(null);
    expect((screen.getByLabelText('Ungdommen selv') as HTMLInputElement).checked).toBe(true);
  });

  it('says what runs out when, what a given consent lacks, and when one was withdrawn', () => {
    open({
      consents: [
        consentLine('fysio', 'Fysio', 'given', { validUntil: '2026-12-05', daysLeft: 14 }),
        consentLine('bup', 'BUP', 'given', { validUntil: '2026-11-22', daysLeft: 1 }),
        consentLine('ppt', 'PPT', 'given', { validUntil: '2026-11-21', daysLeft: 0 }),
        consentLine('nav', 'NAV', 'given', {
          validUntil: '2027-11-21',
          inOrder: false,
          why: ['consenterMissing'],
        }),
        consentLine('barnevern', 'Barnevern', 'withdrawn', { withdrawnOn: '2026-11-01' }),
      ],
    });
    const lines = [...document.querySelectorAll('.s-consent-state')].map((one) => one.textContent?.trim());
    expect(lines).toEqual([
      'Innhentet, gjelder til 05.12.2026. Går ut om 14 dager.',
      'Innhentet, gjelder til 22.11.2026. Går ut i morgen.',
      'Innhentet, gjelder til 21.11.2026. Går ut i dag.',
      'Innhentet, gjelder til 21.11.2027. Noen som må samtykke, mangler.',
      'Trukket 01.11.2026',
    ]);
  });

  it('withdraws one service’s consent, with its day', async () => {
    const { onCommand, onKeepDraft } = open();
    press('Trekk samtykke for Fysioterapeut/ergoterapeut');
    // It says which, and not how to ask for one.
    expect(
      screen.getByRole('heading', { name: 'Trekk samtykke for fysioterapeut/ergoterapeut' }),
    ).toBeTruthy();
    expect(screen.queryByText(/Slik innhenter du samtykke/)).toBeNull();
    expect(screen.queryByText(/skal samtykke innhentes/)).toBeNull();
    fireEvent.change(screen.getByLabelText('Trukket'), { target: { value: '2026-11-19' } });
    press('Lagre');
    await screen.findByText('Utløpt');
    expect(
      onCommand.mock.calls.map(
        ([
          {
            consents: [one],
          },
        ]) => [one.service, one.state, one.withdrawnOn],
      ),
    ).toEqual([['fysio', 'withdrawn', '2026-11-19']]);
    expect(onKeepDraft).toHaveBeenLastCalledWith(null);
  });

  it('shows again what was half ticked when it closed', () => {
    const kept = { ...rules.begin(undefined, '2026-11-21'), state: 'refused' as const };
    open({ keptDraft: kept });
    press('Sjekk samtykke');
    expect((screen.getByLabelText('De, eller én av dem, har sagt nei') as HTMLInputElement).checked).toBe(
      true,
    );
  });

  it('says which contacts went on without consent', () => {
    const goneOn = [
      {
        service: 'barnevern',
        ground: 'bekymringsmelding',
        action: 'phone' as const,
        at: Date.parse('2026-11-20T10:00'),
        words: 'Det hastet',
      },
    ];
    open({ case: caseWith({}, { goneOn }) });
    expect(screen.getByText('Kontaktet uten samtykke').closest('section')?.textContent).toContain(
      '20.11.2026, Barneverntjenesten: Bekymringsmelding til barnevernet Det hastet',
    );
  });
});
