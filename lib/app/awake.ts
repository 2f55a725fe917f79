/**
 * Keeps the background awake while something would be lost with the session's store. An update empties that store, and
 * Chrome installs one as soon as nothing of ours runs, without asking.
 */
export interface Awake {
  /** Something is here that would be lost. */
  readonly needed: () => void;
  /** Looks whether anything is: as the background starts, and when what was here may be gone or kept. */
  readonly look: () => void;
}

/** @param wouldLose a failure counts as yes: what can't be read may still be somebody's work */
export function createAwake(stayAwake: (needed: boolean) => void, wouldLose: () => Promise<boolean>): Awake {
  let last = 0;
  return {
    needed() {
      last++;
      stayAwake(true);
    },
    look() {
      const mine = ++last;
      void wouldLose()
        .catch(() => true)
        // What was found out since is newer.
        .then((needed) => mine === last && stayAwake(needed));
    },
  };
}
