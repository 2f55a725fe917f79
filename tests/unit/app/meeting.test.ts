import { describe, expect, it, vi } from 'vitest';
import nb from '../../../assets/locales/nb';
import { contactText, startOf } from '../../../lib/app/meeting';
import { createPaper, type PaperState } from '../../../lib/app/paper-tab';
import { readFont } from '../../../lib/cli/template/from-assets';
import type { Case, CaseService } from '../../../lib/domain/case';
import type { ConsentPaper } from '../../../lib/domain/consent-paper';
import { EMPTY_GUIDE } from '../../../lib/domain/empty';
import { makeConsentPaper } from '../../../lib/henvendelse';
import { createTexts } from '../../../lib/text/catalogue';
import { aCase } from './examples';
import { TROMSO } from './fake-browser';

const NOW = new Date(2026, 10, 21, 12, 0).getTime();

describe('when a meeting is', () => {
  it('is a day and time to come, as the machine’s clock tells it', () => {
    expect(startOf({ day: '2026-12-01', time: '13:30' }, NOW)).toBe(new Date(2026, 11, 1, 13, 30).getTime());
    expect(startOf({ day: '2028-02-29', time: '00:00' }, NOW)).toBe(new Date(2028, 1, 29).getTime());
  });

  it.each([
    ['2026-11-21', '12:00'],
    ['2026-11-20', '13:00'],
    ['2026-11-31', '13:00'],
    ['2027-02-29', '13:00'],
    ['2026-12-01', '24:00'],
    ['2026-12-01', '12'],
    ['', '12:00'],
    ['1.12.2026', '12:00'],
  ])('%s %s is none', (day, time) => expect(startOf({ day, time }, NOW)).toBeNull());
});

describe('what to write to another service', () => {
  const inCase = (...services: CaseService[]) =>
    aCase({ guide: { ...EMPTY_GUIDE, myService: 'skole', servicesDone: true, services } });
  const inne = (id: string, name?: string): CaseService => ({
    id,
    status: 'inne',
    ...(name ? { name } : {}),
  });
  const textOf = (openCase: Case, service: string, withNames = true) =>
    contactText(TROMSO, openCase, service, withNames, createTexts(nb, 'nb'));

  it('names the services as words in a sentence, in the case of two too', () => {
    const several = textOf(inCase(inne('fysio'), inne('barnevern')), 'fysio');
    const two = textOf(inCase(inne('fysio')), 'fysio');
    for (const text of [several, two]) {
      expect(text).toContain('Jeg arbeider i skole/barnehage.');
      expect(text).toContain('snakker med fysioterapeut/ergoterapeut (');
    }
    expect(two).toContain('Vi er to tjenester inne');
    const noNames = textOf(inCase(inne('fysio')), 'fysio', false);
    expect(noNames).toContain('drøfte med fysioterapeut/ergoterapeut hvem');
    expect(textOf(inCase(inne('bup')), 'bup')).toContain('snakker med BUP (');
  });

  it('leaves what the user called a service as it was written', () =>
    expect(textOf(inCase(inne('egen-1', 'Kari Logoped')), 'egen-1')).toContain('med Kari Logoped ('));
});

const PAPER: ConsentPaper = {
  language: 'nb',
  kommune: 'Tromsø kommune',
  title: 'Samtykke',
  lead: 'Les.',
  childName: '',
  askedBy: '',
  services: [],
  purpose: 'A',
  information: 'B',
  period: 'C',
  declarations: ['D'],
  questions: [],
  signers: ['E'],
  laws: [],
};

function paperTab() {
  const { table, file, length } = readFont();
  const make = (given: ConsentPaper) => makeConsentPaper(given, { table, file, length });
  const states: PaperState[] = [];
  const [save, print] = [vi.fn(), vi.fn()];
  const show = (state: PaperState) => void states.push(state);
  const paper = createPaper({ make, save, print, now: () => NOW, show });
  return { paper, states, save, print };
}

describe('the consent form in its tab', () => {
  it('writes nothing before the user says so, and then under a name that says nothing', async () => {
    const { paper, states, save, print } = paperTab();
    paper.save();
    await paper.set(PAPER);
    expect(save).not.toHaveBeenCalled();
    paper.print();
    paper.save();
    expect(print).toHaveBeenCalledWith(states[0]?.filled?.bytes);
    expect(save).toHaveBeenCalledWith(states[0]?.filled?.bytes, 'samtykke-2026-11-21.pdf');
    expect(states.at(-1)?.saved).toBe(true);
  });

  it('shows only the latest of forms that overtake each other, and makes no form twice', async () => {
    const { paper, states } = paperTab();
    await Promise.all([paper.set({ ...PAPER, purpose: 'Gammel' }), paper.set(PAPER)]);
    await paper.set({ ...PAPER });
    expect(states).toHaveLength(1);
  });

  it('says when it could not be made, and tries again', async () => {
    const show = vi.fn();
    const make = () => Promise.reject(new Error('gone'));
    const paper = createPaper({ make, save: vi.fn(), print: vi.fn(), now: () => NOW, show });
    await paper.set(PAPER);
    await paper.set(PAPER);
    await paper.retry();
    const said = (failed: boolean) => [{ filled: null, failed, saved: false }];
    expect(show.mock.calls).toEqual([true, true, false, true].map(said));
  });
});
