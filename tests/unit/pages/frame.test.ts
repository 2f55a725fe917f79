// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type DialogFrame, openFrame } from '../../../lib/pages/frame';

const WORDS = { title: 'Samtykke før kontakt', waiting: 'Henter vinduet …', giveUp: 'Avbryt' };
let root: HTMLElement;
let frame: DialogFrame;
const gone = vi.fn();
const cancelled = vi.fn();
const status = () => root.querySelector('[role=status]');
const isSaid = () => status()?.closest('[hidden]') === null && status()?.textContent === WORDS.waiting;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element) {
    root = document.createElement('div');
    this.append(root);
    return Object.assign(root as unknown as ShadowRoot, { adoptedStyleSheets: [] });
  });
  frame = openFrame(document, 'about:blank', WORDS, gone, cancelled);
});
afterEach(() => {
  frame.close();
  vi.restoreAllMocks();
  vi.clearAllMocks();
  vi.useRealTimers();
});

it('a dialog that comes soon is not announced', () => {
  vi.advanceTimersByTime(400);
  frame.resize(500);
  vi.advanceTimersByTime(5000);
  expect([status(), gone.mock.calls]).toEqual([null, []]);
});

it('one that lets wait for itself says so after half a second, in a region that was there, and can be given up', () => {
  expect([isSaid(), status()?.textContent]).toEqual([false, '']);
  vi.advanceTimersByTime(501);
  expect(isSaid()).toBe(true);
  root.querySelector('button')?.click();
  expect(cancelled).toHaveBeenCalledOnce();
});

it('one that never comes goes, and whoever asked is told', () => {
  vi.advanceTimersByTime(10_001);
  expect(gone).toHaveBeenCalledOnce();
  expect(root.isConnected).toBe(false);
});
