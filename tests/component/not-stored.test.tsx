// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { afterEach, expect, it, vi } from 'vitest';
import type { Suggestion } from '../../lib/domain/suggestion';
import { caseWith, suggestionWith } from './fixture';
import { LiveGuide } from './live-guide';
import { findButton, mount, press } from './mount';

afterEach(cleanup);

const done = { myService: 'fysio', servicesDone: true, ageBand: '7-11', wish: '' };
const nextIs = (next: Suggestion['next']) => suggestionWith({ next });
const wait = () => new Promise((resolve) => setTimeout(resolve, 0));

/** There is no more room: what was typed stands where it was typed, and the view doesn't go on without it. */
it.each([
  ['a wish', 'Skriv det de har sagt', 'Lagre og gå videre', done, nextIs({ kind: 'fact', fact: 'F3' })],
  ['a nickname', 'Initialer eller kallenavn', 'Lagre', {}, undefined],
  [
    'a service of one’s own',
    'En tjeneste som ikke står her',
    'Legg til egen',
    { myService: 'fysio' },
    undefined,
  ],
  ['my service', 'En annen tjeneste', 'Bruk denne tjenesten', {}, undefined],
] as const)('%s', async (what, label, button, guide, suggestion) => {
  const onCommand = vi.fn(async () => false);
  const rest = suggestion ? { suggestion } : {};
  mount(() => <LiveGuide start={caseWith(guide)} onCommand={onCommand} {...rest} />);
  if (what === 'a nickname') press(/navn/i);
  const field = screen.getByLabelText(label) as HTMLInputElement;
  fireEvent.input(field, { target: { value: 'Sykle til skolen' } });
  press(button);
  await wait();
  expect(onCommand).toHaveBeenCalled();
  expect(field.isConnected).toBe(true);
  expect(field.value).toBe('Sykle til skolen');
  expect(findButton(button)).toBeTruthy();
});
