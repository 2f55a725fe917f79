/** Names of the ordinary pages. */
export const ORDINARY: readonly string[];

/** The page of that name, or null. */
export function ordinaryPage(name: string): string | null;
