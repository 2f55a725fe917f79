import * as z from 'zod/mini';
import { paperValues } from '../../app/form-paper';
import { newCase } from '../../app/new-case';
import { EMPTY_FORM, EMPTY_GUIDE } from '../../domain/empty';
import { type FormValues, formValuesSchema, serviceRowSchema } from '../../domain/form-values';
import { packSchema } from '../../domain/pack';
import { Told } from '../files';

/** Parts that are left out are empty; `ageBand` is one of the pack's and decides about the parents' part. */
const caseFileSchema = z.strictObject({
  ageBand: z.optional(z.nullable(z.string())),
  child: z.optional(z.partial(formValuesSchema.shape.child)),
  mor: z.optional(z.partial(formValuesSchema.shape.mor)),
  far: z.optional(z.partial(formValuesSchema.shape.far)),
  services: z.optional(z.array(z.partial(serviceRowSchema))),
  goals: z.optional(z.string()),
  applyFor: z.optional(z.partial(formValuesSchema.shape.applyFor)),
  wishedKoordinator: z.optional(z.string()),
});

const EMPTY_ROW = { service: '', person: '', phone: '' };

/**
 * Reads a case file: the form's values, all of them optional. The same rules for paper as in the extension apply.
 * @param pack the kommune's pack, as its file holds it
 * @throws Told when the file isn't one
 */
export function readCaseFile(text: string, pack: unknown): FormValues {
  const given = z.safeParse(caseFileSchema, parseJson(text));
  if (!given.success) throw new Told(given.error.issues.map(complaint).join('\n'));
  const { ageBand = null, services = [], ...rest } = given.data;
  const values = {
    child: { ...EMPTY_FORM.child, ...rest.child },
    mor: { ...EMPTY_FORM.mor, ...rest.mor },
    far: { ...EMPTY_FORM.far, ...rest.far },
    services: services.map((row) => ({ ...EMPTY_ROW, ...row })),
    goals: rest.goals ?? '',
    applyFor: { ...EMPTY_FORM.applyFor, ...rest.applyFor },
    wishedKoordinator: rest.wishedKoordinator ?? '',
  };
  const guide = { ...EMPTY_GUIDE, ageBand };
  return paperValues(packSchema.parse(pack), {
    ...newCase({ id: 'fil', packId: 'fil', now: 0, planKey: {}, myService: null }),
    guide,
    form: { values: formValuesSchema.parse(values), sources: {} },
  });
}

/** Which place in the file, and what is wrong there. */
function complaint(issue: z.core.$ZodIssue): string {
  const place = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return `Ukjent felt: ${[place, issue.keys.join(', ')].filter((part) => part !== '').join('.')}`;
  if (issue.code === 'invalid_type')
    return `${place || 'Filen'}: skal være ${KINDS[issue.expected] ?? issue.expected}`;
  return `${place}: denne verdien kan ikke brukes`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'tekst, i anførselstegn',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'felt og verdier, i krøllparenteser',
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Told('Filen er ikke JSON.');
  }
}
