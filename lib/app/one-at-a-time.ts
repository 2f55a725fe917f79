/**
 * Looks one time after the other: an older look never comes after a newer one. Whoever asks while one is on its way gets
 * the next one, which begins when that has ended and is one for all who asked.
 */
export function oneAtATime(look: () => Promise<void>): () => Promise<void> {
  let now: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const begin = () => {
    next = null;
    now = look().finally(() => {
      now = null;
    });
    return now;
  };
  return () => {
    if (!now) return next ?? begin();
    next ??= now.then(begin, begin);
    return next;
  };
}
