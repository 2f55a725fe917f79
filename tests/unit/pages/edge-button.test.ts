// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import nb from '../../../assets/locales/nb/page.json';
import { createEdgeButton } from '../../../lib/pages/edge-button';

let root: HTMLElement;
let controller: AbortController;
const open = vi.fn();
const button = (label: string) => root.querySelector<HTMLElement>(`[aria-label="${label}"]`);
const top = () => Number.parseFloat((root.querySelector('.w') as HTMLElement).style.top);
const key = (name: string) =>
  button('Åpne Sidemann')?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));

beforeEach(() => {
  controller = new AbortController();
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element) {
    root = document.createElement('div');
    this.append(root);
    return Object.assign(root as unknown as ShadowRoot, { adoptedStyleSheets: [] });
  });
  const text = (id: string) => nb[id as keyof typeof nb];
  createEdgeButton(document, text, open, controller.signal).show();
});
afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
  open.mockClear();
});

describe('the button at the edge is moved without dragging', () => {
  it('by single presses', () => {
    const before = top();
    button('Flytt Sidemann opp')?.click();
    expect(top()).toBe(before - 48);
    button('Flytt Sidemann ned')?.click();
    button('Flytt Sidemann ned')?.click();
    expect(top()).toBe(before + 48);
    expect(open).not.toHaveBeenCalled();
  });

  it('by the arrow keys', () => {
    const before = top();
    key('ArrowDown');
    expect(top()).toBe(before + 24);
  });

  it('never out of the window', () => {
    for (let times = 0; times < 60; times += 1) button('Flytt Sidemann opp')?.click();
    expect(top()).toBe(4);
    for (let times = 0; times < 60; times += 1) button('Flytt Sidemann ned')?.click();
    expect(top()).toBe(window.innerHeight - 52 - 2 * 28 - 4);
  });

  it('a drag that the browser breaks off is over: it follows no pointer, and the next press opens', () => {
    const edge = button('Åpne Sidemann') as HTMLElement;
    const point = (type: string, clientY: number) =>
      edge.dispatchEvent(Object.assign(new MouseEvent(type, { clientY }), { pointerId: 1 }));
    edge.setPointerCapture = () => {};
    point('pointerdown', 100);
    point('pointermove', 130);
    point('pointercancel', 130);
    const left = top();
    point('pointermove', 300);
    expect(top()).toBe(left);
    edge.click();
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('and Escape takes it away', () => {
    key('Escape');
    expect(root.isConnected).toBe(false);
  });
});
