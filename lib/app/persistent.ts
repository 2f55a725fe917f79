export type Send = (message: unknown) => Promise<unknown>;

/** How long a worker that was ended has to come back, in ms. */
const WAIT = 250;

/**
 * Sends once more when nobody answered: the background's worker may end with a message in hand, and the next one wakes
 * it. Only for messages that can be carried out twice with the same result.
 * @returns the answer, or null when nobody answered the second time either
 */
export const persistent =
  (send: Send): Send =>
  async (message) => {
    try {
      return await send(message);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, WAIT));
      return send(message).catch(() => null);
    }
  };
