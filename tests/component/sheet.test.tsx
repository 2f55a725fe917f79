// @vitest-environment happy-dom
import { cleanup, screen } from '@solidjs/testing-library';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SheetPage } from '../../components/guide/sheet-page';
import { EMPTY_GUIDE } from '../../lib/domain/empty';
import { sheetOf } from '../../lib/rules';
import { pack } from './fixture';
import { mount, press } from './mount';

afterEach(cleanup);

const guide = {
  ...EMPTY_GUIDE,
  myService: 'fysio',
  services: [
    { id: 'barnevern', status: 'inne' as const },
    { id: 'egen-1', name: 'Klinikken til Kari Nordmann', status: 'inne' as const },
  ],
  servicesDone: true,
  ageBand: '7-11',
  wish: 'Ola vil ha én å ringe til',
  answers: { F3: 'yes' as const, 'R2.tett': 'yes' as const },
};

describe('the sheet', () => {
  it('holds suggestion, reasons, steps and what is open, and no names', () => {
    mount(() => (
      <SheetPage
        sheet={sheetOf(pack, guide)}
        pack={pack}
        today="2026-11-21"
        onPrint={vi.fn()}
        onCopy={vi.fn()}
      />
    ));
    const text = document.body.textContent ?? '';
    for (const part of [
      '21.11.2026',
      'Barnet skal ha en plan i Samspill.',
      'Forslag fra veilederen. Dere avgjør.',
    ])
      expect(text).toContain(part);
    expect(text).toContain('Fysioterapeut/ergoterapeut: Naturlig');
    expect(text).toContain('En annen tjeneste: Tjenesten står ikke i tabellen');
    expect(text).not.toMatch(/Kari|Ola|undefined|\{\w+\}/);
  });

  it('prints, copies, and says whether it could', async () => {
    const onPrint = vi.fn();
    const onCopy = vi.fn(async () => false);
    mount(() => (
      <SheetPage
        sheet={sheetOf(pack, guide)}
        pack={pack}
        today="2026-11-21"
        onPrint={onPrint}
        onCopy={onCopy}
      />
    ));
    press('Skriv ut');
    expect(onPrint).toHaveBeenCalled();
    press('Kopier teksten');
    expect(await screen.findByText(/Nettleseren lot oss ikke kopiere/)).toBeTruthy();
  });
});
