/** What a practice page answers with. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Buffer;
}

/**
 * The practice page for an address, or null for an address that no practice page has.
 * For Playwright's `context.route`, for request interception in Firefox and for `npm start`; needs nothing installed.
 */
export function answerFor(url: string): Answer | null;

/** Addresses to begin at. `seed` decides labels, order, ids and class names of the practice Samspill. */
export const PRACTICE: {
  readonly samspill: (seed?: number, path?: string) => string;
  readonly kommune: string;
  /** One of the practice Samspills that differ as web applications differ (`varianter/`). */
  readonly variant: (name: string) => string;
  /** One of the ordinary pages under an allowed host (`vanlige.mjs`). */
  readonly ordinary: (name: string) => string;
  readonly patterns: readonly string[];
};
