// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { afterEach, expect, it, vi } from 'vitest';
import { KeepCase, type KeepProps } from '../../components/guide/keep-case';
import { KeptList } from '../../components/guide/kept-list';
import { findButton, mount, press } from './mount';

afterEach(cleanup);

const WHY = 'Kommunen krever PIN-kode for saker som er tatt vare på. Velg en nå.';
const typePin = (pin: string) =>
  fireEvent.input(screen.getByLabelText('PIN-kode'), { target: { value: pin } });
const wait = () => new Promise((resolve) => setTimeout(resolve, 0));

it('an open case that was kept before a PIN was asked for says so, and is locked from here', async () => {
  const onKeep = vi.fn(async (pin: string | null) => (pin === '481516' ? null : ('pinShort' as const)));
  const keep: KeepProps = {
    keeping: {
      rules: { allowed: true, days: 14, pin: true },
      daysLeft: 11,
      needsPin: true,
      stale: false,
      list: [],
    },
    onKeep,
    onDeleteKept: vi.fn(),
    onOpenKept: vi.fn(),
  };
  mount(() => <KeepCase {...keep} caseId="sak-1" />);
  expect(screen.getByText(WHY)).toBeTruthy();
  press('Endre');
  typePin('12');
  press('Lås med PIN-kode');
  await wait();
  expect(screen.getByRole('alert').textContent).toContain('Skriv minst 6 tegn');
  typePin('481516');
  press('Lås med PIN-kode');
  await wait();
  expect(onKeep).toHaveBeenLastCalledWith('481516');
  expect(findButton('Lås med PIN-kode')).toBeNull();
});

it('says before anything is kept that it is no help on an unlocked machine', () => {
  const rules = { allowed: true, days: 14, pin: false };
  const keeping = { rules, daysLeft: null, needsPin: false, stale: false, list: [] };
  const onKeep = vi.fn(async () => null);
  mount(() => (
    <KeepCase keeping={keeping} onKeep={onKeep} onDeleteKept={vi.fn()} onOpenKept={vi.fn()} caseId="sak-1" />
  ));
  press('Ta vare på');
  expect(document.body.textContent).toContain('Det hjelper ikke hvis maskinen står ulåst.');
  expect(onKeep).not.toHaveBeenCalled();
});

it('one in the list is opened with the PIN that is chosen for it', async () => {
  const onOpen = vi.fn(async () => null);
  const line = { id: 'a', nickname: 'K.L.', daysLeft: 3, pin: false, readable: true, open: false, about: [] };
  mount(() => <KeptList list={[{ ...line, needsPin: true }]} onOpen={onOpen} onDelete={vi.fn()} />);
  press('Åpne K.L.');
  expect(onOpen).not.toHaveBeenCalled();
  expect(screen.getByText(WHY)).toBeTruthy();
  typePin('481516');
  press('Lås med PIN-kode');
  expect(onOpen).toHaveBeenCalledWith('a', '481516');
  cleanup();
  mount(() => <KeptList list={[{ ...line, needsPin: false }]} onOpen={onOpen} onDelete={vi.fn()} />);
  press('Åpne K.L.');
  expect(onOpen).toHaveBeenLastCalledWith('a', null);
});
