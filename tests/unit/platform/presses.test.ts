// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onlySeenPresses, type Presses } from '../../../lib/platform/presses';

/** A browser that can tell what covers a frame, and one (Firefox) that can't. */
class Entry {
  isVisible = true;
}
let see: (isVisible: boolean) => void;
let told: Presses[];
let taken: string[];

function browser(canTell: boolean) {
  const entry = canTell ? Entry : class {};
  if (canTell) Object.defineProperty(entry.prototype, 'isVisible', { value: true, configurable: true });
  vi.stubGlobal('IntersectionObserverEntry', entry);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(watch: (entries: object[]) => void) {
        see = (isVisible) => watch([{ isVisible }]);
      }
      observe() {}
    },
  );
  onlySeenPresses((presses) => told.push(presses));
}
const person = (type: 'click' | 'keydown', more: object = {}, on = 'button') => {
  const how = { bubbles: true, cancelable: true, composed: true, ...more };
  const event = type === 'click' ? new MouseEvent(type, how) : new KeyboardEvent(type, how);
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.querySelector(on)?.dispatchEvent(event);
  return event.defaultPrevented ? 'dropped' : 'taken';
};

/** The dialog's page lives once; here it ends with each test. */
let ends: (() => void)[];
beforeEach(() => {
  vi.useFakeTimers();
  ends = [];
  for (const of of [document, globalThis]) {
    const add = of.addEventListener;
    of.addEventListener = (type: string, call: EventListener, how?: AddEventListenerOptions) => {
      ends.push(() => of.removeEventListener(type, call, how));
      add.call(of, type, call, how);
    };
    ends.push(() => {
      of.addEventListener = add;
    });
  }
  [told, taken] = [[], []];
  document.documentElement.innerHTML = '<body><main><p>Les</p><button>Lagre</button></main></body>';
  document.querySelector('button')?.addEventListener('click', () => taken.push('Lagre'));
});
afterEach(() => {
  for (const end of ends) end();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('a press in the first half second is dropped with a word, and the next one counts', () => {
  browser(true);
  see(true);
  vi.advanceTimersByTime(200);
  expect([person('click'), taken, told]).toEqual(['dropped', [], ['waiting', 'early']]);
  vi.advanceTimersByTime(301);
  expect(told.at(-1)).toBe('ready');
  expect([person('click'), taken]).toEqual(['taken', ['Lagre']]);
});

it('before the browser has said whether anything covers it, the word comes too', () => {
  browser(true);
  expect([person('keydown', { key: 'Enter' }), told]).toEqual(['dropped', ['early']]);
});

it('where the browser can’t tell what covers it, half a second is waited all the same', () => {
  browser(false);
  expect([person('click'), told]).toEqual(['dropped', ['waiting', 'early']]);
  vi.advanceTimersByTime(501);
  expect([person('click'), told.at(-1)]).toEqual(['taken', 'ready']);
});

it('covered: told once it lasts, and a press then is not called too early', () => {
  browser(true);
  see(true);
  vi.advanceTimersByTime(600);
  see(false);
  vi.advanceTimersByTime(1100);
  expect(told.at(-1)).toBe('ready');
  vi.advanceTimersByTime(200);
  expect(told.at(-1)).toBe('covered');
  expect([person('click'), told.at(-1)]).toEqual(['dropped', 'covered']);
  see(true);
  expect([person('click'), told.at(-1)]).toEqual(['dropped', 'early']);
  vi.advanceTimersByTime(501);
  expect([person('click'), told.at(-1)]).toEqual(['taken', 'ready']);
});

it('a press by assistive technology is a click alone, without key or pointer: it counts like any other, and no sooner', () => {
  browser(true);
  see(true);
  expect([person('click', { detail: 0 }), told.at(-1)]).toEqual(['dropped', 'early']);
  vi.advanceTimersByTime(501);
  expect([person('click', { detail: 0 }), taken]).toEqual(['taken', ['Lagre']]);
});

it('no word for a key that is held down, for a press beside the controls, or for a script', () => {
  browser(true);
  see(true);
  expect(person('keydown', { key: 'Enter', repeat: true })).toBe('dropped');
  expect(person('click', {}, 'p')).toBe('dropped');
  document.querySelector('button')?.click();
  expect([told, taken]).toEqual([['waiting'], []]);
  expect(person('keydown', { key: 'Tab' })).toBe('taken');
});
