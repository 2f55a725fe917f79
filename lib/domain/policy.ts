import * as z from 'zod/mini';
import { additionSchema } from './adapter';
import { idSchema } from './basics';

/** The longest a case is kept on a machine, in days. Policy may lower it, never raise it. */
export const MOST_DAYS = 14;

/** One web site: https and a whole host, as the browser's access is. Never «every site». */
const siteSchema = z
  .string()
  .check(z.maxLength(200), z.regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/));

/**
 * What a kommune's IT may decide for a machine (`storage.managed`). Every value may be left out. The same names stand in
 * `assets/public/managed_schema.json`, which the browser reads.
 */
export const policySchema = z.object({
  /** More addresses of Samspill. The browser's own access to them is another matter. */
  addresses: z.array(siteSchema).check(z.maxLength(20)),
  /** The kommune's rules: a whole pack, as text or as an object. Read like any other pack. */
  pack: z.union([z.string().check(z.minLength(2)), z.record(z.string(), z.unknown())]),
  /** Words for pages, as «Lær siden» leaves them. */
  additions: z.array(additionSchema).check(z.maxLength(500)),
  ownService: idSchema,
  /** Years from which the young person consents alone. */
  ageLimit: z.number().check(z.int(), z.minimum(12), z.maximum(18)),
  /** With joint foreldreansvar: must both consent? */
  bothParents: z.boolean(),
  keptCases: z.boolean(),
  keptDays: z.number().check(z.int(), z.minimum(1), z.maximum(MOST_DAYS)),
  keptPin: z.boolean(),
  /** The button and the hints in the page. Stopping of contact is not part of it. */
  inPageHelp: z.boolean(),
  teams: z.boolean(),
  /** One of those there are texts for. */
  language: idSchema,
});

export type PolicyValues = z.infer<typeof policySchema>;
export type PolicyName = keyof PolicyValues;

/** What can be used of a policy, and the names of what can't. */
export interface Policy {
  readonly values: { readonly [K in PolicyName]?: PolicyValues[K] };
  /** Names (with the place in a list) of values that were passed over: wrong, or not known. */
  readonly wrong: readonly string[];
}

const NO_POLICY: Policy = { values: {}, wrong: [] };

/** Values that are lists are read item by item. */
const LISTS = { addresses: siteSchema, additions: additionSchema } as const;

/**
 * Door 3: reads what the browser gives as policy, value by value. A wrong one is passed over and named; it costs no other.
 * @param given `storage.managed` as it stands, or the last known copy of it
 */
export function readPolicy(given: unknown): Policy {
  if (typeof given !== 'object' || given === null) return NO_POLICY;
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (name === 'addresses' || name === 'additions') {
      const { found, passed } = readList(name, value);
      if (found.length > 0) values[name] = found;
      wrong.push(...passed);
      continue;
    }
    // Only names of the schema's own: «constructor» is nobody's value.
    const own = Object.hasOwn(policySchema.shape, name);
    const schema = own ? policySchema.shape[name as PolicyName] : undefined;
    const read = schema && z.safeParse(schema, schema.type === 'boolean' ? yesNo(value) : value);
    if (read?.success) values[name] = read.data;
    else wrong.push(name);
  }
  return { values: values as Policy['values'], wrong };
}

/** Yes and no in the registry of Windows, where there are only numbers. Chrome turns them over by its schema, Firefox doesn't. */
const yesNo = (value: unknown): unknown => (value === 1 ? true : value === 0 ? false : value);

function readList(name: keyof typeof LISTS, value: unknown): { found: unknown[]; passed: string[] } {
  const whole = z.safeParse(z.array(z.unknown()), value);
  if (!whole.success) return { found: [], passed: [name] };
  const read = whole.data.map((one) => z.safeParse(LISTS[name] as z.ZodMiniType, one));
  return {
    found: read.flatMap((one) => (one.success ? [one.data] : [])),
    passed: read.flatMap((one, at) => (one.success ? [] : [`${name} ${at + 1}`])),
  };
}
