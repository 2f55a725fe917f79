import type { Adapter } from '../domain/adapter';
import type { OwnSite } from '../domain/own-site';
import { fits } from '../pages/adapter-for';

/** What applies on an address that the user gave: the same as in Samspill, known by its screens and not its address. */
export const SAME_AS = 'samspill';

/** One host and nothing more: «on all sites» in the browser's own settings is nobody's choice of a site. */
const ONE_HOST = /^(https:\/\/[a-z0-9.-]+(?::\d+)?)\/\*$/i;

/**
 * The addresses beyond the manifest that the user chose. Nothing of it is stored: what the user has allowed is what the
 * browser says is allowed, so it can be taken back in either place and never disagrees.
 * @param allowed match patterns that the browser allows
 * @param named those of the manifest
 */
export function ownSites(allowed: readonly string[], named: readonly string[]): OwnSite[] {
  return allowed.flatMap((pattern) => {
    const origin = ONE_HOST.exec(pattern)?.[1];
    const isNamed = named.some((one) => fits(pattern, one));
    return origin && !isNamed ? [{ origin, adapter: SAME_AS }] : [];
  });
}

/** Adapters that also apply on the addresses beyond the manifest, and stay still at a login there as at home. */
export const withSites = (adapters: readonly Adapter[], sites: readonly OwnSite[]): Adapter[] =>
  adapters.map((adapter) => {
    const origins = sites.filter((site) => site.adapter === adapter.id).map(({ origin }) => origin);
    if (origins.length === 0) return adapter;
    const home = adapter.addresses[0]?.replace(/\*$/, '') ?? '';
    const inert = adapter.inert.filter((pattern) => pattern.startsWith(home));
    return {
      ...adapter,
      addresses: [...adapter.addresses, ...origins.map((origin) => `${origin}/*`)],
      inert: [
        ...adapter.inert,
        ...origins.flatMap((origin) => inert.map((pattern) => `${origin}/${pattern.slice(home.length)}`)),
      ],
    };
  });

/** The origin that a user could ask to use Sidemann on; null where people log in, and where it is no web site at all. */
export function offerFor(address: string | null, adapters: readonly Adapter[]): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, origin, hostname } = new URL(address);
  const isLogin = adapters.some(({ never = [] }) =>
    never.some((host) => hostname === host || hostname.endsWith(`.${host}`)),
  );
  return protocol !== 'https:' || isLogin ? null : origin;
}
