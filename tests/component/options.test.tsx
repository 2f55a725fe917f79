// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import nb from '../../assets/locales/nb';
import { OptionsApp, type OptionsAppProps } from '../../components/options/options-app';
import { TextsProvider } from '../../components/ui/texts';
import { createTexts } from '../../lib/text/catalogue';
import { aboutBuild, pack, texts } from './fixture';
import { findButton, mount, press } from './mount';

afterEach(cleanup);

function open(rest: Partial<OptionsAppProps> = {}) {
  const calls = { onMyService: vi.fn(), onSite: vi.fn(), onLanguage: vi.fn(), onPrint: vi.fn() };
  mount(() => (
    <OptionsApp
      pack={pack}
      myService="skole"
      sites={[{ id: 'samspill', name: 'Samspill', address: 'www.individplan.no', on: true, access: true }]}
      languages={[
        { id: 'nb', name: 'Bokmål' },
        { id: 'nn', name: 'Nynorsk' },
      ]}
      language="nb"
      locked={[]}
      version="0.1.0"
      {...aboutBuild}
      drawing={null}
      {...calls}
      {...rest}
    />
  ));
  return calls;
}

describe('options', () => {
  it('lets my service be chosen and taken back, a site be switched off, the language be changed', () => {
    const { onMyService, onSite, onLanguage } = open();
    press('Helsesykepleier');
    press('Skole/barnehage');
    expect(onMyService.mock.calls).toEqual([['helsesykepleier'], [null]]);
    fireEvent.click(screen.getByLabelText(/Samspill/));
    expect(onSite).toHaveBeenCalledWith('samspill', false);
    fireEvent.click(screen.getByLabelText('Nynorsk'));
    expect(onLanguage).toHaveBeenCalledWith('nn');
  });

  it('shows what the kommune has decided as locked, with the reason', () => {
    open({ locked: ['myService', 'sites', 'language'] });
    expect(findButton('Helsesykepleier')).toBeNull();
    expect((screen.getByLabelText(/Samspill/) as HTMLInputElement).disabled).toBe(true);
    expect(screen.queryByLabelText('Nynorsk')).toBeNull();
    expect(screen.getAllByText(/Kommunen har bestemt dette/).length).toBe(3);
    expect(screen.getByRole('heading', { name: 'Språk' })).toBeTruthy();
  });

  const at = (host: string, access: boolean, started: boolean) => ({
    ...{ origin: `https://${host}`, host, access, started, byPolicy: false },
  });

  it('says of an address of one’s own that it could not be started, and of no other', () => {
    open({
      ownSites: [at('a.example', true, false), at('b.example', true, true), at('c.example', false, true)],
    });
    const lines = [...document.querySelectorAll('li')].filter((one) =>
      /\.example/.test(one.textContent ?? ''),
    );
    const isSaid = lines.map((one) => /fikk ikke startet Sidemann her/.test(one.textContent ?? ''));
    expect(isSaid).toEqual([true, false, false]);
    expect(findButton('Ta bort tilgangen til a.example')).toBeTruthy();
  });

  it('what it says of an address fits one that policy names too: it can’t be taken off the list', () => {
    open({ ownSites: [{ ...at('a.example', true, false), byPolicy: true }, at('b.example', true, true)] });
    const [theirs = '', mine = ''] = [...document.querySelectorAll('li')].flatMap(({ textContent }) =>
      textContent?.includes('.example') ? [textContent] : [],
    );
    expect(theirs).toContain('Lagt til av kommunen.');
    expect(mine).not.toContain('Lagt til av kommunen.');
    expect(document.body.textContent).not.toMatch(/du har lagt til|legg den til/);
  });

  it('a pack of a kommune that has no procedures and nothing unclear has no heading without words below', () => {
    const titles = () => screen.getAllByRole('heading').map(({ textContent }) => textContent);
    open({ pack: { ...pack, procedures: [], readings: [] } });
    press('Tabellen og reglene');
    expect(titles()).not.toContain('Fremgangsmåte');
    expect(titles()).not.toContain('Slik har vi lest det som er uklart');
    expect([...document.querySelectorAll('dl')].filter((list) => list.children.length === 0)).toEqual([]);
    cleanup();
    open();
    press('Tabellen og reglene');
    expect(titles()).toEqual(expect.arrayContaining(['Fremgangsmåte', 'Slik har vi lest det som er uklart']));
  });

  it('what is folded up is unfolded on paper, and folded again', () => {
    open();
    press('Tabellen og reglene');
    const folded = () => [...document.querySelectorAll('main details:not([open])')].length;
    const before = folded();
    expect(before).toBeGreaterThan(0);
    window.dispatchEvent(new Event('beforeprint'));
    expect(folded()).toBe(0);
    window.dispatchEvent(new Event('afterprint'));
    expect(folded()).toBe(before);
  });

  it('shows every cell of the table word for word, with the rules read out of it', () => {
    open();
    press('Tabellen og reglene');
    const text = document.querySelector('.s-table')?.textContent ?? '';
    for (const { cells } of pack.rows) {
      for (const words of Object.values(cells)) expect(text).toContain(words);
    }
    expect(document.querySelectorAll('.s-cond-leaf').length).toBeGreaterThan(30);
    expect(document.body.textContent).not.toMatch(/undefined|\[object|\{\w+\}/);
  });

  it('writes the open questions as a letter that can be printed', () => {
    const { onPrint } = open();
    press('Spørsmål til kommunen');
    const questions = pack.readings.filter((one) => one.kind === 'question');
    expect(document.querySelectorAll('.s-letter > li').length).toBe(questions.length);
    press('Skriv ut denne siden');
    expect(onPrint).toHaveBeenCalledTimes(1);
  });

  it('says who has confirmed the pack and each answer, and when; else that it is not confirmed', () => {
    open();
    press('Tabellen og reglene');
    expect(document.body.textContent).toContain(
      `Versjon ${pack.version}, gjelder fra 21.11.2026. Ikke bekreftet av kommunen ennå.`,
    );
    cleanup();
    const [first] = pack.readings.filter(({ kind }) => kind === 'question');
    const day = { who: 'Fagansvarlig', when: '2026-12-01' };
    const readings = pack.readings.map((one) =>
      one.id === first?.id ? { ...one, ...day, status: 'bekreftet' as const } : one,
    );
    open({ pack: { ...pack, confirmedBy: day, readings } });
    press('Tabellen og reglene');
    expect(document.body.textContent).toContain('Bekreftet av Fagansvarlig, 01.12.2026.');
    press('Spørsmål til kommunen');
    const letter = [...document.querySelectorAll('.s-letter > li')].map((one) => one.textContent ?? '');
    expect(letter.filter((one) => one.includes('Bekreftet av Fagansvarlig, 01.12.2026.')).length).toBe(1);
    expect(letter[0]).not.toContain('Svar:');
    expect(letter.filter((one) => one.includes('Svar:')).length).toBe(letter.length - 1);
  });

  it('shows the drawing as a picture, never as markup of the page', () => {
    open({ drawing: ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'] });
    press('Tegningen');
    const picture = document.querySelector('.s-drawing img');
    expect(picture?.getAttribute('src')).toMatch(/^data:image\/svg\+xml,%3Csvg/);
    expect(document.querySelector('.s-drawing script')).toBeNull();
  });

  it('shows what another pack would change before it is taken into use, and why one is refused', () => {
    const calls = { onPick: vi.fn(), onAdopt: vi.fn(), onGiveUp: vi.fn(), onReset: vi.fn() };
    const difference = {
      cases: 1500,
      behaviour: [{ line: 'Stafettlogg', before: 'ja', after: 'åpent', example: 'Skole, PPT, 7–11 år' }],
      words: [{ path: 'facts.3.question', before: 'Gammelt', after: 'Nytt' }],
    };
    const quotes = {
      checked: 38,
      unchecked: [
        {
          title: 'Rundskrivet',
          file: 'rundskriv.txt',
          quotes: [{ path: 'rows.3.natural.says', quote: 'Alle skal med.' }],
        },
      ],
      unused: ['notat.txt'],
    };
    open({
      packImport: {
        state: { at: 'ready', file: 'ny.json', pack, difference, quotes },
        imported: false,
        ...calls,
      },
    });
    press('Tabellen og reglene');
    expect(document.body.textContent).toContain('38 sitater er sammenlignet med kilden, og står der.');
    const left = [...document.querySelectorAll('.s-message')].find((one) =>
      one.textContent?.includes('Ett sitat er ikke sammenlignet med kilden'),
    );
    expect(left?.textContent).toContain('Rundskrivet: Velg filen rundskriv.txt også');
    expect(left?.querySelector('details')?.textContent).toContain('rows.3.natural.says «Alle skal med.»');
    expect(document.body.textContent).toContain('notat.txt er ikke brukt.');
    expect(document.body.textContent).toContain('Stafettlogg: før ja, nå åpent');
    expect(document.querySelector('del')?.textContent).toBe('Gammelt');
    press('Ta i bruk');
    expect(calls.onAdopt).toHaveBeenCalledTimes(1);
    cleanup();
    const problems = [{ path: 'rows.3.natural', text: 'Her skal det stå et vilkår.' }];
    const refused = { at: 'refused' as const, file: 'ny.json', problems, hint: 'Har dere en nyere tekst?' };
    open({ packImport: { state: refused, imported: true, ...calls } });
    press('Tabellen og reglene');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Har dere en nyere tekst?');
    const two = [new File(['{}'], 'ny.json'), new File(['Slik.'], 'veileder.txt')];
    const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: two, configurable: true });
    fireEvent.change(input);
    expect(calls.onPick).toHaveBeenCalledWith(two);
    expect(document.querySelector('[role=alert]')?.textContent).toContain(
      'rows.3.natural Her skal det stå et vilkår.',
    );
    expect(document.querySelector('[role=alert]')?.textContent).toContain(
      'Reglene du har, gjelder fortsatt.',
    );
    press('Gå tilbake til reglene som følger med');
    expect(calls.onReset).toHaveBeenCalledTimes(1);
  });

  it('changes language where it stands: the room that is open stays open', () => {
    const [now, setNow] = createSignal(texts);
    const all = {
      pack,
      myService: null,
      sites: [],
      languages: [],
      language: 'nb',
      locked: [],
      version: '1',
      drawing: null,
    };
    const on = {
      ...aboutBuild,
      onMyService: vi.fn(),
      onSite: vi.fn(),
      onLanguage: vi.fn(),
      onPrint: vi.fn(),
    };
    render(() => (
      <TextsProvider texts={now()}>
        <OptionsApp {...all} {...on} />
      </TextsProvider>
    ));
    press('Om og personvern');
    const heading = document.querySelector('h2');
    expect(heading?.textContent).toBe('Om Sidemann');
    setNow(() => createTexts({ ...nb, 'options.about.title': 'Om Sidemann på nynorsk' }, 'nn'));
    expect(document.querySelector('h2')).toBe(heading);
    expect(heading?.textContent).toBe('Om Sidemann på nynorsk');
    expect(document.documentElement.lang).toBe('nn');
  });

  it('keeps the focus on what was chosen, though everything comes in anew', () => {
    const [mine, setMine] = createSignal<string | null>(null);
    const site = () => ({ id: 's', name: mine() ?? 'Samspill', address: 'a', on: true, access: true });
    const on = { ...aboutBuild, onSite: vi.fn(), onLanguage: vi.fn(), onPrint: vi.fn() };
    mount(() => (
      <OptionsApp
        pack={pack}
        myService={mine()}
        sites={[site()]}
        languages={[]}
        language="nb"
        locked={[]}
        version="1"
        drawing={null}
        onMyService={setMine}
        {...on}
      />
    ));
    const button = findButton('Helsesykepleier');
    const box = document.querySelector('input[type=checkbox]');
    button?.focus();
    button?.click();
    expect(button?.getAttribute('aria-pressed')).toBe('true');
    expect(document.activeElement).toBe(button);
    expect(document.querySelector('input[type=checkbox]')).toBe(box);
  });
});
