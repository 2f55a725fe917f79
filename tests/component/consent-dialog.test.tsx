// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConsentDialog, type ConsentDialogProps } from '../../components/consent/consent-dialog';
import type { ConsentRequestView } from '../../components/consent/types';
import { groundsFor } from '../../lib/consent';
import { caseWith, pack, rules } from './fixture';
import { findButton, group, mount, press } from './mount';

afterEach(cleanup);

const barnevern: ConsentRequestView = {
  label: 'Inviter',
  recipient: { kind: 'service', service: 'barnevern', sure: true },
  why: ['notAssessed'],
};
const inCase = caseWith(
  {
    myService: 'skole',
    ageBand: '7-11',
    services: [
      { id: 'barnevern', status: 'inne' },
      { id: 'fysio', status: 'inne' },
    ],
  },
  { custody: 'joint' },
);

function open(rest: Partial<ConsentDialogProps> = {}) {
  const calls = {
    onSave: vi.fn(),
    onCancel: vi.fn(),
    onChooseService: vi.fn(),
    onAgeBand: vi.fn(),
    onCustody: vi.fn(),
    onDraft: vi.fn(),
    onGoOn: vi.fn(),
    onSameChild: vi.fn(),
  };
  mount(() => (
    <ConsentDialog
      request={barnevern}
      pack={pack}
      rules={rules}
      keptDraft={null}
      grounds={(service) => groundsFor(pack, service)}
      case={inCase}
      today="2026-11-21"
      now={1000}
      {...calls}
      {...rest}
    />
  ));
  return calls;
}

const tick = (label: string | RegExp) => fireEvent.click(screen.getByLabelText(label));
const agreed = () => tick('Samtykke er innhentet');
const save = () => press('Lagre og gå videre');

describe('the consent dialog', () => {
  it('says which service, that nothing is sent, and why it stops with the guide’s words', () => {
    open();
    expect(document.querySelector('h1')?.textContent).toBe('Samtykke før du kontakter barneverntjenesten');
    expect(document.querySelector('main')?.textContent).toMatch(/Du valgte «Inviter»\. Ingenting er sendt/);
    expect(screen.getAllByText(/Husk at dersom du skal kontakte andre tjenester/)).toHaveLength(2);
  });

  it('hides the words of the stopped control with the rest: they may hold a name', () => {
    open({ request: { ...barnevern, label: 'Inviter Kari' } });
    expect(screen.getByText('Inviter Kari').className).toBe('s-private');
  });

  it('saves nothing until who, services, where and how are ticked, and says what is missing', () => {
    const { onSave } = open();
    expect(document.querySelector('input:checked')).toBeNull();
    press('Lagre');
    expect(document.activeElement?.id).toBe('consent-state');
    agreed();
    save();
    expect(onSave).not.toHaveBeenCalled();
    expect(document.querySelector('[role=alert]')?.textContent).toMatch(/4 ting mangler/);
    expect(screen.getByText('Kryss av for alle som må samtykke.')).toBeTruthy();
    // The first of them on the screen, not the first in the code.
    expect(document.activeElement?.id).toBe('consent-givenBy');
    tick('Begge med foreldreansvar');
    tick('Barneverntjenesten');
    tick('I Samspill');
    save();
    expect(onSave).not.toHaveBeenCalled();
    tick('Muntlig');
    save();
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  it('takes the focus to a day that is missing, in the room that opens', () => {
    const { onSave } = open();
    agreed();
    for (const label of ['Begge med foreldreansvar', 'Barneverntjenesten', 'I Samspill', 'Muntlig'])
      tick(label);
    fireEvent.change(screen.getByLabelText('Gjelder til'), { target: { value: '2026-11-20' } });
    save();
    expect(onSave).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText('Gjelder til'));
  });

  it('makes one consent for each ticked service, with the pack’s period', () => {
    const { onSave } = open();
    agreed();
    for (const label of [
      'Begge med foreldreansvar',
      'Barneverntjenesten',
      'Fysioterapeut/ergoterapeut',
      'I Samspill',
      'Skriftlig',
    ])
      tick(label);
    save();
    const consents = onSave.mock.calls[0]?.[0];
    expect(consents.map((one: { service: string }) => one.service)).toEqual(['barnevern', 'fysio']);
    expect(consents[0]).toMatchObject({
      state: 'given',
      givenBy: ['begge'],
      recordedIn: 'samspill',
      form: 'written',
      givenOn: '2026-11-21',
      validUntil: '2027-11-21',
      registeredAt: 1000,
    });
  });

  it('does not take another service’s consent for the stopped one', () => {
    const { onSave } = open();
    agreed();
    for (const label of ['Begge med foreldreansvar', 'Fysioterapeut/ergoterapeut', 'I Samspill', 'Muntlig'])
      tick(label);
    save();
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByText(/Kryss av for Barneverntjenesten/)).toBeTruthy();
  });

  it('asks age and foreldreansvar before who must consent, and for 15 years needs both groups', () => {
    const { services } = inCase.guide;
    const [openCase, setCase] = createSignal(caseWith({ services }));
    const onSave = vi.fn();
    mount(() => (
      <ConsentDialog
        request={barnevern}
        pack={pack}
        rules={rules}
        keptDraft={null}
        grounds={() => []}
        onDraft={vi.fn()}
        onGoOn={vi.fn()}
        onCustody={(custody) => setCase((now) => ({ ...now, custody }))}
        case={openCase()}
        today="2026-11-21"
        now={1000}
        onSave={onSave}
        onCancel={vi.fn()}
        onChooseService={vi.fn()}
        onSameChild={vi.fn()}
        onAgeBand={(ageBand) => setCase(caseWith({ services, ageBand }))}
      />
    ));
    agreed();
    expect(screen.queryByLabelText('Begge med foreldreansvar')).toBeNull();
    tick('Barneverntjenesten');
    tick('15 år');
    expect(screen.queryByLabelText('Begge med foreldreansvar')).toBeNull();
    // «Vet ikke» says what to do, lets nothing through, and can be answered later.
    tick('Vet ikke');
    expect(screen.getByText(/^Finn ut av det først\./)).toBeTruthy();
    expect(screen.queryByLabelText('Begge med foreldreansvar')).toBeNull();
    save();
    expect(onSave).not.toHaveBeenCalled();
    expect(openCase().custody).toBe('unknown');
    tick('To sammen');
    expect(screen.queryByText(/^Finn ut av det først\./)).toBeNull();
    for (const label of ['Begge med foreldreansvar', 'I Samspill', 'Muntlig']) tick(label);
    save();
    expect(onSave).not.toHaveBeenCalled();
    tick('Ungdommen selv');
    save();
    // What was ticked before the age was known is still there.
    expect(onSave.mock.calls[0]?.[0][0]).toMatchObject({
      service: 'barnevern',
      givenBy: ['begge', 'ungdommen'],
    });
  });

  it('records that they said no, without asking for the rest', () => {
    const { onSave } = open();
    tick('De, eller én av dem, har sagt nei');
    tick('Barneverntjenesten');
    press('Lagre');
    expect(onSave.mock.calls[0]?.[0]).toMatchObject([{ service: 'barnevern', state: 'refused' }]);
  });

  it('asks who it is when the page does not tell, and takes a parent for an answer', () => {
    const { onChooseService } = open({
      request: { ...barnevern, recipient: { kind: 'unknown' }, why: ['serviceNotSure'] },
    });
    press('Foresatte eller ungdommen selv');
    expect(onChooseService).toHaveBeenCalledWith({ kind: 'family' });
    press('Helsesykepleier');
    expect(onChooseService).toHaveBeenLastCalledWith({ kind: 'service', service: 'helsesykepleier' });
  });

  it('doesn’t ask about foreldreansvar where it makes no difference', () => {
    open({ case: { ...inCase, custody: 'unknown', guide: { ...inCase.guide, ageBand: '16-17' } } });
    agreed();
    expect(screen.queryByText('Hvem har foreldreansvaret?')).toBeNull();
    expect(screen.getByLabelText('Ungdommen selv')).toBeTruthy();
  });

  it('says which rules are proposals, and that the child is to be heard', () => {
    open();
    agreed();
    const help = group('Hvem har samtykket?').textContent;
    expect(group('Husk').textContent).toContain('Barnet har rett til å si sin mening.');
    expect(help).not.toContain('Barnet har rett');
    expect(help).toContain('Forslag. Kommunen har ikke bekreftet dette.');
  });

  it('says what stopped without an empty quote when the page gave it no name', () => {
    open({ request: { ...barnevern, label: '' } });
    const said = document.querySelector('main')?.textContent;
    expect(said).toContain('Ingenting er sendt ennå.');
    expect(said).not.toContain('«»');
  });

  it('takes several services for an answer, and then needs each of them', () => {
    const { onChooseService } = open({ request: { ...barnevern, recipient: { kind: 'unknown' } } });
    press('Gå videre med disse');
    expect(document.activeElement?.id).toBe('consent-several');
    expect(onChooseService).not.toHaveBeenCalled();
    tick('Helsesykepleier');
    tick('PPT');
    press('Gå videre med disse');
    expect(onChooseService).toHaveBeenCalledWith({ kind: 'services', services: ['helsesykepleier', 'ppt'] });
    cleanup();
    const recipient = { kind: 'services' as const, services: ['fysio', 'ppt'] };
    const { onSave } = open({ request: { ...barnevern, recipient } });
    expect(document.querySelector('h1')?.textContent).toBe(
      'Samtykke før du kontakter fysioterapeut/ergoterapeut, PPT',
    );
    agreed();
    for (const label of ['Begge med foreldreansvar', 'Fysioterapeut/ergoterapeut', 'I Samspill', 'Muntlig'])
      tick(label);
    save();
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByText('Kryss av for PPT, som du er i ferd med å kontakte.')).toBeTruthy();
    tick('PPT');
    save();
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  it('asks first whether it is the same child', () => {
    const { onSameChild } = open({ request: { ...barnevern, why: ['childNotSure', 'notAssessed'] } });
    expect(findButton('Lagre og gå videre')).toBeNull();
    press('Nei, et annet barn');
    expect(onSameChild).toHaveBeenCalledWith(false);
  });

  it('says that «nei, et annet barn» was answered before, and lets it be answered again', () => {
    const onAskChild = vi.fn();
    open({ onAskChild });
    expect(screen.getByText(/Du har svart at dette er et annet barn/)).toBeTruthy();
    press('Endre svaret');
    expect(onAskChild).toHaveBeenCalledTimes(1);
    cleanup();
    open();
    expect(screen.queryByText(/Du har svart/)).toBeNull();
  });

  it('does not speak of a plan where the page shows none', () => {
    const why = ['childNotSure' as const];
    open({ request: { ...barnevern, why, noPlan: true } });
    expect(screen.getByText('Gjelder dette barnet i saken du jobber med?')).toBeTruthy();
    expect(screen.queryByText(/Siden viser en plan/)).toBeNull();
    cleanup();
    open({ request: { ...barnevern, why } });
    expect(screen.getByText(/Siden viser en plan/)).toBeTruthy();
  });

  it('is given up by Escape and by «Avbryt»', () => {
    const { onCancel } = open();
    fireEvent.keyDown(document, { key: 'Escape' });
    press('Avbryt');
    expect(onCancel).toHaveBeenCalledTimes(2);
  });

  it('has bekymringsmelding one step away', () => {
    open();
    expect(screen.getByText('Dette trenger ikke samtykke').closest('summary')).toBeTruthy();
    expect(screen.getByText('Bekymringsmelding til barnevernet')).toBeTruthy();
  });

  it('begins with an earlier consent that still holds, and afresh when it has run out', () => {
    const earlier = {
      service: 'barnevern',
      state: 'given' as const,
      givenBy: ['begge'],
      form: 'oral' as const,
      recordedIn: 'arkiv',
      purpose: 'Et formål',
      information: 'Navn',
      givenOn: '2026-01-01',
      validUntil: '2027-01-01',
      childHeard: true,
      interpreter: false,
      registeredAt: 1,
    };
    open({ case: { ...inCase, consents: { barnevern: earlier } } });
    agreed();
    expect((screen.getByLabelText('Begge med foreldreansvar') as HTMLInputElement).checked).toBe(true);
    cleanup();
    open({ case: { ...inCase, consents: { barnevern: { ...earlier, validUntil: '2026-11-01' } } } });
    agreed();
    expect((screen.getByLabelText('Begge med foreldreansvar') as HTMLInputElement).checked).toBe(false);
  });

  it('shows again what was half ticked, says so, and can begin afresh', () => {
    const kept = {
      ...rules.begin(undefined, '2026-11-21'),
      state: 'given' as const,
      services: ['barnevern'],
    };
    const { onDraft } = open({ keptDraft: kept });
    expect(screen.getByText(/Her står det du krysset av sist/)).toBeTruthy();
    expect((screen.getByLabelText('Barneverntjenesten') as HTMLInputElement).checked).toBe(true);
    tick('I Samspill');
    expect(onDraft).toHaveBeenLastCalledWith({ ...kept, recordedIn: 'samspill' });
    expect(screen.queryByText(/Her står det du krysset av sist/)).toBeNull();
    cleanup();
    open({ keptDraft: kept });
    press('Begynn på nytt');
    expect(document.querySelector('input:checked')).toBeNull();
  });

  it('hands on each tick, so that it can be kept', () => {
    const { onDraft } = open();
    agreed();
    tick('Barneverntjenesten');
    expect(onDraft.mock.calls.map(([draft]) => [draft.state, draft.services])).toEqual([
      ['given', []],
      ['given', ['barnevern']],
    ]);
  });
});

describe('going on without consent', () => {
  const ground = (title: string) => screen.getByText(title).closest('article') as HTMLElement;

  it('takes a ground, a confirmation and if wanted a sentence', () => {
    const { onGoOn } = open();
    const worry = ground('Bekymringsmelding til barnevernet');
    expect(worry.textContent).toContain('Barnevernvakta: kommunen har ikke lagt inn nummeret.');
    press('Dette gjelder nå', worry);
    expect(document.activeElement?.id).toBe('consent-ground-bekymringsmelding');
    expect(worry.textContent).toContain('Det gjelder bare denne ene kontakten');
    press('Gå videre uten samtykke', worry);
    expect(onGoOn).not.toHaveBeenCalled();
    expect(worry.querySelector('[role=alert]')?.textContent).toBe('Kryss av for at dette stemmer.');
    tick(/^Jeg melder fra til barneverntjenesten/);
    fireEvent.input(screen.getByLabelText('Hvorfor, med én setning'), { target: { value: ' Det haster ' } });
    press('Gå videre uten samtykke', worry);
    expect(onGoOn).toHaveBeenCalledWith({ id: 'bekymringsmelding', words: 'Det haster' });
  });

  it('is offered only where the ground fits the service, and not before child and service are known', () => {
    const offered = () =>
      [...document.querySelectorAll('article')].filter((one) => findButton('Dette gjelder nå', one));
    open({ request: { ...barnevern, recipient: { kind: 'service', service: 'fysio', sure: true } } });
    expect(offered()).toHaveLength(3);
    expect(findButton('Dette gjelder nå', ground('Bekymringsmelding til barnevernet'))).toBeNull();
    cleanup();
    open({ request: { ...barnevern, why: ['childNotSure'] } });
    expect(offered()).toEqual([]);
    cleanup();
    open({ request: { ...barnevern, recipient: { kind: 'unknown' } } });
    expect(offered()).toEqual([]);
  });
});
