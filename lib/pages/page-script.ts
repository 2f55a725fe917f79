import type { HelloAnswer, WholeAnswer } from '../domain/adapter';
import type { PageState } from '../domain/page';
import { isMessage, type PagePort } from '../domain/page-port';
import { addressOfPage, bareAddress, onAddressChange, outermost } from './address';
import type { Core, ListenerCore } from './core';
import { createGate } from './gate';
import { plainLine } from './plain-line';
import { lookAt, screenOn } from './screens';
import type { PageTools } from './tools';
import { watch } from './watch';

/** A newer copy of the script says it is here; an older one that has lost its extension ends. */
const HERE = 'sidemann-her';
const RETRY_MS = 1500;
/** Said when nobody is left to ask for words. */
const RELOAD = 'Sidemann er oppdatert. Last siden på nytt.';
const NOTHING: PageState = { screen: null, key: {}, hasPlanType: false, hasKoordinator: false };

/**
 * The always-on script of one document: knows the page, guards contact, passes requests on. Ends with the controller.
 * Says unasked only which screen it is, which plan, and whether the two fields are there.
 * @param injected what makes the tools, once the background has injected it
 */
export function startPageScript(
  window: Window & typeof globalThis,
  port: PagePort,
  injected: () => ((core: Core) => PageTools) | undefined,
): AbortController {
  const controller = new AbortController();
  const { signal } = controller;
  const page = outermost(window);
  let hello: HelloAnswer | WholeAnswer | null | undefined;
  /** What the listener needs isn't enough any more: from here on the background tells all. */
  let whole = false;
  let settle = () => {};
  let sent = JSON.stringify(NOTHING);
  let greeted = false;
  let made: PageTools | undefined;
  let watcher: ReturnType<typeof watch> | undefined;

  const text = (key: string): string => (port.alive() && hello?.texts[key]) || RELOAD;
  const all = (): WholeAnswer | null => (hello && 'help' in hello ? hello : null);
  const tools = () => {
    if (all()) made ??= injected()?.(core as Core);
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
    if (!hello?.adapter) return [];
    const { trees, may } = lookAt(window.document, hello.adapter);
    // Frames that the page wrote itself, and a page that was written anew, have lost every listener.
    for (const tree of trees) guard((tree as Document).defaultView);
    const adapter = all()?.adapter;
    // Looked at anew at once when all is told.
    if (may && !adapter) void tellAll().then(() => all() && look());
    const shown = may && adapter ? screenOn(trees, adapter) : { screen: null, roots: trees };
    const { screen } = shown;
    const known = adapter && screen && (!screen.many || adapter.blankForm.length > 0);
    const bare = { ...NOTHING, screen: screen?.id ?? null };
    const found = tools();
    // Tools that are there also hear that the page is no longer known: their hints go with it.
    if (found || !known) tellState(found?.state(shown) ?? bare);
    // Looked at anew when they have come: the page may have gone on.
    else void core.fetchTools().then((came) => (came ? look() : tellState(bare)));
    return trees;
  };

  const tellState = (state: PageState) => {
    const now = JSON.stringify(state);
    // A page that never showed anything known has nothing to say, nor has a frame.
    if (now === sent || (!sent && !state.screen && window !== window.top)) return;
    sent = now;
    port.send({ type: 'page/state', state }).catch(() => {
      sent = '';
    });
  };

  async function sayHello(): Promise<void> {
    const asked = whole;
    const answer = (await port
      .send({ type: 'page/hello', address: bareAddress(addressOfPage(window)), fresh: !greeted, whole })
      .catch(() => null)) as HelloAnswer | WholeAnswer | null;
    // All has been asked for since.
    if (signal.aborted || asked !== whole) return;
    if (!answer?.texts) {
      if (port.alive()) setTimeout(sayHello, RETRY_MS);
      return;
    }
    hello = answer.adapter ? answer : null;
    settle();
    // The background knows of a page that has just come that it shows nothing; later it must hear it again.
    if (greeted) sent = '';
    greeted = true;
    // The address has gone on to one where we have nothing to do: what stood in the page goes.
    if (!hello) tools()?.state({ screen: null, roots: [] });
    // A frame inside is looked at from the page around it.
    if (!hello || page !== window) return;
    if (watcher) watcher.soon();
    else watcher = watch(look, signal);
  }

  port.onMessage((message) => {
    if (!isMessage(message) || !hello) return undefined;
    // An unknown page has no tools yet: it may be the one to be taught.
    const { type } = message;
    return /read|teach/.test(type)
      ? core.fetchTools().then((found) => found?.onMessage(type, message))
      : tools()?.onMessage(type, message);
  }, signal);

  const hear = () => (port.alive() ? watcher?.soon() : controller.abort());
  window.addEventListener(HERE, hear, { signal });
  // Only a page that stood there before us can have an older copy; a frame's page is told of the frame.
  if (page !== window || window.document.readyState !== 'loading')
    for (const one of new Set([window, page])) one.dispatchEvent(new CustomEvent(HERE));
  // A value is committed: the plan key may be another.
  window.addEventListener('change', () => watcher?.soon(), { signal, capture: true });
  onAddressChange(window, sayHello, signal);
  void sayHello();
  return controller;
}
