import type { HelloAnswer, WholeAnswer } from '../domain/adapter';
import type { PagePort } from '../domain/page-port';
import { addressOfPage, bareAddress, onAddressChange, outermost } from './address';
import type { Core, ListenerCore } from './core';
import { lookAt, mayBeOurs } from './first-look';
import { createGate } from './gate';
import type { KnownPage } from './known-page';
import { plainLine } from './plain-line';
import type { PageTools } from './tools';
import { watch } from './watch';

/** A newer copy of the script says it is here; an older one that has lost its extension ends. */
const HERE = 'sidemann-her';
const RETRY_MS = 1500;
/** Said when nobody is left to ask for words. */
const RELOAD = 'Sidemann er oppdatert. Last siden på nytt.';

/** What else the background puts into the script's world. */
export interface Injected {
  /** Before the page is there: what the listener knows by itself isn't all that is known here. */
  readonly sidemannAsks?: boolean | undefined;
  /** With all that is told of the page. */
  readonly sidemannKnown?: ((core: Core) => KnownPage) | undefined;
  /** When it is asked for: makes the tools. */
  readonly sidemannTools?: ((core: Core) => PageTools) | undefined;
}

/**
 * The always-on script of one document: knows the page, guards contact, passes requests on. Ends with the controller.
 * Asks what is known of the page when it may be ours, or when somebody is at it: most pages are none of ours, and cost
 * no message.
 */
export function startPageScript(
  window: Window & typeof globalThis,
  port: PagePort,
  injected: Injected,
): AbortController {
  const controller = new AbortController();
  const { signal } = controller;
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
  const core = {
    window,
    port,
    signal,
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
    look: () => watcher?.now(),
    need: () => {
      if (!asked) void sayHello();
    },
    say: (line, how) => {
      if (made) made.say(line, how);
      else if (line) plainLine(window.document, line);
    },
  } as ListenerCore;
  const { guard } = Object.assign(core, createGate(core));

  // A frame that the page has just written has none of our listeners, and the next look may be seconds away.
  window.document.addEventListener(
    'load',
    ({ target }) => guard((target as HTMLIFrameElement).contentDocument?.defaultView),
    { signal, capture: true },
  );

  const look = (): readonly ParentNode[] => {
    if (hello === undefined) {
      // A page that was written anew has lost every listener.
      guard(window);
      if (!asked && (injected.sidemannAsks || mayBeOurs(window.document))) void sayHello();
      return [window.document];
    }
    if (!hello?.adapter) return [];
    const { trees, may } = lookAt(window.document, hello.adapter);
    // Frames that the page wrote itself, and a page that was written anew, have lost every listener.
    for (const tree of trees) guard((tree as Document).defaultView);
    const told = all();
    if (told) (known ??= injected.sidemannKnown?.(core as Core))?.look(trees, may ? told.adapter : null);
    // Looked at anew when all is told.
    else if (may) void tellAll();
    return trees;
  };

  async function sayHello(): Promise<void> {
    const isWhole = whole;
    asked = true;
    const answer = (await port
      .send({ type: 'page/hello', address: bareAddress(addressOfPage(window)), fresh: !greeted, whole })
      .catch(() => null)) as HelloAnswer | WholeAnswer | null;
    // All has been asked for since.
    if (signal.aborted || isWhole !== whole) return;
    if (!answer?.texts) {
      if (port.alive()) setTimeout(sayHello, RETRY_MS);
      return;
    }
    hello = answer.adapter ? answer : null;
    settle(true);
    known?.anew();
    if (!greeted) {
      onAddressChange(window, sayHello, signal);
      // A value is committed: the plan key may be another.
      window.addEventListener('change', () => watcher?.soon(), { signal, capture: true });
    }
    greeted = true;
    // The address has gone on to one where we have nothing to do: what stood in the page goes.
    if (!hello) tools()?.state({ screen: null, roots: [] });
    watcher?.now();
  }

  port.onMessage((message) => {
    const { type } = message;
    if (type === 'page/there') return known?.screen() ?? '';
    // An unknown page has no tools yet: it may be the one to be taught.
    return /read|teach/.test(type)
      ? core.fetchTools().then((found) => found?.onMessage(type, message))
      : tools()?.onMessage(type, message);
  }, signal);

  const hear = () => (port.alive() ? watcher?.soon() : controller.abort());
  window.addEventListener(HERE, hear, { signal });
  // Only a page that stood there before us can have an older copy; a frame's page is told of the frame.
  if (page !== window || window.document.readyState !== 'loading')
    for (const one of new Set([window, page])) one.dispatchEvent(new CustomEvent(HERE));
  // A frame inside is looked at from the page around it.
  if (page === window) watcher = watch(look, signal);
  else void sayHello();
  return controller;
}
