import type { PackException } from '../domain/pack-consent';
import type { ConsentPack } from './who';

/** The grounds of the pack on which one contact with this service can go on without consent. */
export function groundsFor({ consent }: Pick<ConsentPack, 'consent'>, service: string): PackException[] {
  return consent.exceptions.filter(
    ({ goOn }) => goOn !== null && (goOn.services === null || goOn.services.includes(service)),
  );
}

/** Is this one of them? A bekymringsmelding goes to barnevernet and to nobody else. */
export const isGroundFor = (pack: Pick<ConsentPack, 'consent'>, service: string, ground: string): boolean =>
  groundsFor(pack, service).some(({ id }) => id === ground);
