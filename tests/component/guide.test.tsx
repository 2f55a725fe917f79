// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '../../lib/domain/case';
import type { Command } from '../../lib/domain/command';
import { EMPTY_FORM } from '../../lib/domain/empty';
import type { StairStep, Suggestion } from '../../lib/domain/suggestion';
import { caseWith, outcome, pack, suggestionWith } from './fixture';
import { LiveGuide } from './live-guide';
import { findButton, group, mount, press } from './mount';

afterEach(cleanup);

const question = () => document.querySelector('h2')?.textContent ?? '';
const chip = (service: string, status: string) => press(status, group(service));
const bar = () => document.querySelector('.s-bar')?.textContent ?? '';

function walkTo(answers: number) {
  let now: Case | undefined;
  mount(() => <LiveGuide onCase={(one) => (now = one)} />);
  press('Fysioterapeut/ergoterapeut');
  chip('Skole/barnehage', 'Inne');
  chip('Barneverntjenesten', 'Inne');
  chip('BUP', 'Trengs');
  press('Gå videre');
  press('7–11 år');
  press('Gå videre uten å skrive');
  for (let asked = 0; asked < answers; asked += 1) press('Ja');
  return () => now;
}

describe('the kommune’s tools', () => {
  const [first, ...others] = pack.links;
  const withAddress = (href: string) => ({ ...pack, links: [{ ...(first as Link), href }, ...others] });
  type Link = (typeof pack.links)[number];

  it('wait folded while none has an address, and none can be pressed', () => {
    mount(() => <LiveGuide />);
    press('Hva nå?');
    const folded = screen.getByText('Nyttige verktøy').closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.querySelector('li')?.textContent).toBe(first?.text);
    expect(folded?.querySelector('button')).toBeNull();
  });

  it('open at the address that the pack gives them', () => {
    const onLink = vi.fn();
    mount(() => <LiveGuide pack={withAddress('https://www.tromso.kommune.no/samspill')} onLink={onLink} />);
    press('Hva nå?');
    expect(screen.getByRole('heading', { name: 'Nyttige verktøy' })).toBeTruthy();
    press(first?.text ?? '');
    expect(onLink).toHaveBeenCalledExactlyOnceWith(first?.id);
    expect(findButton(others[0]?.text ?? '')).toBeNull();
  });
});

describe('when nobody knows yet', () => {
  const unknown = suggestionWith({
    settled: true,
    outcomes: [outcome('stafettlogg', 'unknown')],
  });
  const needIs = (status: Suggestion['need']['status']) => ({
    ...unknown,
    need: { ...unknown.need, status },
  });

  it('it says how to find out, not that a suggestion should be read', () => {
    mount(() => <LiveGuide suggestion={needIs('unknown')} />);
    expect(question()).toBe('Her stopper spørsmålene, men noe er åpent');
    expect(screen.getByText(/^Trykk Hvorfor, og se hva som mangler/)).toBeTruthy();
    expect(screen.queryByText(/^Les forslaget/)).toBeNull();
    press('Hva nå?');
    expect(screen.getByText(/^Trykk Hvorfor, og se hva som mangler/)).toBeTruthy();
    expect(screen.queryByText(/^Svar på spørsmålene først/)).toBeNull();
  });

  it('which is another thing than no plan', () => {
    mount(() => <LiveGuide suggestion={needIs('no')} />);
    press('Hva nå?');
    expect(screen.getByText(/^Veilederen peker ikke mot en plan/)).toBeTruthy();
  });
});

describe('the guide, one thing at a time', () => {
  it('begins with my service and says how long it usually takes', () => {
    mount(() => <LiveGuide />);
    expect(question()).toBe('Hvilken tjeneste er du i?');
    expect(screen.getByText('Vanligvis 6–8 spørsmål')).toBeTruthy();
    expect(screen.getAllByText('Forslag fra veilederen. Dere avgjør.').length).toBe(1);
    expect(findButton('Tilbake')).toBeNull();
  });

  it('asks services, age and the wish, then my own row first', () => {
    const now = walkTo(0);
    expect(now()?.guide).toMatchObject({
      myService: 'fysio',
      servicesDone: true,
      ageBand: '7-11',
      services: [
        { id: 'skole', status: 'inne' },
        { id: 'barnevern', status: 'inne' },
        { id: 'bup', status: 'trengs' },
      ],
    });
    expect(question()).toMatch(/Følger fysio- eller ergoterapeut barnet tett opp/);
    expect(document.activeElement?.textContent).toBe(question());
  });

  it('takes a service out again when its chip is pressed once more', () => {
    let now: Case | undefined;
    mount(() => <LiveGuide start={caseWith({ myService: 'fysio' })} onCase={(one) => (now = one)} />);
    chip('BUP', 'Inne');
    chip('BUP', 'Trengs');
    expect(now?.guide.services).toEqual([{ id: 'bup', status: 'trengs' }]);
    chip('BUP', 'Trengs');
    expect(now?.guide.services).toEqual([]);
  });

  it('lets me add a service by name, and a service of my own', () => {
    let now: Case | undefined;
    mount(() => <LiveGuide onCase={(one) => (now = one)} />);
    fireEvent.input(screen.getByLabelText('En annen tjeneste'), { target: { value: 'Logoped' } });
    press('Bruk denne tjenesten');
    expect(now?.guide.myService).toBe('egen-1');
    fireEvent.input(screen.getByLabelText('En tjeneste som ikke står her'), { target: { value: 'Tolk' } });
    press('Legg til egen');
    expect(now?.guide.services.map((one) => one.name)).toEqual(['Logoped', 'Tolk']);
    expect(group('Tolk')).toBeTruthy();
  });

  it('loses no service that was typed but not added before going on', () => {
    let now: Case | undefined;
    mount(() => <LiveGuide start={caseWith({ myService: 'fysio' })} onCase={(one) => (now = one)} />);
    fireEvent.input(screen.getByLabelText('En tjeneste som ikke står her'), { target: { value: ' Tolk ' } });
    press('Gå videre');
    expect(now?.guide.services).toEqual([{ id: 'egen-1', name: 'Tolk', status: 'inne' }]);
    expect(now?.guide.servicesDone).toBe(true);
    expect(question()).toBe('Hvor gammelt er barnet?');
  });

  it('knows a service of the table by another name, and never takes it for one of my own', () => {
    let now: Case | undefined;
    mount(() => <LiveGuide onCase={(one) => (now = one)} />);
    fireEvent.input(screen.getByLabelText('En annen tjeneste'), { target: { value: ' fysioterapi' } });
    press('Bruk denne tjenesten');
    expect(now?.guide).toMatchObject({ myService: 'fysio', services: [] });
    const add = (name: string) => {
      fireEvent.input(screen.getByLabelText('En tjeneste som ikke står her'), { target: { value: name } });
      press('Legg til egen');
    };
    add('BARNEVERNET.');
    expect(now?.guide.services).toEqual([{ id: 'barnevern', status: 'inne' }]);
    // It stands as it was told, my own is no other, and the same word twice is one service.
    chip('Barneverntjenesten', 'Trengs');
    for (const name of ['barnevern', 'Ergoterapeut', 'Tolk', 'tolk']) add(name);
    expect(now?.guide.services).toEqual([
      { id: 'barnevern', status: 'trengs' },
      { id: 'egen-1', name: 'Tolk', status: 'inne' },
    ]);
  });

  it('takes my service for one already named in the case', () => {
    let now: Case | undefined;
    const services = [{ id: 'egen-1', name: 'Tolk', status: 'inne' as const }];
    mount(() => <LiveGuide start={caseWith({ services })} onCase={(one) => (now = one)} />);
    fireEvent.input(screen.getByLabelText('En annen tjeneste'), { target: { value: 'tolk' } });
    press('Bruk denne tjenesten');
    expect(now?.guide).toMatchObject({ myService: 'egen-1', services });
  });

  it('goes back through the answers, changes one and goes on', () => {
    const now = walkTo(2);
    const third = question();
    press('Tilbake');
    expect(question()).toBe('Er det behov for at tjenestene samarbeider over tid?');
    expect(findButton('Ja')?.getAttribute('aria-pressed')).toBe('true');
    press('Tilbake');
    expect(question()).toMatch(/Følger fysio/);
    press('Gå videre');
    expect(question()).toBe(third);
    press('Tilbake');
    press('Vet ikke');
    expect(now()?.guide.answers.F3).toBe('unknown');
  });

  it('shows one way on where a question has its own', () => {
    walkTo(0);
    const waysOn = () =>
      screen
        .getAllByRole('button')
        .flatMap(({ textContent }) => (/Gå videre|gå videre/.test(textContent ?? '') ? textContent : []));
    press('Tilbake');
    expect([question(), waysOn()]).toEqual([
      'Hva ønsker barnet/ungdommen og familien?',
      ['Gå videre uten å skrive'],
    ]);
    press('Tilbake');
    press('Tilbake');
    expect([question(), waysOn()]).toEqual(['Hvem er inne, eller trengs?', ['Gå videre']]);
    press('Gå videre');
    expect(question()).toMatch(/^Følger fysio/);
  });

  it('undoes and puts off', () => {
    const now = walkTo(1);
    press('Angre');
    expect(now()?.guide.answers).toEqual({});
    const first = question();
    press('Ta det senere');
    expect(question()).not.toBe(first);
  });

  it('shows what is undone and done again, also from an earlier question', () => {
    const now = walkTo(2);
    const third = question();
    press('Tilbake');
    const second = question();
    press('Tilbake');
    press('Angre');
    expect(Object.keys(now()?.guide.answers ?? {}).length).toBe(1);
    expect(question()).toBe(second);
    expect(findButton('Ja')?.getAttribute('aria-pressed')).toBe('false');
    press('Tilbake');
    press('Gjør om igjen');
    expect(question()).toBe(third);
  });

  it('lists every answer, each with a way to change it, and what follows from them', () => {
    walkTo(1);
    press('Se alle svarene');
    expect(question()).toBe('Svarene dine');
    expect(screen.getByText(/Skole\/barnehage \(inne\)/)).toBeTruthy();
    press(/Endre Hvor gammelt er barnet\?/);
    expect(question()).toBe('Hvor gammelt er barnet?');
  });

  it('lets a derived fact be corrected, and the correction be taken back', () => {
    const now = walkTo(0);
    press('Se alle svarene');
    press('Nei', group('Får barnet oppfølging av flere instanser?'));
    expect(now()?.guide.answers.F6).toBe('no');
    expect(screen.getByText('Rettet av deg.')).toBeTruthy();
    press('Ta bort rettelsen');
    expect(now()?.guide.answers.F6).toBeUndefined();
    expect(document.activeElement?.tagName).toBe('FIELDSET');
  });

  it('shows answers that contradict each other where they can be mended, and mends none of them', () => {
    const now = walkTo(1);
    const sporadic = pack.facts.find(({ id }) => id === 'R2.sporadisk')?.question ?? '';
    const both = () => document.body.textContent ?? '';
    expect(both()).not.toContain('To svar passer ikke sammen');
    press('Se alle svarene');
    press('Ja', group(sporadic));
    expect(now()?.guide.answers).toMatchObject({ 'R2.tett': 'yes', 'R2.sporadisk': 'yes' });
    const warning = () => document.querySelector('.s-message[data-color=warning]')?.textContent ?? '';
    expect(warning()).toMatch(/To svar passer ikke sammen.*Tett og sporadisk oppfølging kan ikke stemme/);
    expect(warning()).toMatch(/tett opp.*sporadisk/);
    // On the question too, and behind «Hvorfor?»; taken back, it is gone.
    press(/Endre Hvor gammelt er barnet/);
    expect(both()).toContain('To svar passer ikke sammen');
    press('Hvorfor?');
    expect(warning()).toContain('To svar passer ikke sammen');
    expect(both()).toContain('Tabellen peker begge veier');
  });

  it('keeps the wish and shows it beside the candidates', () => {
    const start = caseWith({ myService: 'skole', servicesDone: true, ageBand: '0-6' });
    let now: Case | undefined;
    mount(() => <LiveGuide start={start} onCase={(one) => (now = one)} />);
    fireEvent.input(screen.getByLabelText('Skriv det de har sagt'), { target: { value: 'Én å ringe til' } });
    press('Lagre og gå videre');
    expect(now?.guide.wish).toBe('Én å ringe til');
    press('Hvorfor?');
    expect(screen.getByText('Én å ringe til')).toBeTruthy();
  });
});

describe('the wish, while it is written', () => {
  const start = caseWith({ myService: 'skole', servicesDone: true, ageBand: '0-6' });
  const field = () => screen.getByLabelText('Skriv det de har sagt') as HTMLTextAreaElement;
  const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
  const wishes: Command[] = [];
  const open = () => mount(() => <LiveGuide start={start} onCommand={(command) => wishes.push(command)} />);
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    wishes.length = 0;
  });

  it('is saved half a second after the last key, and the question stays until I go on', () => {
    vi.useFakeTimers();
    let now: Case | undefined;
    mount(() => <LiveGuide start={start} onCase={(one) => (now = one)} />);
    type('Én å');
    vi.advanceTimersByTime(499);
    type('Én å ringe');
    vi.advanceTimersByTime(499);
    expect(now).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(now?.guide.wish).toBe('Én å ringe');
    type('Én å ringe til');
    vi.advanceTimersByTime(500);
    expect(now?.guide.wish).toBe('Én å ringe til');
    expect(field().value).toBe('Én å ringe til');
    expect(findButton('Gå videre')).toBeNull();
    press('Lagre og gå videre');
    expect(screen.queryByLabelText('Skriv det de har sagt')).toBeNull();
  });

  it('is saved once when the panel is closed, loaded anew or hidden', () => {
    open();
    type('Ett');
    window.dispatchEvent(new Event('pagehide'));
    expect(wishes).toEqual([{ do: 'setWish', text: 'Ett' }]);
    type('To');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(wishes.length).toBe(1);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('pagehide'));
    expect(wishes.slice(1)).toEqual([{ do: 'setWish', text: 'To' }]);
  });

  it('is not saved later than its question stands', () => {
    vi.useFakeTimers();
    open();
    type('Ett');
    cleanup();
    vi.advanceTimersByTime(1000);
    window.dispatchEvent(new Event('pagehide'));
    expect(wishes).toEqual([{ do: 'setWish', text: 'Ett' }]);
  });

  it('is undone from where it is written', () => {
    vi.useFakeTimers();
    let now: Case | undefined;
    mount(() => <LiveGuide start={start} onCase={(one) => (now = one)} />);
    type('Ett');
    vi.advanceTimersByTime(500);
    press('Angre');
    expect(now?.guide.wish).toBe('');
    expect(field().value).toBe('');
  });
});

describe('what stands on top', () => {
  it('tells who is natural with the guide’s own verb, and says aloud that it changed', () => {
    walkTo(1);
    expect(bar()).toContain('Fysioterapeut/ergoterapeut er naturlig som koordinator');
    const said = [...document.querySelectorAll('[role=status]')].map((one) => one.textContent ?? '');
    expect(said.some((one) => one.startsWith('Forslaget er endret.'))).toBe(true);
  });

  it('says the stair in words and opens it large', () => {
    const stair = pack.stair.map(({ id, label }) => ({ id, label, state: 'not' as const, outcomes: [] }));
    const [first, second, ...rest] = stair;
    const steps = [{ ...first, state: 'open' as const }, { ...second, state: 'current' as const }, ...rest];
    mount(() => <LiveGuide suggestion={suggestionWith({ stair: steps as StairStep[] })} />);
    const button = findButton(/^Koordineringstrappa\./);
    expect(button?.getAttribute('aria-label')).toMatch(
      /stafettholder: åpen\. Koordinator: aktuell\. Individuell plan: ikke aktuell\. Barnekoordinator: ikke aktuell\./,
    );
    button?.click();
    expect(question()).toBe('Koordineringstrappa');
    const highestFirst = [...document.querySelectorAll('.s-step-label')].map((one) => one.textContent);
    expect(highestFirst[0]).toBe('Barnekoordinator');
  });
});

describe('the result', () => {
  const start = caseWith({ myService: 'skole', servicesDone: true, ageBand: '0-6', wish: 'x' });
  const left = { next: { kind: 'fact' as const, fact: 'F23' }, remaining: 0 };

  it('stands when plan type and my own line are settled, with the rest on request', () => {
    const outcomes = [outcome('stafettlogg', 'yes')];
    mount(() => (
      <LiveGuide start={start} suggestion={suggestionWith({ ...left, outcomes, settled: true })} />
    ));
    expect(question()).toBe('Forslaget er klart');
    press('Svar på mer om de andre tjenestene');
    expect(question()).toBe('Trenger familien en fast kontaktperson ut mot hjelpeapparatet?');
  });

  it('does not stand while something decisive is left to ask', () => {
    mount(() => <LiveGuide start={start} suggestion={suggestionWith({ ...left, settled: false })} />);
    expect(question()).toBe('Trenger familien en fast kontaktperson ut mot hjelpeapparatet?');
  });

  it('says so when the questions end and something is open', () => {
    // All answered «vet ikke»: nothing is left to ask, and nothing is suggested.
    const open = suggestionWith({ next: null, remaining: 0, settled: true });
    mount(() => <LiveGuide start={start} suggestion={open} />);
    expect(question()).toBe('Her stopper spørsmålene, men noe er åpent');
  });
});

describe('what would change it', () => {
  it('is worked out when asked for, first by one answer, then by two', () => {
    walkTo(2);
    press('Hvorfor?');
    const need = document.querySelector('.s-line') as HTMLElement;
    expect(need.textContent).toContain('Barnet skal ha en plan i Samspill.');
    press('Hva ville endret dette?', need);
    expect(need.textContent).toMatch(
      /samarbeider over tid\? Nei.*Veilederen sier ikke at barnet skal ha en plan/,
    );
    press('Se også to svar om gangen', need);
    expect(findButton('Se også to svar om gangen', need)).toBeNull();
  });
});

describe('where the two sources differ', () => {
  it('both results are shown, each under its source, with the question to the kommune', () => {
    const answers = { F3: 'yes', F11: 'yes', F12: 'yes', F13: 'yes', hjelpetiltak: 'yes' } as const;
    const services = [
      { id: 'fysio', status: 'inne' as const },
      { id: 'barnevern', status: 'inne' as const },
    ];
    const start = caseWith({ myService: 'fysio', servicesDone: true, ageBand: '7-11', services, answers });
    mount(() => <LiveGuide start={start} />);
    press('Hvorfor?');
    const line = (title: string) =>
      [...document.querySelectorAll('.s-line')].find(
        (one) => one.querySelector('.s-line-head strong')?.textContent === title,
      );
    const bySource = (title: string) =>
      [...(line(title)?.querySelectorAll('.s-per-source > p') ?? [])].map((one) => one.textContent);
    // T9: the guide gives the right by more laws than the form.
    expect(bySource('Koordinator')).toEqual(['Veilederen: ja', 'Skjemaet: nei']);
    // T10: the guide rules stafettlogg out by the right to a plan, the form by the right to koordinator.
    expect(bySource('Stafettlogg')).toEqual(['Veilederen: nei', 'Skjemaet: ja']);
    expect(bySource('Individuell plan')).toEqual([]);
    for (const [title, id] of [
      ['Koordinator', 'T9'],
      ['Stafettlogg', 'T10'],
    ] as const) {
      const tension = pack.readings.find((reading) => reading.id === id)?.tension ?? '-';
      expect(line(title)?.textContent, id).toContain(tension);
    }
  });
});

describe('the form in the panel', () => {
  it('lists the values as on the form, each with its source, and hides them with the rest', () => {
    const child = { ...EMPTY_FORM.child, name: 'Åse Ærøskjær' };
    const values = { ...EMPTY_FORM, child, applyFor: { ...EMPTY_FORM.applyFor, individuellPlan: true } };
    const sources = { 'child.name': { from: 'page' as const, where: 'Navn' } };
    mount(() => <LiveGuide start={caseWith({}, { form: { values, sources } })} />);
    press('Skjema');
    expect(document.querySelector('.s-values')?.textContent).toBe('NavnÅse ÆrøskjærFra siden: Navn');
    expect(screen.getByText('Åse Ærøskjær').className).toBe('s-private');
    expect(screen.getByText('Individuell plan', { selector: 'dt' })).toBeTruthy();
  });
});

describe('another child’s case in the same panel', () => {
  const ready = { myService: 'skole', servicesDone: true, ageBand: '0-6' };
  const first = caseWith(ready, { id: 'sak-a' });
  const second = caseWith({ ...ready, ageBand: '16-17' }, { id: 'sak-b', nickname: 'B' });

  it('gets nothing that was typed or half done for the first', () => {
    const [open, setOpen] = createSignal(first);
    const sent: [string, Command][] = [];
    mount(() => (
      <LiveGuide
        case={open()}
        suggestion={suggestionWith({ next: null, settled: true })}
        onCommand={(command) => sent.push([open().id, command])}
      />
    ));
    fireEvent.input(screen.getByLabelText('Skriv det de har sagt'), { target: { value: 'Bare om A' } });
    setOpen(second);
    expect(sent).toEqual([]);
    expect((screen.getByLabelText('Skriv det de har sagt') as HTMLTextAreaElement).value).toBe('');
  });

  it('keeps what was typed in its own case as soon as the field is left', () => {
    const sent: Command[] = [];
    mount(() => (
      <LiveGuide
        case={first}
        suggestion={suggestionWith({ next: null })}
        onCommand={(command) => sent.push(command)}
      />
    ));
    const field = screen.getByLabelText('Skriv det de har sagt');
    fireEvent.input(field, { target: { value: 'Om A' } });
    fireEvent.blur(field);
    expect(sent).toEqual([{ do: 'setWish', text: 'Om A' }]);
  });

  it('begins at its own question, not in the view that was open', () => {
    const [open, setOpen] = createSignal(first);
    mount(() => <LiveGuide case={open()} suggestion={suggestionWith({ next: { kind: 'services' } })} />);
    press('Hva nå?');
    setOpen(second);
    expect(question()).toBe('Hvem er inne, eller trengs?');
  });

  it('tells nothing of what differs from a case that was never begun', () => {
    const [open, setOpen] = createSignal(caseWith({ myService: 'skole' }, { id: 'sak-ny' }));
    const fallen = [{ fact: 'F23' }] as unknown as Suggestion['fallenAway'];
    const next = { kind: 'services' as const };
    mount(() => (
      <LiveGuide
        case={open()}
        suggestion={suggestionWith({ next, fallenAway: open().id === 'sak-b' ? fallen : [] })}
        changedBetween={() => [{ line: 'need', before: 'no', after: 'yes' }]}
      />
    ));
    setOpen(second);
    expect(document.querySelector('.s-fallen')).toBeNull();
    expect(document.body.textContent).not.toContain('Dette er endret');
  });

  it('is taken up from the list of open cases', () => {
    const onChoose = vi.fn();
    const times = { updatedAt: Date.parse('2026-11-21T09:05'), createdAt: Date.parse('2026-11-21T08:00') };
    const others = [{ id: 'sak-b', nickname: 'B', about: ['7–11 år'], ...times }];
    mount(() => <LiveGuide others={others} onChoose={onChoose} />);
    press('Bytt sak');
    expect(document.querySelector('.s-picks')?.textContent).toMatch(/^B Sist brukt kl. 09[:.]05$/);
    press(/^B/, document.querySelector('.s-picks') as HTMLElement);
    press('Bytt sak');
    press('Ny sak');
    expect(onChoose.mock.calls).toEqual([['sak-b'], [null]]);
  });
});

it('unnamed cases are told apart by age, services and when they were begun, hidden with the rest', () => {
  const begunAt = (time: string) => ({
    updatedAt: Date.parse('2026-11-21T11:00'),
    createdAt: Date.parse(time),
  });
  const others = [
    { id: 'b', nickname: '', about: ['7–11 år', 'PPT, BUP, +1'], ...begunAt('2026-11-21T09:05') },
    { id: 'c', nickname: '', about: [], ...begunAt('2026-11-21T09:15') },
  ];
  mount(() => <LiveGuide others={others} onChoose={vi.fn()} />);
  press('Bytt sak');
  const lines = [...document.querySelectorAll('.s-picks > li')].map((line) => line.textContent ?? '');
  expect(lines[0]).toMatch(
    /^Uten navn7–11 år · PPT, BUP, \+1Begynt lør\. (kl\. )?09[:.]05\. Sist brukt kl\. 11[:.]00$/,
  );
  expect(lines[1]).toMatch(/^Uten navnBegynt lør\. (kl\. )?09[:.]15\. Sist brukt/);
  expect(document.querySelector('.s-picks .s-private')?.textContent).toBe('7–11 år · PPT, BUP, +1');
});

describe('a new case by a service more or less', () => {
  it('says what turned, line by line', () => {
    walkTo(2);
    expect(document.body.textContent).not.toContain('Dette er endret');
    press('Se alle svarene');
    press(/Endre Er det behov for at tjenestene samarbeider over tid/);
    press('Nei');
    expect(document.body.textContent).toMatch(/Dette er endret.*Plan i Samspill: før ja, nå nei/);
  });

  const settled = () =>
    caseWith({
      ...{ myService: 'skole', servicesDone: true, ageBand: '7-11', answers: { F3: 'yes' } },
      services: [
        { id: 'skole', status: 'inne' },
        { id: 'bup', status: 'inne' },
      ],
    });
  const said = () => document.querySelector('.s-fallen[role=status]')?.textContent ?? '';

  it('says it when a service is taken out, and that it is no longer there', () => {
    mount(() => <LiveGuide start={settled()} />);
    press('Se alle svarene');
    press(/Endre Hvem er inne, eller trengs/);
    expect(said()).toBe('');
    chip('BUP', 'Inne');
    expect(said()).toMatch(/Dette er endret.*Plan i Samspill: før ja, nå .*BUP er ikke med lenger/);
  });

  it('says it when a derived fact is corrected', () => {
    mount(() => <LiveGuide start={settled()} />);
    press('Se alle svarene');
    press('Nei', group('Får barnet oppfølging av flere instanser?'));
    expect(said()).toMatch(/Dette er endret.*Stafettlogg: før ja, nå nei/);
  });
});

describe('around the question', () => {
  it('asks whether it is the same child, and passes the answer on', () => {
    const onSameChild = vi.fn();
    const status = { page: 'recognised' as const, askSameChild: true, resumed: false, problems: [] };
    const [now, setNow] = createSignal({ ...status });
    mount(() => <LiveGuide status={now()} onSameChild={onSameChild} />);
    // Nothing can be answered for nobody; who can be asked is there all the same.
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
    expect(findButton('Hva nå?')).toBeNull();
    press('Hvem spør jeg?');
    expect(question()).toBe('Hvem spør jeg?');
    press('Hvem spør jeg?');
    press('Ja, samme barn');
    expect(onSameChild).toHaveBeenCalledWith(true);
    expect(document.activeElement?.tagName).toBe('MAIN');
    setNow({ ...status, askSameChild: false });
    expect(question()).toBe('Hvilken tjeneste er du i?');
  });

  it('says what was lost, and what became of the last thing done', () => {
    const status = { page: 'noAccess' as const, askSameChild: false, resumed: false, problems: ['full'] };
    mount(() => <LiveGuide start={caseWith({}, { lost: ['consents'] })} status={status} />);
    expect(screen.getByText('Samtykkene')).toBeTruthy();
    expect(screen.getByText(/ikke lagret, fordi det ikke er mer plass/)).toBeTruthy();
    expect(screen.getByText(/ikke tilgang til siden/)).toBeTruthy();
  });

  it('opens an unfinished case where it was left', () => {
    const status = { page: 'recognised' as const, askSameChild: false, resumed: true, problems: [] };
    const guide = {
      myService: 'skole',
      servicesDone: true,
      ageBand: '0-6',
      wish: 'x',
      services: [{ id: 'ppt', status: 'inne' as const }],
    };
    mount(() => <LiveGuide start={caseWith(guide)} status={status} />);
    expect(
      screen.getByText(/^(Fortsett der du slapp \(høyst \d+ svar igjen\)|Vanligvis 6–8 spørsmål)$/),
    ).toBeTruthy();
  });

  it('names the case by a nickname only', () => {
    let now: Case | undefined;
    mount(() => <LiveGuide onCase={(one) => (now = one)} />);
    expect(screen.getByText('Uten navn')).toBeTruthy();
    expect(screen.getByText('Borte når nettleseren lukkes')).toBeTruthy();
    press('Gi navn');
    // Who asks to give a name writes it: nothing typed goes nowhere.
    expect(document.activeElement).toBe(screen.getByLabelText('Initialer eller kallenavn'));
    fireEvent.input(screen.getByLabelText('Initialer eller kallenavn'), { target: { value: 'Bamse' } });
    press('Lagre');
    expect(now?.nickname).toBe('Bamse');
    expect(document.activeElement?.textContent).toBe('Endre navn');
    expect(screen.getByText('Bamse')).toBeTruthy();
  });

  it('keeps the focus where a step is ticked or a fact corrected, though everything is worked out anew', () => {
    const now = walkTo(2);
    press('Hva nå?');
    const step = document.querySelector('.s-steps input') as HTMLInputElement;
    step.focus();
    step.click();
    expect(now()?.guide.done.length).toBe(1);
    expect(document.activeElement).toBe(step);
    press('Tilbake til spørsmålene');
    press('Se alle svarene');
    const no = findButton('Nei', group('Får barnet oppfølging av flere instanser?'));
    no?.focus();
    no?.click();
    expect(document.activeElement).toBe(no);
  });

  it('has why, what now and the form one press away, and back again', () => {
    const [onOpenForm, onFormNear] = [vi.fn(), vi.fn()];
    cleanup();
    mount(() => <LiveGuide onOpenForm={onOpenForm} onFormNear={onFormNear} />);
    press('Hvorfor?');
    expect(question()).toBe('Hvorfor?');
    press('Hva nå?');
    expect(question()).toBe('Hva nå?');
    expect(onFormNear).not.toHaveBeenCalled();
    press('Skjema');
    // What makes it is got ready while the user reads: not before, and not for somebody who never asks.
    expect(onFormNear.mock.calls).toEqual([[true]]);
    press('Fyll henvendelsen');
    expect(onOpenForm).toHaveBeenCalled();
    press('Tilbake til spørsmålene');
    expect(onFormNear.mock.calls).toEqual([[true], [false]]);
    expect(question()).toBe('Hvilken tjeneste er du i?');
    press('Hvem spør jeg?');
    expect(screen.getByText('Ressurssenter for barn og familie')).toBeTruthy();
  });

  it('hides names and numbers by button and by key', () => {
    mount(() => <LiveGuide />);
    const surface = () => document.querySelector('.s-surface')?.getAttribute('data-hidden');
    press('Skjul opplysninger');
    expect(surface()).toBe('true');
    fireEvent.keyDown(document, { altKey: true, shiftKey: true, code: 'KeyS' });
    expect(surface()).toBe('false');
  });
});
