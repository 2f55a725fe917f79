import type { Adapter, WholeAnswer } from '../domain/adapter';
import type { PageState } from '../domain/page';
import { onAddressChange } from './address';
import type { ListenerCore } from './core';
import { lookAt } from './may-show';
import { screenOn } from './screens';

/** The part of the script that a page needs once something is told of it; injected with the first that is. */
export interface KnownPage {
  /** Looks which screen the page shows, and tells. Gives back the trees that it looked at. */
  readonly look: () => readonly ParentNode[];
  /** The screen that was told last, empty for none. */
  readonly screen: () => string;
  /** The background may have forgotten what it was told. */
  readonly anew: () => void;
}

const NOTHING: PageState = { screen: null, key: {}, hasPlanType: false, hasKoordinator: false };

/** Says unasked only which screen it is, which plan, and whether the two fields are there. */
export function createKnownPage(core: ListenerCore): KnownPage {
  const { window, port, tools, signal } = core;
  let sent = JSON.stringify(NOTHING);
  let told = '';

  const tell = (state: PageState) => {
    const now = JSON.stringify(state);
    // A page that never showed anything known has nothing to say, nor has a frame.
    if (now === sent || (!sent && !state.screen && window !== window.top)) return;
    sent = now;
    told = state.screen ?? '';
    port.send({ type: 'page/state', state }).catch(() => {
      sent = '';
    });
  };

  /** @param adapter null where the page is none of ours any more */
  const show = (trees: readonly ParentNode[], adapter: Adapter | null) => {
    const shown = adapter ? screenOn(trees, adapter) : { screen: null, roots: trees };
    const { screen } = shown;
    const isKnown = adapter && screen && (!screen.many || adapter.blankForm.length > 0);
    const bare = { ...NOTHING, screen: screen?.id ?? null };
    const found = tools();
    // Tools that are there also hear that the page is no longer known: their hints go with it.
    if (found || !isKnown) tell(found?.state(shown) ?? bare);
    // Looked at anew when they have come: the page may have gone on.
    else void core.fetchTools().then((came) => (came ? core.look() : tell(bare)));
  };

  onAddressChange(window, core.again, signal);
  // A value is committed: the plan key may be another.
  window.addEventListener('change', core.soon, { signal, capture: true });
  return {
    screen: () => told,
    anew: () => {
      sent = '';
    },
    look() {
      const hello = core.hello();
      if (!hello?.adapter) return [];
      const { trees, may } = lookAt(window.document, hello.adapter);
      // Frames that the page wrote itself, and a page that was written anew, have lost every listener.
      for (const tree of trees) core.guard((tree as Document).defaultView);
      if ('help' in hello) show(trees, may ? (hello as WholeAnswer).adapter : null);
      // Looked at anew when all is told.
      else if (may) void core.tellAll();
      return trees;
    },
  };
}
