// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it } from 'vitest';
import { type PressesNow, PressState } from '../../components/consent/press-state';
import { mount } from './mount';

afterEach(cleanup);

it('says why a press did nothing, in a place that is there from before, until the next press', () => {
  const [presses, set] = createSignal<PressesNow>('waiting');
  mount(() => <PressState presses={presses()} />);
  const alert = document.querySelector('[role=alert]');
  expect([alert?.textContent, document.documentElement.dataset.presses]).toEqual(['', 'waiting']);
  set('early');
  expect(alert?.textContent).toBe('Litt for fort. Trykk en gang til.');
  set('ready');
  expect([alert?.textContent, document.documentElement.dataset.presses]).toEqual([
    'Litt for fort. Trykk en gang til.',
    'ready',
  ]);
  fireEvent.click(document.body);
  expect(alert?.textContent).toBe('');
});

it('says that something covers the dialog, and then nothing of being too early', () => {
  const [presses, set] = createSignal<PressesNow>('early');
  mount(() => <PressState presses={presses()} />);
  set('covered');
  const said = [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent);
  expect(said).toEqual(['', expect.stringContaining('dekker dette vinduet')]);
});
