import type { Adapter } from '../domain/adapter';

/** Does an address fit a match pattern? `*` stands for anything; query and fragment don't count. */
export function fits(address: string, pattern: string): boolean {
  const bare = address.split(/[?#]/)[0] ?? '';
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(bare);
}

/** The adapter for an address, or null where the page script has nothing to do (unknown page, login). */
export function adapterFor(adapters: readonly Adapter[], address: string): Adapter | null {
  const found = adapters.find(({ addresses }) => addresses.some((pattern) => fits(address, pattern)));
  return found && !found.inert.some((pattern) => fits(address, pattern)) ? found : null;
}
