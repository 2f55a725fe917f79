import type { CaseService } from '../domain/case';
import type { Pack } from '../domain/pack';

/** A service's name as the pack writes it, or as the user did for one of their own. */
export const serviceName = (pack: Pack, service: Pick<CaseService, 'id' | 'name'>): string =>
  pack.services.find(({ id }) => id === service.id)?.name ?? service.name ?? service.id;
