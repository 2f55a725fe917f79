// @vitest-environment happy-dom
// @vitest-environment-options {"settings": {"enableIframePageLoading": true}}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import nb from '../../../assets/locales/nb/page.json';
import type { ContactAnswer } from '../../../lib/domain/page';
import type { PagePort } from '../../../lib/domain/page-port';
import type { Core } from '../../../lib/pages/core';
import { EARLY } from '../../../lib/pages/gate';
import { createKnownPage } from '../../../lib/pages/known-page';
import { type PageScript, startPageScript } from '../../../lib/pages/page-script';
import { createTools } from '../../../lib/pages/tools';
import { find } from '../../../lib/pages/words';
import { helloFrom, SAMSPILL, show } from './world';

/** A background that answers as told. */
let answer: () => Promise<unknown>;
let sent: { type: string; [key: string]: unknown }[];
let receive: Parameters<PagePort['onMessage']>[0];
let alive: boolean;
let script: PageScript;
/** What of the page's own doings went through. */
let made: string[];
let lines: string[];

const toolsOf = (core: Core) =>
  createTools(
    core,
    async () => new Uint8Array(),
    (id) => `about:blank#${id}`,
  );
const say = (verdict: ContactAnswer['verdict'], line = ''): ContactAnswer => ({
  verdict,
  requestId: 'r1',
  line,
});
const port: PagePort = {
  send: async (message) => {
    const { type } = message as { type: string };
    sent.push(message as (typeof sent)[number]);
    if (!alive) throw new Error('gone');
    if (type === 'page/hello') return helloFrom(SAMSPILL, nb, message);
    return type === 'contact/ask' ? answer() : null;
  },
  onMessage: (handle) => {
    receive = handle;
  },
  alive: () => alive,
};

// The dialog's frame has nothing to load here, and says so.
vi.spyOn(window.console, 'error').mockImplementation(() => {});

const PAGE =
  '<table><tr><td>Per</td><td>PPT</td><td><button id="b">Inviter</button></td></tr></table><a id="a" href="mailto:bup@sykehus.example">BUP</a><button id="other">Lagre</button><form id="f"><button id="s">Send melding</button></form>';
const asked = () => sent.filter(({ type }) => type === 'contact/ask');
const outcomes = () => sent.filter(({ type }) => type === 'contact/outcome').map(({ outcome }) => outcome);
const settle = () => vi.advanceTimersByTimeAsync(100);
const press = (id: string, type = 'click', more: object = {}) => {
  const how = { bubbles: true, cancelable: true, composed: true, ...more };
  const event = type.startsWith('key') ? new KeyboardEvent(type, how) : new MouseEvent(type, how);
  document.getElementById(id)?.dispatchEvent(event);
  return event;
};

const IF_NOT = nb['page.pressIfNot'].replace('{control}', 'Inviter');

/** A press of the user's own: does the page hear of it? */
const trusted = (id: string) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  const before = made.length;
  document.getElementById(id)?.dispatchEvent(event);
  return made.length > before ? 'through' : 'stopped';
};

beforeEach(async () => {
  vi.useFakeTimers();
  [sent, made, lines, alive] = [[], [], [], true];
  for (const left of document.querySelectorAll('sidemann-del')) left.remove();
  answer = async () => say('stop', 'Nei');
  show(PAGE);
  for (const id of ['a', 'b', 'other', 's'])
    document.getElementById(id)?.addEventListener('click', (event) => {
      made.push(id);
      event.preventDefault();
    });
  document.getElementById('b')?.addEventListener('pointerdown', () => made.push('b pressed'));
  // What our line says stands in a closed shadow root: catch it where it is made.
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element) {
    const root = document.createElement('div') as unknown as ShadowRoot;
    Object.assign(root, { adoptedStyleSheets: [] });
    this.append(root);
    const status = () => root.querySelector?.('.l [role=status]')?.textContent;
    setTimeout(() => status() && lines.push(status() ?? ''), 70);
    return root;
  });
  script = startPageScript(window as unknown as Window & typeof globalThis, port, {
    sidemannKnown: createKnownPage,
    sidemannTools: toolsOf,
  });
  await settle();
});
afterEach(() => {
  script.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('a frame that the page has just written is guarded when it has come, however long the next look is away', () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const view = frame.contentDocument?.defaultView as Window;
  const heard = vi.spyOn(view, 'addEventListener');
  frame.dispatchEvent(new Event('load'));
  expect(heard.mock.calls.map(([type]) => type)).toEqual(
    expect.arrayContaining(['click', 'submit', 'keydown', 'pointerdown']),
  );
});

describe('a form whose fields are named like what the browser is asked with', () => {
  const within = (id: string) => {
    const control = document.getElementById(id) as HTMLElement;
    const form = document.createElement('form');
    control.replaceWith(form);
    form.append(control);
    // As `<input name="matches">` makes it.
    Object.defineProperty(form, 'matches', { value: document.createElement('input') });
  };
  it('a contact in it is stopped', () => {
    within('a');
    const event = press('a');
    expect([event.defaultPrevented, made]).toEqual([true, []]);
  });
  it.each(['nodeType', 'localName'])('with «%s» it is known as a form when it is sent', (name) => {
    const form = document.getElementById('f') as HTMLFormElement;
    Object.defineProperty(form, name, { value: document.createElement('input') });
    const event = Object.assign(new Event('submit', { bubbles: true, cancelable: true }), {
      submitter: document.getElementById('s'),
    });
    form.dispatchEvent(event);
    expect([event.defaultPrevented, made]).toEqual([true, []]);
  });
  it('anything else in it does its work', () => {
    within('other');
    const event = press('other');
    expect(made).toEqual(['other']);
    expect(event).toBeDefined();
  });
});

describe('stopping', () => {
  it('happens at once, before any answer', () => {
    const event = press('a');
    expect([event.defaultPrevented, made]).toEqual([true, []]);
  });

  it('keeps pointerdown from controls that the adapter names', () => {
    press('b', 'pointerdown');
    expect([made, asked()]).toEqual([[], []]);
  });

  it.each([
    ['Enter', 'b', 'keydown', { key: 'Enter' }],
    ['Space', 'b', 'keydown', { key: ' ' }],
    ['middle button', 'a', 'auxclick', { button: 1 }],
    ['context menu on a link', 'a', 'contextmenu', { button: 2 }],
    ['dragging a link', 'a', 'dragstart', {}],
  ])('asks: %s', async (_, id, type, more) => {
    expect(press(id, type, more).defaultPrevented).toBe(true);
    await settle();
    expect(asked()).toHaveLength(1);
  });

  it.each([
    ['another button', 'other', 'click', {}],
    ['another key', 'b', 'keydown', { key: 'Tab' }],
    ['context menu on a button', 'b', 'contextmenu', {}],
  ])('leaves alone: %s', (_, id, type, more) =>
    expect(press(id, type, more).defaultPrevented && type !== 'click').toBe(false),
  );

  it.each([
    ['a row that names a service', '<tr><td>PPT</td><td><button id="x">Melding</button></td></tr>', true],
    ['a row that names none', '<tr><td>I dag</td><td><button id="x">Melding</button></td></tr>', false],
    ['on top of a column', '<tr><th>PPT</th><th><button id="x">E-post</button></th></tr>', false],
  ])('a lone word that is a menu’s too, in %s', async (_, row, isContact) => {
    show(`<nav><li><a id="m" href="#m">Melding</a></li></nav><table>${row}</table>`);
    expect([press('x').defaultPrevented, press('m').defaultPrevented]).toEqual([isContact, false]);
    await settle();
    expect(asked().map(({ attempt }) => attempt)).toMatchObject(
      isContact ? [{ recipient: { kind: 'service', service: 'ppt', sure: true } }] : [],
    );
  });

  it('such a word on a card that names a service', () => {
    show('<div class="MuiCard-root"><h3>Per</h3><p>PPT</p><div><button id="x">Melding</button></div></div>');
    expect(press('x').defaultPrevented).toBe(true);
    show('<div class="MuiCard-root"><h3>Per</h3><p>Mor</p><div><button id="x">Melding</button></div></div>');
    expect(press('x').defaultPrevented).toBe(false);
  });

  it('asks with the page’s own label and who it is with, and no address', async () => {
    press('b');
    await settle();
    expect(asked()[0]?.attempt).toMatchObject({
      kind: 'control',
      control: 'inviter',
      label: 'Inviter',
      recipient: { kind: 'service', service: 'ppt', sure: true },
    });
    press('a');
    expect(JSON.stringify(sent)).not.toContain('sykehus.example');
  });
});

describe('what the background says', () => {
  it('stop: nothing happens, and its line stands there', async () => {
    press('a');
    await settle();
    expect([made, lines.at(-1)]).toEqual([[], 'Nei']);
  });

  it('go: the page’s own link is pressed once', async () => {
    answer = async () => say('go', 'Samtykke 12.11.2026');
    press('a');
    await settle();
    expect([made, outcomes()]).toEqual([['a'], ['done']]);
  });

  it('go, and the page does nothing: the user’s own press is let through', async () => {
    answer = async () => say('go');
    press('b');
    await vi.advanceTimersByTimeAsync(1100);
    expect([made, outcomes(), lines.at(-1)]).toEqual([['b'], ['nothing'], IF_NOT]);
    const untrusted = press('b');
    expect(untrusted.defaultPrevented).toBe(true);
  });

  it('go with a line of ours, and the page does nothing: our own line is no answer of the page’s', async () => {
    answer = async () => say('go', 'Samtykke 12.11.2026');
    press('b');
    await vi.advanceTimersByTimeAsync(1200);
    expect([outcomes(), lines.at(-1)]).toEqual([['nothing'], IF_NOT]);
  });

  it('go, and the user has gone on to another field meanwhile: the focus stays there', async () => {
    answer = async () => say('go');
    press('b');
    await vi.advanceTimersByTimeAsync(300);
    document.getElementById('other')?.focus();
    await vi.advanceTimersByTimeAsync(1000);
    expect([outcomes(), document.activeElement?.id]).toEqual([['nothing'], 'other']);
  });

  it('go, and the focus is nowhere: it goes back to what was pressed', async () => {
    answer = async () => say('go');
    press('b');
    const focus = vi.spyOn(document.getElementById('b') as HTMLElement, 'focus');
    await vi.advanceTimersByTimeAsync(1200);
    expect(document.activeElement?.id).toBe('b');
    // A second later the user may be about to press something else: nothing moves.
    expect(focus.mock.calls).toEqual([[{ preventScroll: true }]]);
  });

  describe('go, on a page that draws itself whatever is pressed', () => {
    const pressed = async () => {
      answer = async () => say('go');
      press('b');
      await vi.advanceTimersByTimeAsync(100);
      document.body.append('drawn');
      await vi.advanceTimersByTimeAsync(2000);
      expect(outcomes()).toEqual(['done']);
    };

    it('the user’s own next press on the same control is let through, once, and no script’s', async () => {
      await pressed();
      expect(press('b').defaultPrevented).toBe(true);
      await vi.advanceTimersByTimeAsync(100);
      document.body.append('drawn');
      await vi.advanceTimersByTimeAsync(2000);
      expect(trusted('b')).toBe('through');
      await vi.advanceTimersByTimeAsync(2000);
      expect(trusted('b')).toBe('stopped');
    });

    it('nothing else is, and not after the case has changed', async () => {
      await pressed();
      expect(trusted('a')).toBe('stopped');
      receive({ type: 'contact/forget' });
      expect(trusted('b')).toBe('stopped');
    });
  });

  describe('a pass has its time', () => {
    const passGiven = async () => {
      answer = async () => say('go');
      press('b');
      await vi.advanceTimersByTimeAsync(1200);
    };
    const buttons = () => [...document.querySelectorAll<HTMLElement>('sidemann-del button')];
    const moreTime = () => buttons().find(({ textContent }) => textContent === 'Mer tid');

    it('19 seconds: through', async () => {
      await passGiven();
      await vi.advanceTimersByTimeAsync(19_000);
      expect(trusted('b')).toBe('through');
      expect(moreTime()).toBeUndefined();
    });

    it('21 seconds: stopped, and the line is gone', async () => {
      await passGiven();
      expect(document.querySelector('sidemann-del')).not.toBeNull();
      await vi.advanceTimersByTimeAsync(21_000);
      expect(document.querySelector('sidemann-del')).toBeNull();
      expect(trusted('b')).toBe('stopped');
    });

    it('21 seconds for what only the user can do: the line says that the time is up', async () => {
      answer = async () => say('go');
      press('a', 'dragstart');
      await vi.advanceTimersByTimeAsync(21_000);
      expect(lines.at(-1)).toBe(nb['page.timeIsUp']);
    });

    it('unused, where we had pressed nothing ourselves: the background is told that nothing was done', async () => {
      answer = async () => say('go');
      press('a', 'dragstart');
      await settle();
      expect(outcomes()).toEqual(['nothing']);
      await vi.advanceTimersByTimeAsync(20_100);
      expect(outcomes()).toEqual(['nothing', 'changed']);
    });

    it('unused after a press of ours that showed nothing: it may have been done, and nothing is taken back', async () => {
      await passGiven();
      await vi.advanceTimersByTimeAsync(20_100);
      expect(outcomes()).toEqual(['nothing']);
    });

    it('used: nothing is taken back', async () => {
      answer = async () => say('go');
      press('a', 'dragstart');
      await settle();
      const event = new MouseEvent('dragstart', { bubbles: true, cancelable: true, composed: true });
      Object.defineProperty(event, 'isTrusted', { value: true });
      document.getElementById('a')?.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
      await vi.advanceTimersByTimeAsync(20_100);
      expect(outcomes()).toEqual(['nothing']);
    });

    it('more time, as often as it is asked for', async () => {
      await passGiven();
      for (let times = 0; times < 12; times++) {
        await vi.advanceTimersByTimeAsync(15_000);
        moreTime()?.click();
      }
      await vi.advanceTimersByTimeAsync(15_000);
      expect(trusted('b')).toBe('through');
    });
  });

  it('go to a form that has no button: the form is sent', async () => {
    show('<form id="x" action="mailto:a@b.example"></form>');
    const form = document.getElementById('x') as HTMLFormElement;
    // As in a browser: the event of a form that a script sends counts as the user's own.
    form.requestSubmit = () => {
      const event = new Event('submit', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'isTrusted', { value: true });
      form.dispatchEvent(event);
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      made.push('sent');
    });
    answer = async () => say('go');
    form.requestSubmit();
    expect(made).toEqual([]);
    await settle();
    expect(made).toEqual(['sent']);
  });

  it('go, and then the page shows another child: the same control is asked about again', async () => {
    answer = async () => say('go');
    press('b');
    await vi.advanceTimersByTimeAsync(300);
    document.body.insertAdjacentHTML('beforeend', '<label>Fødselsnummer<input value="14831751259"></label>');
    press('b');
    await settle();
    expect(asked()).toHaveLength(2);
  });

  it('go, and the case changes before the page has shown what it did: nobody gets a pass', async () => {
    answer = async () => say('go');
    press('b');
    await vi.advanceTimersByTimeAsync(300);
    receive({ type: 'contact/forget' });
    await vi.advanceTimersByTimeAsync(1100);
    expect(outcomes()).toEqual(['done']);
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    document.getElementById('b')?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('go, and then the case changes: what was let through is asked about again', async () => {
    answer = async () => say('go');
    press('b');
    await vi.advanceTimersByTimeAsync(300);
    receive({ type: 'contact/forget' });
    press('b');
    await settle();
    expect(asked()).toHaveLength(2);
  });

  it('go, and then the user presses something else: the page may no longer open addresses for the first', async () => {
    answer = async () => say('go');
    const opening = () => {
      const event = new CustomEvent('sidemann-open', { detail: 'mailto:a@b.example', cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented ? 'stopped' : 'opened';
    };
    press('b');
    await vi.advanceTimersByTimeAsync(300);
    expect(opening()).toBe('opened');
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    document.getElementById('other')?.dispatchEvent(event);
    expect(opening()).toBe('stopped');
  });

  const trustedPress = (id: string, type = 'click') => {
    const event = new MouseEvent(type, { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    document.getElementById(id)?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const twoLinks = () =>
    show('<a id="x" href="mailto:a@ppt.example">PPT</a><a id="y" href="mailto:b@bup.example">BUP</a>');

  it('go to a link, and the user presses it once more: that is another contact, asked about anew', async () => {
    twoLinks();
    let pressed = 0;
    document.getElementById('x')?.addEventListener('click', (event) => {
      pressed++;
      event.preventDefault();
    });
    answer = async () => say('go');
    press('x');
    await vi.advanceTimersByTimeAsync(50);
    expect([asked().length, pressed]).toEqual([1, 1]);
    answer = async () => say('stop', 'Nei');
    expect(trustedPress('x')).toBe(true);
    await settle();
    expect([asked().length, pressed]).toEqual([2, 1]);
  });

  it('go to a link, and the page presses it once more for itself: part of the same', async () => {
    twoLinks();
    answer = async () => say('go');
    press('x');
    await vi.advanceTimersByTimeAsync(50);
    const again = press('x');
    await settle();
    expect([again.defaultPrevented, asked().length]).toEqual([false, 1]);
  });

  it('a link opens its own address in that moment and no other', async () => {
    twoLinks();
    answer = async () => say('go');
    press('x');
    await vi.advanceTimersByTimeAsync(50);
    const opening = (detail: string) => {
      const event = new CustomEvent('sidemann-open', { detail, cancelable: true });
      window.dispatchEvent(event);
      return !event.defaultPrevented;
    };
    const teams = 'https://teams.microsoft.com/l/meeting/new';
    expect(['mailto:a@ppt.example', 'mailto:b@ppt.example', teams].map(opening)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('a button opens addresses that name no other service in that moment, also one that names none', async () => {
    answer = async () => say('go');
    press('b');
    await vi.advanceTimersByTimeAsync(50);
    const opening = (detail: string) => {
      const event = new CustomEvent('sidemann-open', { detail, cancelable: true });
      window.dispatchEvent(event);
      return !event.defaultPrevented;
    };
    const [ppt, bup] = ['mailto:post@ppt.example', 'mailto:post@bup.example'];
    const teams = 'https://teams.microsoft.com/l/meeting/new';
    expect([ppt, bup, teams].map(opening)).toEqual([true, false, true]);
  });

  it('the user’s press with a pass ends it: the next one is asked about', async () => {
    answer = async () => say('go');
    press('a', 'dragstart');
    await settle();
    expect(trustedPress('a', 'dragstart')).toBe(false);
    await vi.advanceTimersByTimeAsync(10);
    expect(trustedPress('a', 'dragstart')).toBe(true);
  });

  it('go, and the page only sends its form: done, and nobody is told to press again', async () => {
    answer = async () => say('go');
    const button = document.getElementById('b') as HTMLElement;
    button.addEventListener('click', () => document.dispatchEvent(new Event('reset', { bubbles: true })));
    press('b');
    await vi.advanceTimersByTimeAsync(1100);
    expect(outcomes()).toEqual(['done']);
  });

  it('go, and a window comes in front of the page: done', async () => {
    answer = async () => say('go');
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    press('b');
    await vi.advanceTimersByTimeAsync(300);
    hasFocus.mockReturnValue(false);
    await vi.advanceTimersByTimeAsync(900);
    expect(outcomes()).toEqual(['done']);
    hasFocus.mockRestore();
  });

  it('go, and the page reacts: done', async () => {
    answer = async () => say('go');
    document.getElementById('b')?.addEventListener('click', () => document.body.append('Invitert'));
    press('b');
    await vi.advanceTimersByTimeAsync(1100);
    expect(outcomes()).toEqual(['done']);
  });

  it.each([
    ['late', () => new Promise(() => {})],
    ['none', async () => null],
    ['broken', async () => ({ verdict: 'yes' })],
    ['an error', async () => Promise.reject(new Error('no'))],
  ])('%s: stopped, with a line', async (_, how) => {
    answer = how;
    press('a');
    await vi.advanceTimersByTimeAsync(2100);
    expect(made).toEqual([]);
    expect(lines.at(-1)).toBe(nb['page.noAnswer']);
  });

  it('the dialog can’t be opened: stopped, it is said, and the next contact is asked about', async () => {
    answer = async () => say('ask');
    const { showModal } = HTMLDialogElement.prototype;
    HTMLDialogElement.prototype.showModal = () => {
      throw new DOMException('inert');
    };
    press('b');
    await settle();
    HTMLDialogElement.prototype.showModal = showModal;
    expect([made, lines.at(-1)]).toEqual([[], nb['page.stopped']]);
    expect(outcomes()).toEqual(['changed']);
    answer = async () => say('stop', 'Nei');
    press('a');
    await settle();
    expect([asked().length, lines.at(-1)]).toEqual([2, 'Nei']);
  });

  it('the extension is gone: stopped, and says to reload', async () => {
    alive = false;
    press('b');
    await vi.advanceTimersByTimeAsync(2100);
    expect(made).toEqual([]);
    expect(lines.at(-1)).toMatch(/Last siden på nytt/);
  });
});

describe('at the moment of acting', () => {
  /** The dialog is open; then the page changes; then the background says go. */
  const afterChange = async (change: () => void) => {
    answer = async () => say('ask');
    press('b');
    await settle();
    change();
    receive({ type: 'contact/go', requestId: 'r1', line: '' });
    await settle();
    return made;
  };

  it('unchanged: done', async () => expect(await afterChange(() => {})).toEqual(['b']));
  it('the focus goes back to the control; that the dialog took it is no reaction of the page', async () => {
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    expect(await afterChange(() => (document.activeElement as HTMLElement)?.blur())).toEqual(['b']);
    expect(document.activeElement?.id).toBe('b');
    await vi.advanceTimersByTimeAsync(1100);
    expect(outcomes()).toEqual(['nothing']);
    hasFocus.mockRestore();
  });
  it('another row: not done', async () => {
    const cells = document.querySelectorAll('td');
    expect(
      await afterChange(() => {
        (cells[1] as Element).textContent = 'BUP';
      }),
    ).toEqual([]);
    expect(outcomes()).toEqual(['changed']);
  });
  it('the control is gone: not done', async () =>
    expect(await afterChange(() => document.getElementById('b')?.remove())).toEqual([]));
  it('another child: not done', async () =>
    expect(
      await afterChange(() =>
        document.body.insertAdjacentHTML(
          'beforeend',
          '<label>Fødselsnummer<input value="14831751259"></label>',
        ),
      ),
    ).toEqual([]));
  it('another address, of the same child: not done', async () => {
    expect(await afterChange(() => Object.assign(window.location, { hash: '#kontakter' }))).toEqual([]);
    expect(outcomes()).toEqual(['changed']);
    window.location.hash = '';
  });
  it('the page goes away: it is told that nothing came of it, and the dialog goes with it', async () => {
    answer = async () => say('ask');
    press('b');
    await settle();
    const dialogs = document.querySelectorAll('sidemann-del').length;
    window.dispatchEvent(new Event('pagehide'));
    expect(outcomes()).toEqual(['changed']);
    expect(document.querySelectorAll('sidemann-del')).toHaveLength(dialogs - 1);
    window.dispatchEvent(new Event('pagehide'));
    expect(outcomes()).toEqual(['changed']);
  });
  it('drawn again, the same: done on the new one', async () => {
    const done: string[] = [];
    await afterChange(() => {
      const old = document.getElementById('b') as HTMLElement;
      const again = old.cloneNode(true);
      again.addEventListener('click', () => done.push('again'));
      old.replaceWith(again);
    });
    expect([done, made]).toEqual([['again'], []]);
  });
  it('a wrong request: nothing', async () => {
    answer = async () => say('ask');
    press('b');
    await settle();
    receive({ type: 'contact/go', requestId: 'other', line: '' });
    await settle();
    expect(made).toEqual([]);
  });
  it('the dialog is given up: nothing is done, its line stands there, the focus is back, and the next is asked', async () => {
    answer = async () => say('ask');
    press('b');
    await settle();
    const dialogs = () => document.querySelectorAll('sidemann-del').length;
    const before = dialogs();
    receive({ type: 'contact/close', requestId: 'other', line: 'En annens' });
    await settle();
    expect([dialogs(), lines.at(-1)]).toEqual([before, undefined]);
    receive({ type: 'contact/close', requestId: 'r1', line: 'Lagret' });
    await settle();
    expect([made, lines.at(-1), document.activeElement?.id]).toEqual([[], 'Lagret', 'b']);
    press('a');
    await settle();
    expect(asked()).toHaveLength(2);
  });
  it('one at a time: a second press meanwhile is stopped and not asked', async () => {
    answer = () => new Promise(() => {});
    press('b');
    await settle();
    expect(press('a').defaultPrevented).toBe(true);
    await settle();
    expect(asked()).toHaveLength(1);
  });
});

it('one signal ends everything', async () => {
  script.abort();
  press('a');
  expect(made).toEqual(['a']);
  expect(document.querySelectorAll('sidemann-del')).toHaveLength(0);
});

it.each([
  ['mailto:post@ppt.example', false],
  ['mailto:post@ppt.example,bup@sykehus.example', true],
  ['mailto:post@ppt.example?subject=M&cc=bup@sykehus.example', true],
])('after a yes for PPT the page opens %s: stopped is %s', async (address, stopped) => {
  answer = async () => say('go');
  press('b');
  await vi.advanceTimersByTimeAsync(50);
  const event = new CustomEvent('sidemann-open', { detail: address, cancelable: true });
  window.dispatchEvent(event);
  expect([made, event.defaultPrevented]).toEqual([['b'], stopped]);
});

it('a pass is for one control only: another one with the same words is asked about', async () => {
  show('<button id="one">Inviter</button><button id="two">Inviter</button>');
  answer = async () => say('go');
  press('one');
  await vi.advanceTimersByTimeAsync(1100);
  expect(outcomes()).toEqual(['nothing']);
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.getElementById('two')?.dispatchEvent(event);
  await settle();
  expect([event.defaultPrevented, asked().length]).toEqual([true, 2]);
});

describe('before the background has said what the page is', () => {
  let tellPage: (answer: unknown) => void;
  beforeEach(() => {
    script.abort();
    const waiting = new Promise((resolve) => {
      tellPage = resolve;
    });
    const slow: PagePort = {
      ...port,
      send: (message) => ((message as { type: string }).type === 'page/hello' ? waiting : port.send(message)),
    };
    script = startPageScript(window as unknown as Window & typeof globalThis, slow, {
      sidemannTools: toolsOf,
    });
  });

  it('a link that contacts somebody waits, and goes on where there is nothing to guard', async () => {
    expect(press('a').defaultPrevented).toBe(true);
    expect(made).toEqual([]);
    tellPage({ adapter: null, services: [], texts: {} });
    await settle();
    expect(made).toEqual(['a']);
  });

  it('a contact that was pressed so early is asked about when the page is known, without a second press', async () => {
    script.abort();
    const waiting = new Promise((resolve) => {
      tellPage = resolve;
    });
    const slow: PagePort = {
      ...port,
      send: (message) => {
        const { type, whole } = message as { type: string; whole?: boolean };
        return type === 'page/hello' && !whole ? waiting : port.send(message);
      },
    };
    script = startPageScript(window as unknown as Window & typeof globalThis, slow, {
      sidemannTools: toolsOf,
    });
    press('a');
    tellPage(helloFrom(SAMSPILL, nb, {}));
    await settle();
    await settle();
    expect([made, asked().length, lines.at(-1)]).toEqual([[], 1, 'Nei']);
  });

  it.each([
    ['b', 'click'],
    ['f', 'submit'],
  ])('a press that was held and is a contact is asked about: %s', async (id, type) => {
    press(id, type);
    tellPage(helloFrom(SAMSPILL, nb, { whole: true }));
    await settle();
    expect(asked()).toHaveLength(1);
  });

  it('an answer that is too late doesn’t press anything by surprise', async () => {
    press('a');
    await vi.advanceTimersByTimeAsync(2100);
    tellPage({ adapter: null, services: [], texts: {} });
    await settle();
    expect(made).toEqual([]);
  });

  it.each([
    ['a control that says what it does', '<button id="x">Inviter</button>', 'click'],
    ['a form to a mail address', '<form id="x" action="mailto:a@b.example"></form>', 'submit'],
    [
      'a web page that is a message',
      '<a id="x" href="https://teams.microsoft.com/l/chat/0">Chat</a>',
      'click',
    ],
    ['the middle button', '<a id="x" href="mailto:a@b.example">A</a>', 'auxclick'],
    ['dragging', '<a id="x" href="mailto:a@b.example">A</a>', 'dragstart'],
    ['acting before the click', '<button id="x">Send melding</button>', 'pointerdown'],
  ])('%s waits too', (_, html, type) => {
    show(html);
    expect(press('x', type).defaultPrevented).toBe(true);
  });

  it('knows every control that the shipped adapter names by its first words', () => {
    const early = EARLY.contacts.flatMap(({ words }) => words);
    const named = SAMSPILL.contacts.filter(({ within }) => !within).flatMap(({ words }) => words);
    const isKnown = (phrase: string) => early.some((word) => find(phrase.split(' '), word.split(' ')) === 0);
    expect(named.filter((phrase) => !isKnown(phrase))).toEqual([]);
    expect(SAMSPILL.schemes.filter((scheme) => !EARLY.schemes.includes(scheme))).toEqual([]);
    expect(SAMSPILL.web.filter((web) => !EARLY.web.some((start) => web.startsWith(start)))).toEqual([]);
  });

  it('other presses are left alone', () => expect(press('other').type && made).toEqual(['other']));
});
