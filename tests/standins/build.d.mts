/** Bundles the practice pages that are built with real libraries, for `serve.mjs` to find. */
export function buildVariants(
  names?: readonly string[],
  alias?: Readonly<Record<string, string>>,
): Promise<void>;
