import type { ContactAnswer } from '../domain/page';

/** Long enough for a worker that sleeps; then the contact stays stopped. */
const ANSWER_MS = 2000;

/** The answer, or null when it is late, broken or none at all. */
export async function withLimit(asked: Promise<unknown>): Promise<ContactAnswer | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, ANSWER_MS, null));
  const answer = await Promise.race([asked.catch(() => null), late]);
  const { verdict, requestId, line } = (answer ?? {}) as Partial<ContactAnswer>;
  if (!/^(go|ask|stop)$/.test(verdict ?? '') || typeof requestId !== 'string') return null;
  return { verdict, requestId, line: line ?? '' } as ContactAnswer;
}
