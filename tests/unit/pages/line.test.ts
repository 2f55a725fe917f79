// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLine } from '../../../lib/pages/line';

let root: HTMLElement | undefined;
const controller = new AbortController();
const say = createLine(document, () => 'Lukk', controller.signal);
const words = () => root?.isConnected && root.querySelector('[role=status]')?.textContent;
const box = () => root?.querySelector('.l') as HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element) {
    root = document.createElement('div');
    this.append(root);
    return Object.assign(root as unknown as ShadowRoot, { adoptedStyleSheets: [] });
  });
});
afterEach(() => {
  say('');
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the line at the bottom of the page', () => {
  it('comes into a live region that was there first', () => {
    say('Lagret.');
    expect(words()).toBe('');
    vi.advanceTimersByTime(100);
    expect(words()).toBe('Lagret.');
  });

  it('stays until it is closed when it says what to do', () => {
    say('Gjør dette.');
    vi.advanceTimersByTime(3_600_000);
    expect(words()).toBe('Gjør dette.');
    box().querySelector('button')?.click();
    expect(words()).toBe(false);
  });

  it('goes by itself after 20 seconds when it only confirms', () => {
    say('Samtykke finnes.', { brief: true });
    vi.advanceTimersByTime(19_000);
    expect(words()).toBe('Samtykke finnes.');
    vi.advanceTimersByTime(2000);
    expect(words()).toBe(false);
  });

  it.each([
    ['pointer', 'pointerenter', 'pointerleave'],
    ['focus', 'focusin', 'focusout'],
  ])('is held by the %s for as long as it is there', (_, begin, end) => {
    say('Samtykke finnes.', { brief: true });
    box().dispatchEvent(new Event(begin));
    vi.advanceTimersByTime(600_000);
    expect(words()).toBe('Samtykke finnes.');
    box().dispatchEvent(new Event(end));
    vi.advanceTimersByTime(21_000);
    expect(words()).toBe(false);
  });

  it('is closed by Escape', () => {
    say('Gjør dette.');
    box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(words()).toBe(false);
  });

  it('goes to the top while what has the focus stands at the bottom', () => {
    const field = document.createElement('input');
    document.body.append(field);
    const place = (top: number) =>
      vi.spyOn(field, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, top, 200, 30));
    place(window.innerHeight - 31);
    field.focus();
    say('Gjør dette.');
    expect(box().dataset.at).toBe('top');
    place(200);
    document.dispatchEvent(new Event('focusin'));
    expect(box().dataset.at).toBe('');
    field.remove();
  });
});
