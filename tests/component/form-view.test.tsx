// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FormView } from '../../components/form/form-view';
import type { FormViewProps } from '../../components/form/types';
import { EMPTY_FORM } from '../../lib/domain/empty';
import type { DrawPages, FieldReport, FilledForm, PageImage, PaperRect } from '../../lib/domain/form-report';
import type { FormDraft } from '../../lib/domain/form-values';
import { exampleDraft } from './form/example';
import { mount, press } from './mount';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const report = (
  path: string,
  outcome: FieldReport['outcome'],
  rest: Partial<FieldReport> = {},
): FieldReport => ({
  ...{ path, label: path, outcome, detail: '', page: 2, rect: { x: 50, y: 700, width: 200, height: 20 } },
  ...rest,
});

const filled = (entries: readonly FieldReport[]): FilledForm => ({
  bytes: new Uint8Array([1]),
  report: entries,
  pageNumbers: [2, 3, 4],
  formPages: 4,
});

function open(rest: Partial<FormViewProps> = {}) {
  const calls = {
    onChange: vi.fn(),
    onRemoveService: vi.fn(),
    onSave: vi.fn(),
    onPrint: vi.fn(),
    onRetry: vi.fn(),
  };
  const renderPages = vi.fn(async () =>
    [1, 2, 3].map(() => ({ canvas: document.createElement('canvas'), placeOf: (rect: PaperRect) => rect })),
  );
  mount(() => (
    <FormView
      draft={exampleDraft}
      report={[]}
      notes={[]}
      filled={filled(rest.report ?? [])}
      failed={false}
      unsaved={null}
      missing={[]}
      renderPages={renderPages}
      onTakeGoals={null}
      saved={false}
      postTo="Postboks 6900, 9299 Tromsø"
      emailWarning="NB! Ikke send sensitive opplysninger pr. epost."
      {...calls}
      {...rest}
    />
  ));
  return { ...calls, renderPages };
}

const field = (path: string) =>
  document.querySelector<HTMLInputElement>(`[data-path="${path}"] input, [data-path="${path}"] textarea`);

describe('the form tab', () => {
  it('prints and saves the pages that are sent first, all four on request', () => {
    const { onPrint, onSave } = open();
    fireEvent.click(screen.getByRole('button', { name: 'Skriv ut' }));
    fireEvent.click(screen.getByRole('button', { name: 'Lagre' }));
    expect(onPrint).toHaveBeenCalledWith({ pages: 'send', locked: false });
    expect(onSave).toHaveBeenCalledWith({ pages: 'send', locked: false });
    fireEvent.click(screen.getByText(/alle fire sidene/));
    fireEvent.click(screen.getByLabelText(/Lås skjemaet/));
    fireEvent.click(screen.getByRole('button', { name: 'Lagre alle' }));
    expect(onSave).toHaveBeenLastCalledWith({ pages: 'all', locked: true });
  });

  it('waits with print and save until the form is filled', () => {
    open({ filled: null });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Skriv ut' }).disabled).toBe(true);
  });

  it('says where the form goes, what not to do, and what a pen must write', () => {
    open();
    expect(screen.getByText('«Postboks 6900, 9299 Tromsø»')).toBeTruthy();
    expect(screen.getByText('«NB! Ikke send sensitive opplysninger pr. epost.»')).toBeTruthy();
    expect(screen.getByText(/Sted, dato og underskrift skrives for hånd/)).toBeTruthy();
  });

  it('what the page left open is chosen with one press: whose box, and which of two values', () => {
    const { onChange } = open({
      draft: {
        values: EMPTY_FORM,
        sources: {},
        offeredParents: [
          { name: 'Marit Solbakken', address: '', contact: '400 00 015', where: 'Foresatt 1' },
        ],
        conflicts: [
          {
            path: 'child.phone',
            found: [
              { text: '400 00 014', where: 'Telefon' },
              { text: '400 00 019', where: 'Mobil' },
            ],
          },
        ],
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Bruk det som står under Mobil' }));
    expect(onChange).toHaveBeenLastCalledWith('child.phone', '400 00 019');
    onChange.mockClear();
    fireEvent.click(screen.getByRole('button', { name: 'Sett inn under Far' }));
    expect(onChange.mock.calls).toEqual([
      ['far.name', 'Marit Solbakken'],
      ['far.address', ''],
      ['far.contact', '400 00 015'],
    ]);
  });

  it('asks no more about what is placed or written', () => {
    open({
      draft: {
        values: { ...EMPTY_FORM, mor: { name: 'Marit Solbakken', address: '', contact: '' } },
        sources: {},
        offeredParents: [{ name: 'Marit Solbakken', address: '', contact: '', where: 'Foresatt 1' }],
      },
    });
    expect(screen.queryByText(/Siden sier ikke/)).toBeNull();
  });

  it('lists what is missing, and leads to it', () => {
    open({ missing: ['child.phone', 'services', 'applyFor'], draft: { values: EMPTY_FORM, sources: {} } });
    const list = screen.getByText('Dette mangler').parentElement as HTMLElement;
    expect(
      within(list)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Telefon', 'Tjenester', 'Hva dere søker om']);
    fireEvent.click(within(list).getByRole('button', { name: 'Telefon' }));
    expect(document.activeElement).toBe(field('child.phone'));
  });

  it('names the characters that can’t be printed, on top and at the field', () => {
    open({ report: [report('services.2.person', 'refused', { detail: '😀' })] });
    expect(
      screen.getByRole('button', { name: /Tjeneste 3: Kontaktperson. Skriften har ikke disse tegnene: 😀/ }),
    ).toBeTruthy();
    expect(field('services.2.person')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('takes those characters out when asked, and nothing else', () => {
    const draft = { ...exampleDraft, values: { ...exampleDraft.values, goals: 'Ro 😀 og lek 👍🏽' } };
    const { onChange } = open({ draft, report: [report('goals', 'refused', { detail: '😀 👍 🏽' })] });
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort tegnene' }));
    expect(onChange).toHaveBeenCalledWith('goals', 'Ro  og lek ');
    cleanup();
    open({ report: [report('child.name', 'refused', { detail: 'readOnly' })] });
    expect(screen.queryByRole('button', { name: 'Ta bort tegnene' })).toBeNull();
  });

  it('says so when a text is continued, refused or has no field', () => {
    open({
      report: [
        report('goals', 'continued'),
        report('child.name', 'refused', { detail: 'readOnly' }),
        report('mor.name', 'noField'),
      ],
    });
    expect(screen.getByRole('button', { name: /Resten står i vedlegget/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Feltet er låst/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /ikke noe felt for dette/ })).toBeTruthy();
  });

  it('says of a service that has no line of its own where it stands', () => {
    const { rect: _, ...nowhere } = report('services.2.service', 'continued');
    open({ report: [nowhere] });
    expect(screen.getByRole('button', { name: /ikke flere linjer. Dette står i vedlegget/ })).toBeTruthy();
  });

  it('shows where each value came from', () => {
    open();
    expect(screen.getByText('Fra siden: Planeier')).toBeTruthy();
    expect(screen.getByText('Skrevet av deg')).toBeTruthy();
    expect(screen.getByText('Fra svarene i veilederen')).toBeTruthy();
  });

  it('doesn’t tell the user of every value that it is the user’s, when all are', () => {
    const sources = {
      'child.name': { from: 'user', where: '' },
      'child.phone': { from: 'user', where: '' },
    } as const;
    open({ draft: { ...exampleDraft, sources } });
    expect(screen.queryByText('Skrevet av deg')).toBeNull();
  });

  it('keeps what is typed while the case catches up, and hands it on after a rest', () => {
    const [draft, setDraft] = createSignal<FormDraft>(exampleDraft);
    const onChange = vi.fn();
    open({
      get draft() {
        return draft();
      },
      onChange,
    });
    const name = field('child.name') as HTMLInputElement;
    fireEvent.input(name, { target: { value: 'Áŋŋ' } });
    fireEvent.input(name, { target: { value: 'Áŋŋel' } });
    expect(onChange).not.toHaveBeenCalled();
    vi.advanceTimersByTime(400);
    expect(onChange).toHaveBeenCalledExactlyOnceWith('child.name', 'Áŋŋel');
    fireEvent.input(name, { target: { value: 'Áŋŋel Č' } });
    const values = { ...exampleDraft.values, child: { ...exampleDraft.values.child, name: 'Áŋŋel' } };
    setDraft({ ...exampleDraft, values });
    expect(name.value).toBe('Áŋŋel Č');
  });

  it('hands on what is typed at once when the tab is closed, loaded anew or hidden', () => {
    const { onChange } = open();
    const name = field('child.name') as HTMLInputElement;
    fireEvent.input(name, { target: { value: 'Áŋŋ' } });
    window.dispatchEvent(new Event('pagehide'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('child.name', 'Áŋŋ');
    fireEvent.input(name, { target: { value: 'Áŋŋel' } });
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValueOnce('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(onChange).toHaveBeenLastCalledWith('child.name', 'Áŋŋel');
    vi.advanceTimersByTime(1000);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('shows a fødselsnummer as 6 + 5 once the field is left, and copies it in one', () => {
    const number = '13181512345';
    const [draft, setDraft] = createSignal<FormDraft>({ values: EMPTY_FORM, sources: {} });
    const onChange = vi.fn((_: string, text: string) =>
      setDraft({
        values: { ...EMPTY_FORM, child: { ...EMPTY_FORM.child, fodselsnummer: text } },
        sources: {},
      }),
    );
    open({
      get draft() {
        return draft();
      },
      onChange,
    });
    const input = field('child.fodselsnummer') as HTMLInputElement;
    fireEvent.input(input, { target: { value: number } });
    vi.advanceTimersByTime(400);
    expect(onChange).toHaveBeenLastCalledWith('child.fodselsnummer', number);
    // Nothing moves under the cursor.
    expect(input.value).toBe(number);
    fireEvent.focusOut(input);
    expect(input.value).toBe('131815 12345');
    expect(onChange).toHaveBeenCalledTimes(1);
    // Left before the pause: the same.
    fireEvent.input(input, { target: { value: '13181512346' } });
    fireEvent.focusOut(input);
    expect(input.value).toBe('131815 12346');
    input.select();
    const copied = new DataTransfer();
    const copy = new Event('copy', { bubbles: true, cancelable: true });
    Object.assign(copy, { clipboardData: copied });
    input.dispatchEvent(copy);
    expect(copied.getData('text/plain')).toBe('13181512346');
    expect(copy.defaultPrevented).toBe(true);
  });

  it('shows a telephone number in pairs once the field is left, however quickly it was typed and slowly it is kept', () => {
    const [draft, setDraft] = createSignal<FormDraft>({ values: EMPTY_FORM, sources: {} });
    const { onChange } = open({
      get draft() {
        return draft();
      },
    });
    const kept = (phone: string) =>
      setDraft({ values: { ...EMPTY_FORM, child: { ...EMPTY_FORM.child, phone } }, sources: {} });
    const input = field('child.phone') as HTMLInputElement;
    for (const value of ['4', '40', '400', '40000014']) fireEvent.input(input, { target: { value } });
    fireEvent.focusOut(input);
    expect(onChange).toHaveBeenCalledExactlyOnceWith('child.phone', '40000014');
    expect(input.value).toBe('40000014');
    kept('40000014');
    expect(input.value).toBe('40 00 00 14');
    // What comes from elsewhere afterwards is shown.
    kept('40000015');
    expect(input.value).toBe('40 00 00 15');
  });

  it('hands on what is typed when the field is left', () => {
    const { onChange } = open();
    const name = field('child.name') as HTMLInputElement;
    fireEvent.input(name, { target: { value: 'Ny' } });
    fireEvent.focusOut(name);
    expect(onChange).toHaveBeenCalledWith('child.name', 'Ny');
  });

  it('adds and removes services, ticks boxes', () => {
    const { onChange, onRemoveService } = open();
    fireEvent.click(screen.getByRole('button', { name: 'Legg til tjeneste' }));
    expect(onChange).toHaveBeenCalledWith('services.3.service', '');
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort tjeneste 2' }));
    expect(onRemoveService).toHaveBeenCalledWith(1);
    fireEvent.click(screen.getByLabelText(/Barnekoordinator/));
    expect(onChange).toHaveBeenCalledWith('applyFor.barnekoordinator', 'ja');
  });

  it('shows the pages with a text alternative and marks what is missing on them', async () => {
    open({ report: [report('child.phone', 'empty')], missing: ['child.phone'] });
    await vi.waitFor(() => expect(screen.getAllByRole('img')).toHaveLength(3));
    expect(screen.getByRole('img', { name: /Bilde av side 3/ })).toBeTruthy();
    expect(screen.getByRole('img', { name: /Bilde av vedlegget/ })).toBeTruthy();
    const spot = screen.getByRole('button', { name: 'Rett Telefon' });
    expect(spot.dataset.mark).toBe('missing');
    fireEvent.click(spot);
    expect(document.activeElement).toBe(field('child.phone'));
  });

  it('marks what isn’t on the paper, and not what goes on in the attachment', async () => {
    open({ report: [report('goals', 'continued'), report('child.name', 'refused', { detail: '😀' })] });
    await vi.waitFor(() => expect(screen.getAllByRole('img')).toHaveLength(3));
    expect(screen.getByRole('button', { name: 'Rett Navn' }).dataset.mark).toBe('doubtful');
    expect(screen.getByRole('button', { name: 'Rett Felles mål' }).dataset.mark).toBeUndefined();
  });

  it('keeps the browser’s own helpers away from every field', () => {
    open();
    for (const input of document.querySelectorAll('input[type=text], textarea')) {
      expect([
        input.getAttribute('autocomplete'),
        input.getAttribute('spellcheck'),
        input.getAttribute('writingsuggestions'),
      ]).toEqual(['off', 'false', 'false']);
    }
  });

  it('takes the kommune’s own PDF and says why one can’t be used', () => {
    const onFile = vi.fn();
    const own = {
      state: 'failed',
      message: 'form.foreign.scan',
      onFile,
      onFetch: null,
      onBack: vi.fn(),
    } as const;
    open({ own });
    expect(screen.getByText(/Filen er et bilde av et skjema/)).toBeTruthy();
    const file = new File(['%PDF-'], 'skjema.pdf');
    fireEvent.change(screen.getByLabelText('Velg fil', { selector: 'input' }), { target: { files: [file] } });
    expect(onFile).toHaveBeenCalledWith(file);
    const dropped = new File(['%PDF-'], 'annet.pdf');
    fireEvent.drop(screen.getByRole('main'), { dataTransfer: { files: [dropped] } });
    expect(onFile).toHaveBeenLastCalledWith(dropped);
  });

  it('says what is kept when filling fails, and it can be tried again', () => {
    const { onRetry } = open({ filled: null, failed: true });
    expect(screen.getByRole('alert').textContent).toMatch(/Opplysningene er tatt vare på/);
    press('Prøv igjen');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('a change that can’t be stored is said, and what was typed stands in its field', () => {
    const { onChange } = open({ unsaved: 'full' });
    expect(screen.getByRole('alert').textContent).toMatch(/ikke er mer plass/);
    const [name] = screen.getAllByRole('textbox', { name: 'Navn' }) as [HTMLInputElement];
    fireEvent.input(name, { target: { value: 'Åse Nord' } });
    fireEvent.focusOut(name);
    expect(onChange).toHaveBeenCalledWith('child.name', 'Åse Nord');
    expect(name.value).toBe('Åse Nord');
  });
});

it('says so when the pages can’t be drawn; the rest of the form is there as ever, and it can be tried again', async () => {
  const page = { canvas: document.createElement('canvas'), placeOf: (rect: PaperRect) => rect };
  const renderPages = vi.fn<DrawPages>().mockRejectedValueOnce(new Error('x')).mockResolvedValue([page]);
  open({ renderPages });
  expect(await screen.findByText(/Sidene kunne ikke vises her/)).toBeTruthy();
  expect(document.querySelectorAll('canvas')).toHaveLength(0);
  expect(screen.getAllByRole('textbox', { name: 'Navn' }).length).toBeGreaterThan(0);
  press('Prøv igjen');
  await vi.waitFor(() => expect(document.querySelectorAll('canvas')).toHaveLength(1));
  expect(screen.queryByText(/Sidene kunne ikke vises her/)).toBeNull();
});

it('the first page stands there before the others are drawn', async () => {
  const page = () => ({ canvas: document.createElement('canvas'), placeOf: (rect: PaperRect) => rect });
  const [early, ...late] = [page(), page()];
  let finish: (pages: PageImage[]) => void = () => undefined;
  const renderPages: DrawPages = (_, __, first) => {
    first?.(early as PageImage);
    return new Promise((resolve) => {
      finish = resolve;
    });
  };
  open({ renderPages });
  await vi.waitFor(() => expect(document.querySelectorAll('canvas')).toHaveLength(1));
  finish([early as PageImage, ...late]);
  await vi.waitFor(() => expect(document.querySelectorAll('canvas')).toHaveLength(2));
});

it('the reading of a file can be given up when it takes long', async () => {
  const onBack = vi.fn();
  const own = { message: null, onFile: vi.fn(), onFetch: null, onBack } as const;
  open({ own: { ...own, state: 'reading' } });
  expect(screen.queryByText('Leser skjemaet …')).toBeNull();
  await vi.advanceTimersByTimeAsync(500);
  expect(screen.getByText('Leser skjemaet …')).toBeTruthy();
  press('Avbryt');
  expect(onBack).toHaveBeenCalledOnce();
});
