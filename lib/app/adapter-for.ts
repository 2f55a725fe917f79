import type { Adapter } from '../domain/adapter';

/** The adapter that knows an address, or null. Addresses of adapters are `https://host/path/*`. */
export function adapterFor(adapters: readonly Adapter[], url: string): Adapter | null {
  return adapters.find(({ addresses }) => addresses.some((pattern) => matches(pattern, url))) ?? null;
}

function matches(pattern: string, url: string): boolean {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  return pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
}
