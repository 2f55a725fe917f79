import type { HelloAnswer, WholeAnswer } from '../domain/adapter';
import type { Message, PagePort } from '../domain/page-port';
import { addressOfPage, bareAddress, outermost } from './address';
import type { Core, ListenerCore } from './core';
import { mayBeOurs } from './first-look';
import { createGate, GUARDED, OPENING } from './gate';
import type { KnownPage } from './known-page';
import { plainLine } from './plain-line';
import type { PageTools } from './tools';
import { watch } from './watch';

/** What comes before any press: time enough to be told what the page is. */
const NEAR = ['pointerover', 'focusin'];
/** A newer copy of the script says it is here; an older one that has lost its extension ends. */
const HERE = 'sidemann-her';
const RETRY_MS = 1500;
/** Said when nobody is left to ask for words. */
const RELOAD = 'Sidemann er oppdatert. Last siden på nytt.';

/** What else the background puts into the script's world. */
export interface Injected {
  /** Before the page is there: what the listener knows by itself isn't all that is known here. */
  readonly sidemannAsks?: boolean | undefined;
  /** With the first that is told of the page. */
  readonly sidemannKnown?: ((core: ListenerCore) => KnownPage) | undefined;
  /** When it is asked for: makes the tools. */
  readonly sidemannTools?: ((core: Core) => PageTools) | undefined;
}

/** The script as the background and a newer copy of it see it. */
export interface PageScript {
  /** Ends everything. */
  readonly abort: () => void;
  /** Somebody wants something of this page: it asks what it is, and listens. */
  readonly need: () => void;
  /** The screen that was told last, empty for none. */
  readonly screen: () => string;
}

/**
 * The always-on script of one document: knows the page, guards contact, passes requests on. Asks what is known of the
 * page when it may be ours, or when somebody is at it: most pages are none of ours, and cost no message.
 */
export function startPageScript(
  window: Window & typeof globalThis,
  port: PagePort,
  injected: Injected,
): PageScript {
  const { document } = window;
  const page = outermost(window);
  let hello: HelloAnswer | WholeAnswer | null | undefined;
  /** What the listener needs isn't enough any more: from here on the background tells all. */
  let whole = false;
  let settle = (_: true) => {};
  let asked = false;
  let greeted = false;
  let known: KnownPage | undefined;
  let made: PageTools | undefined;
  let watcher: ReturnType<typeof watch> | undefined;
  /** Made when something is to end with it: most pages need none. */
  let controller: AbortController | undefined;
  const life = { aborted: false };

  const text = (key: string): string => (port.alive() && hello?.texts[key]) || RELOAD;
  const all = (): WholeAnswer | null => (hello && 'help' in hello ? hello : null);
  const tools = () => {
    if (all()) made ??= injected.sidemannTools?.(core as Core);
    return made;
  };
  const tellAll = (): Promise<void> => {
    whole = true;
    return sayHello();
  };
  const need = () => {
    if (!asked) void sayHello();
  };
  const core = {
    window,
    port,
    get signal() {
      controller ??= new AbortController();
      return controller.signal;
    },
    text,
    tools,
    hello: () => hello,
    ready: new Promise((resolve) => {
      settle = resolve;
    }),
    fetchTools: async () => {
      if (!tools())
        await Promise.all([all() ?? tellAll(), port.send({ type: 'page/tools' }).catch(() => null)]);
      return tools() ?? null;
    },
    again: sayHello as () => void,
    tellAll,
    guard: (view) => guard(view),
    look: () => watcher?.now(),
    soon: () => watcher?.soon(),
    need,
    say: (line, how) => {
      if (made) made.say(line, how);
      else if (line) plainLine(document, line);
    },
  } as ListenerCore;
  const { hear } = Object.assign(core, createGate(core));

  /** One ear for all that is heard from the start: many small ones would cost more than what they hear. */
  const ear = {
    handleEvent: (event: Event) => {
      const { type, target } = event;
      if (NEAR.includes(type)) need();
      else if (type === HERE) port.alive() ? watcher?.soon() : abort();
      // A frame that the page has just written has none of our listeners, and the next look may be seconds away.
      else if (type === 'load') guard((target as HTMLIFrameElement).contentDocument?.defaultView);
      else hear(event);
    },
  };
  const each = (does: 'addEventListener' | 'removeEventListener') => {
    for (const type of [...GUARDED, ...NEAR, OPENING, HERE]) window[does](type, ear, true);
    document[does]('load', ear, true);
    (window as { navigation?: EventTarget }).navigation?.[does]('navigate', ear, true);
  };
  /** In a frame that the page wrote itself, or in this page again: it may have taken every listener away. */
  const guard = (view: Window | null | undefined) => {
    if (view === window) each('addEventListener');
    else
      for (const type of GUARDED) view?.addEventListener(type, ear, { capture: true, signal: core.signal });
  };
  const abort = () => {
    life.aborted = true;
    each('removeEventListener');
    controller?.abort();
  };

  /** @param isAgain not the look when the page has come: what told of that is still heard, and so is all the rest */
  const look = (isAgain: boolean): readonly ParentNode[] => {
    if (hello === undefined) {
      if (isAgain) guard(window);
      if (!asked && (injected.sidemannAsks || mayBeOurs(document))) need();
      return [document];
    }
    return known?.look() ?? [];
  };

  async function sayHello(): Promise<void> {
    const isWhole = whole;
    if (!asked) port.onMessage(onMessage, core.signal);
    asked = true;
    const answer = (await port
      .send({ type: 'page/hello', address: bareAddress(addressOfPage(window)), fresh: !greeted, whole })
      .catch(() => null)) as HelloAnswer | WholeAnswer | null;
    // All has been asked for since.
    if (life.aborted || isWhole !== whole) return;
    if (!answer?.texts) {
      if (port.alive()) setTimeout(sayHello, RETRY_MS);
      return;
    }
    hello = answer.adapter ? answer : null;
    settle(true);
    known ??= injected.sidemannKnown?.(core);
    if (greeted) known?.anew();
    greeted = true;
    // The address has gone on to one where we have nothing to do: what stood in the page goes.
    if (!hello) tools()?.state({ screen: null, roots: [] });
    watcher?.now();
  }

  function onMessage(message: Message): unknown {
    const { type } = message;
    // An unknown page has no tools yet: it may be the one to be taught.
    return /read|teach/.test(type)
      ? core.fetchTools().then((found) => found?.onMessage(type, message))
      : tools()?.onMessage(type, message);
  }

  each('addEventListener');
  // Only a page that stood there before us can have an older copy; a frame's page is told of the frame.
  if (page !== window || document.readyState !== 'loading')
    for (const one of new Set([window, page])) one.dispatchEvent(new CustomEvent(HERE));
  // A frame inside is looked at from the page around it.
  if (page === window) watcher = watch(look, life);
  else need();
  return { abort, need, screen: () => known?.screen() ?? '' };
}
