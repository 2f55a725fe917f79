// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AskFor } from '../../components/getting/ask-for';
import { GettingPage } from '../../components/getting/getting-page';
import type { PaperState } from '../../lib/app/paper-tab';
import type { Case } from '../../lib/domain/case';
import { EMPTY_ASKING } from '../../lib/domain/empty';
import { begunCase, CHILD } from './case-page';
import { pack } from './fixture';
import { findButton, mount, press } from './mount';
import { pageWith } from './spied-page';

afterEach(cleanup);

const MADE: PaperState = {
  filled: { bytes: new Uint8Array(1), report: [], pageNumbers: [0], formPages: 1 },
  failed: false,
  saved: false,
};

function open(rest: Partial<Case> = {}, paper: PaperState = MADE) {
  const all = pageWith(begunCase(rest));
  mount(() => <GettingPage {...all.getting} paper={paper} />);
  return all;
}
const shown = () => document.body.textContent ?? '';
const asking = (part: object) => ({ do: 'setAsking', asking: { ...EMPTY_ASKING, ...part } });
const wait = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('getting consent', () => {
  it('says a service of the user’s own as they wrote it: it may be somebody’s name', () => {
    open();
    expect(document.querySelector('.s-say-text')?.textContent).toContain(
      'fysioterapeut/ergoterapeut, barneverntjenesten og Klinikken til Kari Nordmann',
    );
  });

  it('has a sentence to say, large, with the services in it, and the steps of the talk', () => {
    open({ asking: { ...EMPTY_ASKING, services: ['fysio', 'barnevern'] } });
    expect(document.querySelector('.s-say[data-big] .s-say-text')?.textContent).toContain(
      'Er det greit at vi snakker med fysioterapeut/ergoterapeut og barneverntjenesten om det?',
    );
    for (const { text } of pack.asking.talk.steps) expect(shown()).toContain(text.nb);
    press('Vis lite');
    expect(document.querySelector('.s-say[data-big]')).toBeNull();
  });

  it('lets everything on the form be changed, each as a command', () => {
    const { tab } = open();
    fireEvent.click(screen.getByRole('radio', { name: 'Nynorsk' }));
    expect(tab.command).toHaveBeenLastCalledWith(asking({ language: 'nn' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Barneverntjenesten' }));
    expect(tab.command).toHaveBeenLastCalledWith(asking({ services: ['fysio', 'egen-1'] }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Verge' }));
    expect(tab.command).toHaveBeenLastCalledWith(asking({ signers: ['begge', 'verge'] }));
  });

  it('hands typed words on when the field is left; a period that is none is not', () => {
    const { tab } = open();
    const purpose = screen.getByLabelText('Hva skal opplysningene brukes til?');
    fireEvent.input(purpose, { target: { value: 'Finne en koordinator' } });
    fireEvent.blur(purpose);
    expect(tab.command).toHaveBeenLastCalledWith(asking({ purpose: 'Finne en koordinator' }));
    const months = screen.getByLabelText('Hvor mange måneder skal det gjelde?');
    fireEvent.input(months, { target: { value: '99' } });
    fireEvent.blur(months);
    expect(tab.command).toHaveBeenCalledOnce();
  });

  it('prints and saves, says where the file lies, and never speaks of e-mail but to warn', () => {
    const { calls } = open({}, { ...MADE, saved: true });
    press('Skriv ut skjemaet');
    press('Lagre skjemaet');
    expect(calls.onPrint).toHaveBeenCalledOnce();
    expect(calls.onSave).toHaveBeenCalledOnce();
    expect(shown()).toContain('Filen ligger i Nedlastinger.');
    expect(shown()).toContain('Skjemaet skal ikke sendes på e-post.');
    expect(document.querySelector('a')).toBeNull();
  });

  it('waits for the form, and says when it could not be made: then it can be tried again', () => {
    const { calls } = open({}, { filled: null, failed: true, saved: false });
    press('Prøv igjen');
    expect(calls.onRetry).toHaveBeenCalledOnce();
    expect(findButton('Lagre skjemaet')?.disabled).toBe(true);
    expect(shown()).toContain('Skjemaet kunne ikke lages.');
  });

  it('says which characters can’t be printed', () => {
    const report = [{ path: 'purpose', label: 'purpose', outcome: 'refused' as const, detail: '👪' }];
    open({}, { ...MADE, filled: { ...MADE.filled, report } as PaperState['filled'] });
    expect(shown()).toContain('Disse tegnene kan ikke skrives ut: 👪.');
  });

  it('offers the name only where the case knows it', () => {
    open();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Ta med navnet/ }).checked).toBe(false);
    cleanup();
    const nobody = begunCase();
    const child = { ...nobody.form.values.child, name: '' };
    open({ form: { ...nobody.form, values: { ...nobody.form.values, child } } });
    expect(shown()).toContain('Navnet er ikke kjent i saken.');
  });

  it('has a text for the journal without names, and with them when asked: one’s own journal needs no consent', async () => {
    const { calls, tab } = open();
    const journal = () => document.querySelector('.s-copy')?.textContent ?? '';
    expect(journal()).toContain('Notat om samtykke til samarbeid mellom tjenester, 21.11.2026');
    expect(journal()).not.toMatch(/Áŋŋel|Kari/);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Ta med navn' }));
    expect(journal()).toContain(`Gjelder: ${CHILD}`);
    press('Kopier teksten');
    await wait();
    expect(tab.mayAct).toHaveBeenCalledWith({ kind: 'copy', names: true, services: [] }, undefined);
    expect(calls.onCopy).toHaveBeenCalledWith(journal());
    for (const { label } of pack.consent.places) expect(shown()).toContain(label);
  });
});

describe('how consent is got, folded up', () => {
  it('stands without the way to the form while the case isn’t stored', () => {
    mount(() => <AskFor pack={pack} services={[]} />);
    expect(shown()).toContain('snakker med de andre tjenestene om det?');
    expect(findButton('Innhent samtykke')).toBeNull();
    cleanup();
    const onGetting = vi.fn();
    mount(() => <AskFor pack={pack} services={['BUP']} onGetting={onGetting} />);
    press('Innhent samtykke');
    expect(onGetting).toHaveBeenCalledOnce();
  });
});
