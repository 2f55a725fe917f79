import json from '../../../assets/kommuner/tromso/pakke.json';
import type { Answer } from '../../../lib/domain/basics';
import type { GuideState } from '../../../lib/domain/case';
import { EMPTY_GUIDE } from '../../../lib/domain/empty';
import { type Pack, packSchema } from '../../../lib/domain/pack';

/** Nothing may write in a pack, and a test that did would reach into the next. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

/** Tromsø's pack, parsed as it is in the build. */
export const TROMSO: Pack = frozen(packSchema.parse(json));

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
