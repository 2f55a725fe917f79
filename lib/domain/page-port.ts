/** What a page script needs of the browser; `lib/platform/page.ts` gives it, tests give a made-up one. */
export interface PagePort {
  /** Sends to the background. Rejects when nobody answers or the extension is gone. */
  readonly send: (message: unknown) => Promise<unknown>;
  /** Listens to the background until the signal ends it; what `handle` returns is the answer. */
  readonly onMessage: (handle: (message: Message) => unknown, signal: AbortSignal) => void;
  /** False once the extension was updated or removed while this page stayed open. */
  readonly alive: () => boolean;
}

/** Address of the consent dialog for one request. */
export type DialogAddress = (requestId: string) => string;

/** Fetches a file of the page's own origin, as the page itself could. */
export type FetchFile = (address: string) => Promise<Uint8Array>;

/** A message of the background's, which sends nothing else: the page script carries no zod. */
export interface Message {
  readonly type: string;
  readonly [key: string]: unknown;
}
