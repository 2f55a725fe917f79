import type { Case, CaseService } from '../domain/case';
import type { Pack } from '../domain/pack';
import type { Texts } from '../text/catalogue';

/** A service's name as the pack writes it, or as the user did for one of their own. */
export const serviceName = (pack: Pack, service: Pick<CaseService, 'id' | 'name'>): string =>
  pack.services.find(({ id }) => id === service.id)?.name ?? service.name ?? service.id;

/** The names of a case's services by id. */
export const serviceNames =
  (pack: Pack, { guide }: Pick<Case, 'guide'>) =>
  (id: string): string =>
    serviceName(pack, guide.services.find((one) => one.id === id) ?? { id });

/** The same for texts without names: what the user called a service of their own may hold one, and is left out. */
export const namelessServices =
  (pack: Pack, texts: Texts) =>
  (id: string): string =>
    pack.services.find((one) => one.id === id)?.name ?? texts('getting.otherService');
