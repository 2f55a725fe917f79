import type { ConsentPaper } from '../domain/consent-paper';
import type { FilledForm } from '../domain/form-report';
import { dayOf } from '../text/norwegian';

/** What the tab shows of the consent form. Nothing of it is written to disk before the user says save. */
export interface PaperState {
  readonly filled: FilledForm | null;
  readonly failed: boolean;
  readonly saved: boolean;
}

export interface PaperPorts {
  readonly make: (paper: ConsentPaper) => Promise<FilledForm>;
  readonly save: (bytes: FilledForm['bytes'], name: string) => void;
  readonly print: (bytes: FilledForm['bytes']) => void;
  readonly now: () => number;
  readonly show: (state: PaperState) => void;
}

/** Makes the consent form anew each time something on it changes, and saves or prints what is shown. */
export function createPaper({ make, save, print, now, show }: PaperPorts) {
  let state: PaperState = { filled: null, failed: false, saved: false };
  let round = 0;
  let shown = '';
  let last: ConsentPaper | null = null;
  const put = (change: Partial<PaperState>) => {
    state = { ...state, ...change };
    show(state);
  };
  /** A form that a later change has overtaken is not shown; one that is the same isn't made again. */
  const set = async (paper: ConsentPaper): Promise<void> => {
    last = paper;
    const wanted = JSON.stringify(paper);
    if (wanted === shown) return;
    shown = wanted;
    round += 1;
    const mine = round;
    try {
      const filled = await make(paper);
      if (mine === round) put({ filled, failed: false });
    } catch {
      if (mine !== round) return;
      shown = '';
      put({ failed: true });
    }
  };
  return {
    set,
    /** After a form that could not be made: nothing of what was there before is shown meanwhile. */
    retry: async () => {
      put({ failed: false, filled: null });
      if (last) await set(last);
    },
    print: () => {
      if (state.filled) print(state.filled.bytes);
    },
    save: () => {
      if (!state.filled) return;
      save(state.filled.bytes, `samtykke-${dayOf(now())}.pdf`);
      put({ saved: true });
    },
  };
}
