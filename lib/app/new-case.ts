import type { Case, PlanKey } from '../domain/case';
import { EMPTY_ASKING, EMPTY_FORM, EMPTY_GUIDE } from '../domain/empty';

/** An empty case for the plan a tab shows. `myService` is the one the user has said before, if any. */
export function newCase(
  given: Pick<Case, 'id' | 'packId'> & {
    readonly now: number;
    readonly planKey: PlanKey;
    readonly myService: string | null;
  },
): Case {
  return {
    id: given.id,
    schema: 1,
    createdAt: given.now,
    updatedAt: given.now,
    nickname: '',
    packId: given.packId,
    planKey: given.planKey,
    notPlans: [],
    guide: { ...EMPTY_GUIDE, myService: given.myService },
    past: [],
    future: [],
    consents: {},
    asking: EMPTY_ASKING,
    typed: {},
    custody: 'unknown',
    goneOn: [],
    form: { values: EMPTY_FORM, sources: {} },
    lost: [],
  };
}
