// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refuseDrops } from '../../../lib/platform/drops';

beforeAll(() => refuseDrops(document));

/** Drops on an element; what became of it. */
function drop(selector: string, types: readonly string[], on: 'dragover' | 'drop' = 'drop') {
  const event = new Event(on, { bubbles: true, cancelable: true });
  const dataTransfer = { types, dropEffect: 'copy' };
  Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
  document.querySelector(selector)?.dispatchEvent(event);
  return { refused: event.defaultPrevented, effect: dataTransfer.dropEffect };
}

describe('what is dropped on a page of ours', () => {
  beforeEach(() => {
    document.body.innerHTML =
      '<main><p>x</p><input type="text"><textarea></textarea><label><input type="file"></label><form></form></main>';
  });

  it.each(['p', 'body', 'main', 'input[type="text"]', 'textarea'])('a file on %s goes nowhere', (where) => {
    for (const on of ['dragover', 'drop'] as const)
      expect(drop(where, ['Files'], on)).toEqual({ refused: true, effect: 'none' });
  });

  it('nor does an address, or text outside a field', () => {
    expect(drop('p', ['text/uri-list', 'text/plain']).refused).toBe(true);
    expect(drop('textarea', ['text/uri-list', 'text/plain']).refused).toBe(true);
    expect(drop('p', ['text/plain']).refused).toBe(true);
  });

  it('text can be dragged into a field, and a file onto a field for files', () => {
    expect(drop('textarea', ['text/plain']).refused).toBe(false);
    expect(drop('input[type="text"]', ['text/plain']).refused).toBe(false);
    expect(drop('input[type="file"]', ['Files']).refused).toBe(false);
  });

  it('what a part of the page takes is left to it', () => {
    document.querySelector('form')?.addEventListener('dragover', (event) => event.preventDefault());
    expect(drop('form', ['Files'], 'dragover')).toEqual({ refused: true, effect: 'copy' });
  });
});
