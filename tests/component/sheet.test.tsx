// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SheetPage } from '../../components/sheet/sheet-page';
import type { OwnActionAnswer } from '../../lib/app/case-tab';
import { begunCase, CHILD } from './case-page';
import { texts } from './fixture';
import { mount, press } from './mount';
import { pageWith } from './spied-page';

afterEach(cleanup);

function open(answer?: OwnActionAnswer) {
  const all = pageWith(begunCase(), answer);
  mount(() => <SheetPage {...all.sheet} />);
  return all;
}
const shown = () => document.body.textContent ?? '';
const tick = (label: string | RegExp) => fireEvent.click(screen.getByRole('checkbox', { name: label }));
const wait = () => new Promise((resolve) => setTimeout(resolve, 0));
const NO: OwnActionAnswer = { may: false, blocked: [{ service: 'barnevern', why: ['notAssessed'] }] };

describe('the sheet', () => {
  it('holds suggestion, reasons, steps, consents, agenda and what is open, and no names', () => {
    open();
    for (const part of [
      '21.11.2026',
      'Barnet skal ha en plan i Samspill.',
      'Forslag fra veilederen. Dere avgjør.',
      'Barneverntjenesten',
      'Ikke vurdert',
      'Avklaringsmøte: saksliste',
      'Hvem har ansvaret for koordineringen videre?',
      'Bli i møtet enige om hvem som skal ha ansvaret videre for koordineringen.',
    ])
      expect(shown()).toContain(part);
    expect(shown()).toContain('En annen tjeneste: Tjenesten står ikke i tabellen');
    expect(shown()).not.toMatch(/Kari|Áŋŋel|undefined|\{\w+\}/);
  });

  it('says where the steps and the agenda come from, on paper too, where nothing can be unfolded', async () => {
    const { calls } = open();
    const parts = [...document.querySelectorAll('.s-sheet-part')].filter((one) =>
      one.querySelector('.s-boxes, ol'),
    );
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts)
      expect(part.querySelector('.s-source')?.textContent).toMatch(/^Kilde: Veilederen(;|$)/);
    expect(shown()).toContain('helse- og omsorgstjenesteloven § 3-4 (kontrollert 21.11.2026)');
    press('Kopier teksten');
    await screen.findByText('Kopiert');
    expect(calls.onCopy.mock.calls[0]?.[0]).toMatch(/neste møte\?\nKilde: Veilederen\n/);
  });

  it('prints and copies what stands on it, part by part', async () => {
    const { calls, tab } = open();
    press('Skriv ut');
    await wait();
    expect(calls.onPrint).toHaveBeenCalledOnce();
    for (const part of ['Forslag og grunner', 'Hva nå', 'Saksliste']) tick(part);
    expect(shown()).not.toContain('Barnet skal ha en plan i Samspill.');
    press('Kopier teksten');
    expect(await screen.findByText('Kopiert')).toBeTruthy();
    const [[text = ''] = []] = calls.onCopy.mock.calls;
    expect(text).toContain('Samtykker\n- Fysioterapeut/ergoterapeut: Ikke vurdert');
    expect(text).toContain('- en annen tjeneste: Ikke vurdert');
    expect(text).not.toMatch(/Forslag\n|saksliste|Kari|Áŋŋel/);
    expect(tab.mayAct).toHaveBeenLastCalledWith(expect.objectContaining({ names: false }), undefined);
  });

  it('says that names are on it when they came on a stated ground, so that they can be taken off', async () => {
    const { tab } = open(NO);
    tick(/navn/i);
    await wait();
    expect(shown()).not.toContain(CHILD);
    press(texts('consent.goOn.begin'));
    document.querySelector<HTMLInputElement>('.s-go-on input[type=checkbox]')?.click();
    tab.mayAct.mockResolvedValue({ may: true });
    [...document.querySelectorAll<HTMLButtonElement>('.s-go-on button')].at(-1)?.click();
    await wait();
    expect(shown()).toContain(CHILD);
    expect((screen.getByRole('checkbox', { name: /navn/i }) as HTMLInputElement).checked).toBe(true);
    tick(/navn/i);
    expect(shown()).not.toContain(CHILD);
  });

  it('on a stated ground: nothing is noted by showing, one copy is, and the name goes after it', async () => {
    const { tab, calls } = open(NO);
    tick(/navn/i);
    await wait();
    press(texts('consent.goOn.begin'));
    document.querySelector<HTMLInputElement>('.s-go-on input[type=checkbox]')?.click();
    const notDone = vi.fn();
    tab.mayAct.mockResolvedValue({ may: true, notDone });
    [...document.querySelectorAll<HTMLButtonElement>('.s-go-on button')].at(-1)?.click();
    await wait();
    const asked = () => tab.mayAct.mock.calls.map(([action, ground]) => [action.preview, ground?.service]);
    expect(asked().at(-1)).toEqual([true, expect.any(String)]);
    calls.onCopy.mockResolvedValueOnce(false);
    press('Kopier teksten');
    await wait();
    // The browser refused: what was noted is taken back, and it can be tried again.
    expect(notDone).toHaveBeenCalledTimes(1);
    expect(shown()).toContain(CHILD);
    press('Kopier teksten');
    await wait();
    expect(asked().at(-1)).toEqual([undefined, expect.any(String)]);
    expect(notDone).toHaveBeenCalledTimes(1);
    expect(calls.onCopy.mock.calls.at(-1)?.[0]).toContain(CHILD);
    expect(shown()).not.toContain(CHILD);
  });

  it('says who to ask, as every page of ours does, and not on paper', () => {
    open();
    const ask = [...document.querySelectorAll('summary')].find((one) => one.textContent === 'Hvem spør jeg?');
    expect(ask?.closest('.s-no-print')).toBeTruthy();
  });

  it('says when the browser would not copy', async () => {
    const { calls } = open();
    calls.onCopy.mockResolvedValue(false);
    press('Kopier teksten');
    expect(await screen.findByText(/Nettleseren lot oss ikke kopiere/)).toBeTruthy();
  });

  it('takes names in only when every other service of the case may know', async () => {
    const { calls, tab } = open();
    tick(/^Ta med navn/);
    await wait();
    expect(tab.mayAct).toHaveBeenCalledWith(
      { kind: 'copy', names: true, services: ['fysio', 'barnevern', 'egen-1'], preview: true },
      undefined,
    );
    expect(shown()).toContain(`Gjelder: ${CHILD}`);
    press('Kopier teksten');
    await screen.findByText('Kopiert');
    expect(calls.onCopy.mock.calls[0]?.[0]).toContain(`Gjelder: ${CHILD}`);
    expect(calls.onCopy.mock.calls[0]?.[0]).toContain('Klinikken til Kari Nordmann');
  });

  it('stays without names when one may not, says which, and shows the checklist', async () => {
    open(NO);
    tick(/^Ta med navn/);
    expect(await screen.findByText(/Samtykke er ikke vurdert for denne tjenesten/)).toBeTruthy();
    expect(shown()).not.toMatch(/Kari|Áŋŋel/);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Ta med navn/ }).checked).toBe(false);
    press('Sjekk samtykke');
    expect(await screen.findByText('Hva er avtalt?')).toBeTruthy();
  });

  it('does nothing with names when the answer doesn’t come', async () => {
    const { calls } = open({ may: false, blocked: [] });
    press('Skriv ut');
    expect(await screen.findByText(/fikk ikke sjekket samtykket/)).toBeTruthy();
    expect(calls.onPrint).not.toHaveBeenCalled();
  });
});
