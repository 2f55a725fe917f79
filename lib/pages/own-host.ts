import type { Adapter } from '../domain/adapter';
import { fits } from './adapter-for';

const withoutWww = (host: string): string => host.replace(/^www\./, '');

/**
 * Where the page's own host has the file behind a link. The kommune's site is the same with and without `www.`, and
 * pages link to either; only the page's own host is ever asked. Null where the link leads anywhere else, also to a host
 * that only looks like it: the adapter must name both.
 */
export function atOwnHost(
  link: string,
  page: Pick<Location, 'href' | 'origin' | 'host'>,
  { addresses }: Pick<Adapter, 'addresses'>,
): string | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.origin === page.origin) return url.href;
  const isNamed = (address: string) => addresses.some((pattern) => fits(address, pattern));
  const isSame = withoutWww(url.host) === withoutWww(page.host);
  if (!isSame || !isNamed(url.href) || !isNamed(page.href)) return null;
  url.host = page.host;
  return url.origin === page.origin ? url.href : null;
}
