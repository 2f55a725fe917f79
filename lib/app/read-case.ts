import * as z from 'zod/mini';
import { type Case, caseSchema, guideStateSchema, planKeySchema } from '../domain/case';
import { type Consent, consentSchema, custodySchema, goneOnSchema } from '../domain/consent';
import { EMPTY_ASKING, EMPTY_FORM, EMPTY_GUIDE } from '../domain/empty';
import { formDraftSchema } from '../domain/form-values';

/** What must be there for a case to be a case at all. */
const coreSchema = z.object({ id: caseSchema.shape.id, packId: caseSchema.shape.packId });

/**
 * Reads a stored case. One of an older or broken shape opens with what can be read; the parts that could not be
 * read are named in `lost` (`guide`, `consents`, `asking`, `typed`, `form`). A consent that can't be read counts as not assessed.
 * @returns null when it isn't a case at all
 */
export function readCase(stored: unknown): Case | null {
  const whole = z.safeParse(caseSchema, stored);
  if (whole.success) return whole.data;
  const core = z.safeParse(coreSchema, stored);
  if (!core.success) return null;
  const parts = stored as Record<string, unknown>;
  const lost = new Set<string>(listOf(z.string(), parts.lost).found);
  const part = <S extends z.ZodMiniType>(name: string, schema: S, fallback: z.infer<S>): z.infer<S> => {
    const read = z.safeParse(schema, parts[name]);
    if (!read.success) lost.add(name);
    return read.success ? read.data : fallback;
  };
  const consents: Record<string, Consent> = {};
  const entries =
    typeof parts.consents === 'object' && parts.consents !== null ? Object.entries(parts.consents) : null;
  if (!entries) lost.add('consents');
  for (const [service, value] of entries ?? []) {
    const read = z.safeParse(consentSchema, value);
    if (read.success) consents[service] = read.data;
    else lost.add('consents');
  }
  const time = (value: unknown) => (typeof value === 'number' ? value : 0);
  return {
    ...core.data,
    schema: 1,
    createdAt: time(parts.createdAt),
    updatedAt: time(parts.updatedAt),
    nickname: typeof parts.nickname === 'string' ? parts.nickname : '',
    // A case whose plan isn't known must be asked about before its consents count: an empty key does that.
    planKey: part('planKey', planKeySchema, {}),
    notPlans: listOf(planKeySchema, parts.notPlans).found,
    guide: part('guide', guideStateSchema, EMPTY_GUIDE),
    past: listOf(guideStateSchema, parts.past).found,
    future: listOf(guideStateSchema, parts.future).found,
    consents,
    asking: part('asking', caseSchema.shape.asking, EMPTY_ASKING),
    typed: 'typed' in parts ? part('typed', caseSchema.shape.typed, {}) : {},
    custody: 'custody' in parts ? part('custody', custodySchema, 'unknown') : 'unknown',
    goneOn: listOf(goneOnSchema, parts.goneOn).found,
    form: part('form', formDraftSchema, { values: EMPTY_FORM, sources: {} }),
    lost: [...lost],
  };
}

function listOf<S extends z.ZodMiniType>(schema: S, value: unknown): { found: z.infer<S>[] } {
  const items = Array.isArray(value) ? value : [];
  return { found: items.flatMap((item) => (z.safeParse(schema, item).success ? [item as z.infer<S>] : [])) };
}
