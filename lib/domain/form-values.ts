import * as z from 'zod/mini';

/** One person's block on the henvendelse. */
export const personSchema = z.object({
  name: z.string(),
  address: z.string(),
  /** E-mail and telephone stand in one field on the form. */
  contact: z.string(),
});

/** One row of the form's table of services. */
export const serviceRowSchema = z.object({ service: z.string(), person: z.string(), phone: z.string() });
export type ServiceRow = z.infer<typeof serviceRowSchema>;

/**
 * What stands on the henvendelse (pages 3–4). All fields are text as the user wants it on paper, may be empty.
 * Place, date and signature are not here: the product never fills them.
 */
export const formValuesSchema = z.object({
  child: z.object({
    name: z.string(),
    fodselsnummer: z.string(),
    address: z.string(),
    postcode: z.string(),
    place: z.string(),
    phone: z.string(),
    email: z.string(),
  }),
  mor: personSchema,
  far: personSchema,
  services: z.array(serviceRowSchema),
  goals: z.string(),
  applyFor: z.object({
    koordinator: z.boolean(),
    individuellPlan: z.boolean(),
    barnekoordinator: z.boolean(),
  }),
  wishedKoordinator: z.string(),
});
export type FormValues = z.infer<typeof formValuesSchema>;

/** Where a value came from. `where` is the page's own label, never the value. */
const valueSourceSchema = z.object({
  from: z.enum(['page', 'user', 'case']),
  where: z.string(),
});
export type ValueSource = z.infer<typeof valueSourceSchema>;

const offeredParentSchema = z.object({ ...personSchema.shape, where: z.string() });
export type OfferedParent = z.infer<typeof offeredParentSchema>;

const conflictSchema = z.object({
  path: z.string(),
  found: z.array(z.object({ text: z.string(), where: z.string() })),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** Form values with the source of each, by path (`child.name`, `services.0.person`, `applyFor.koordinator`). */
export const formDraftSchema = z.object({
  values: formValuesSchema,
  sources: z.record(z.string(), valueSourceSchema),
  /** The plan's goals as the page shows them: taken over only when the user wants them. */
  offeredGoals: z.optional(z.string()),
  /** Foresatte that the page doesn't call mor or far: which box they go in is for the user to say. */
  offeredParents: z.optional(z.array(offeredParentSchema)),
  /** What the page shows in more than one way, each with where it stood: none is taken until the user says which. */
  conflicts: z.optional(z.array(conflictSchema)),
});
export type FormDraft = z.infer<typeof formDraftSchema>;
