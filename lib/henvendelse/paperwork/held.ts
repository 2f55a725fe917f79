/** So long something is held that nobody asks for, in ms. */
const HELD = 5 * 60_000;

/**
 * Holds one thing that was made before it was asked for, in memory alone. It is given out once, and only for exactly the
 * question it was made for: what has changed since is made anew.
 * @param dispose lets go of what nobody has taken
 */
export function createHeld<T>(dispose: (made: T) => void = () => undefined) {
  let held: { readonly question: string; readonly made: Promise<T> } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const letGo = (): Promise<T> | null => {
    clearTimeout(timer);
    const made = held?.made ?? null;
    held = null;
    return made;
  };
  const forget = () =>
    void letGo()
      ?.then(dispose)
      .catch(() => undefined);

  return {
    /** In place of what was held before. */
    hold(question: string, made: Promise<T>): Promise<T> {
      forget();
      held = { question, made };
      timer = setTimeout(forget, HELD);
      return made;
    },
    /** Null when it isn't held, or could not be made. */
    giveOut: async (question: string): Promise<T | null> =>
      held?.question === question ? ((await letGo()?.catch(() => null)) ?? null) : null,
    forget,
  };
}
