import json from '../../../assets/kommuner/tromso/pakke.json';
import type { Answer } from '../../../lib/domain/basics';
import type { GuideState } from '../../../lib/domain/case';
import { EMPTY_GUIDE } from '../../../lib/domain/empty';
import { type Pack, packSchema } from '../../../lib/domain/pack';

/** Tromsø's pack, parsed as it is in the build. */
export const TROMSO: Pack = packSchema.parse(json);

/** A guide state after the first three screens. The first service is mine unless said otherwise. */
export function guideWith(
  services: readonly string[],
  ageBand: string | null,
  answers: Record<string, Answer> = {},
  rest: Partial<GuideState> = {},
): GuideState {
  return {
    ...EMPTY_GUIDE,
    myService: services[0] ?? null,
    services: services.map((id) => ({ id, status: 'inne' as const })),
    servicesDone: true,
    ageBand,
    answers,
    ...rest,
  };
}
