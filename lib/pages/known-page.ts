import type { Adapter } from '../domain/adapter';
import type { PageState } from '../domain/page';
import type { Core } from './core';
import { screenOn } from './screens';

/** The part of the always-on script that only pages need that may be ours; injected with all that is told of them. */
export interface KnownPage {
  /** Looks which screen the page shows, and tells; with `null` it is none of ours any more. */
  readonly look: (trees: readonly ParentNode[], adapter: Adapter | null) => void;
  /** The screen that was told last, empty for none. */
  readonly screen: () => string;
  /** The background may have forgotten what it was told. */
  readonly anew: () => void;
}

const NOTHING: PageState = { screen: null, key: {}, hasPlanType: false, hasKoordinator: false };

/** Says unasked only which screen it is, which plan, and whether the two fields are there. */
export function createKnownPage({ window, port, tools, fetchTools, look }: Core): KnownPage {
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

  return {
    screen: () => told,
    anew: () => {
      sent = '';
    },
    look(trees, adapter) {
      const shown = adapter ? screenOn(trees, adapter) : { screen: null, roots: trees };
      const { screen } = shown;
      const isKnown = adapter && screen && (!screen.many || adapter.blankForm.length > 0);
      const bare = { ...NOTHING, screen: screen?.id ?? null };
      const found = tools();
      // Tools that are there also hear that the page is no longer known: their hints go with it.
      if (found || !isKnown) tell(found?.state(shown) ?? bare);
      // Looked at anew when they have come: the page may have gone on.
      else void fetchTools().then((came) => (came ? look() : tell(bare)));
    },
  };
}
