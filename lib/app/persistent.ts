export type Send = (message: unknown) => Promise<unknown>;

/** How long the background may take, in ms. A worker that ends with a message in hand may never say so. */
const ANSWERS_IN = 3000;
/** How long a worker that was ended has to come back, in ms. */
const WAIT = 250;
const TIMES = 3;

/** Sends, and rejects when no answer has come in time. */
export const inTime =
  (send: Send, within = ANSWERS_IN): Send =>
  (message) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no answer')), within);
      send(message)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });

/**
 * Sends again when nobody answered: the background's worker may end with a message in hand, and the next one wakes it.
 * Only for messages that can be carried out twice with the same result.
 * Rejects, as any sending does, when nobody answered the last time either: whatever it gives is an answer.
 */
export const persistent =
  (send: Send): Send =>
  async (message) => {
    for (let times = 1; times < TIMES; times++) {
      try {
        return await inTime(send)(message);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, WAIT));
      }
    }
    return inTime(send)(message);
  };
