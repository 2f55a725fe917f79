import * as z from 'zod/mini';
import { daySchema, idSchema } from './basics';

/** Labels as a person would read them, compared folded and by word; never an id, a class or a path. */
const wordsSchema = z.array(z.string().check(z.minLength(2), z.maxLength(80), z.regex(/^[^<>#[\]{}=]*$/)));

const screenSchema = z.object({
  id: idSchema,
  /** A list or search over many children: nothing on it is ever read as the child. */
  many: z.optional(z.boolean()),
  /** A plan is being written here: what is chosen on it is no plan that exists. */
  begun: z.optional(z.boolean()),
  /** What speaks for this screen. The weights of those found are added; 1 or more is certain. */
  marks: z.array(
    z.object({
      on: z.enum(['heading', 'label', 'control']),
      /** Beginnings of words, one of which stands on any page with this mark; put in when the adapter is prepared. */
      stems: z.optional(z.array(z.string())),
      words: wordsSchema,
      weight: z.number().check(z.minimum(0.05), z.maximum(1)),
      /** How well a label must say it (as `match` has it), where not as usual: 0.5 is among other words. */
      least: z.optional(z.number().check(z.minimum(0.5), z.maximum(1))),
    }),
  ),
});

/** A field of a person, whoever it is; `people` says whose. */
export const FIELDS = [
  'name',
  'firstName',
  'middleName',
  'lastName',
  'number',
  'address',
  'postcode',
  'place',
  /** «Sted»: poststed right behind a postnr., and nothing anywhere else. */
  'town',
  'postcodeAndPlace',
  'phone',
  'email',
  'emailAndPhone',
  'relation',
] as const;

const fieldSchema = z.object({
  id: z.enum(FIELDS),
  words: wordsSchema,
  /** Words that say this only right beside a field of another kind: «Sted» alone may be where somebody meets or signs. */
  beside: z.optional(z.enum(FIELDS)),
});

export const adapterSchema = z.object({
  id: idSchema,
  name: z.string().check(z.minLength(1)),
  /** The day somebody last compared it with the pages. */
  checked: daySchema,
  /** Match patterns as in a manifest (`https://host/path/*`). */
  addresses: z.array(z.string().check(z.regex(/^https:\/\/[^/*]+\/.*$/))),
  /** Patterns of addresses where the script stays still (login). */
  inert: z.array(z.string().check(z.regex(/^https:\/\/[^/*]+\/.*$/))),
  /** Hosts, with everything below them, where people log in: nobody can ask to use Sidemann there. */
  never: z.optional(z.array(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)))),
  /** `always`: every contact is asked about. `knownServices`: only those known as a service of the pack. */
  gate: z.enum(['always', 'knownServices']),
  /** Below this confidence (0–1) nothing is read, written or hinted. */
  bar: z.number().check(z.minimum(0.5), z.maximum(1)),
  /** Words that stand before the plan's number in an address (`…/plan/1234`, `?plan=1234`). */
  keyWords: wordsSchema,
  screens: z.array(screenSchema),
  /** A long page that says none of these is none of ours, and first letters of all that a mark says. Put in too. */
  first: z.optional(z.array(z.string())),
  starts: z.optional(z.array(z.string())),
  /** Whose fields they are, from the heading above or a word in the label. */
  people: z.array(
    z.object({ id: z.enum(['child', 'mor', 'far', 'foresatt', 'koordinator', 'other']), words: wordsSchema }),
  ),
  /** Headings that say nothing of whose fields stand below; words beside the name of a form. */
  neutral: wordsSchema,
  fields: z.array(fieldSchema),
  /** Tables of services. `service` and one more column must be there. */
  serviceTable: z.object({
    service: wordsSchema,
    person: wordsSchema,
    phone: wordsSchema,
    /** A column that says the service where no other does, by the name of somebody's work. */
    role: z.optional(wordsSchema),
    /** Headings under which everybody is somebody from a service. */
    group: z.optional(wordsSchema),
    /** What people work as; names a service where the pack's own names don't. */
    work: z.optional(wordsSchema),
  }),
  goals: wordsSchema,
  /** Where plan type and koordinator are chosen, and the words an outcome of the pack may have among the options. */
  choices: z.array(
    z.object({
      target: z.enum(['planType', 'koordinator']),
      words: wordsSchema,
      options: z.record(z.string(), wordsSchema),
    }),
  ),
  /**
   * The page's own controls that contact somebody: their label begins with the words. `whole`: it says nothing else.
   * `within`: nothing else, and only below a heading or label with these words. `inRow`: exactly one of the words, and
   * only in a row that names a service of the pack: elsewhere it is a menu's word.
   */
  contacts: z.array(
    z.object({
      id: idSchema,
      words: wordsSchema,
      whole: z.optional(z.boolean()),
      within: z.optional(wordsSchema),
      inRow: z.optional(z.boolean()),
      /** How well the whole label must say one of the words (as `match` has it), where not only its beginning. Put in too. */
      least: z.optional(z.number()),
    }),
  ),
  /** Schemes of links that contact somebody, without colon. */
  schemes: z.array(z.string().check(z.regex(/^[a-z.+-]+$/))),
  /** Addresses that contact somebody: host with the beginning of its path. */
  web: z.array(z.string().check(z.regex(/^[a-z0-9.-]+(\/[\w./-]*)?$/))),
  /** A cell or label that says nothing but one of these makes the row a family member's. */
  family: wordsSchema,
  /** Links to the kommune's blank form. */
  blankForm: wordsSchema,
  /** What stands where a value would, and is none: «Ikke oppgitt». Put in when the adapter is prepared. */
  empty: z.optional(wordsSchema),
  /** What a label says besides what it is for: «Må fylles ut». Put in too. */
  noise: z.optional(wordsSchema),
  /** What stands in the bar that is about the user: «Logg ut». Put in too. */
  own: z.optional(wordsSchema),
  /** Buttons beside fields that only look something up, and buttons by which fields are kept. Put in too. */
  search: z.optional(wordsSchema),
  save: z.optional(wordsSchema),
  /** Words by which a label asks for what it is for: «Hvem skal være …». Put in too. */
  questions: z.optional(wordsSchema),
});
export type Adapter = z.infer<typeof adapterSchema>;
export type FieldId = (typeof FIELDS)[number];
export type PersonId = Adapter['people'][number]['id'];

/** What a superuser has taught about one application, on this machine or in a file for the whole kommune. No personal data. */
export const additionSchema = z.object({
  adapter: idSchema,
  /**
   * Where in the adapter the words go, `id` says which one there: a column of `serviceTable`, a heading of one of the
   * `screens`, and so on; `neutral` and `goals` are one list each.
   */
  to: z.enum(['fields', 'people', 'choices', 'contacts', 'neutral', 'goals', 'serviceTable', 'screens']),
  id: z.string().check(z.maxLength(40)),
  words: wordsSchema,
});
export type Addition = z.infer<typeof additionSchema>;

/** The file that is exported and imported. */
export const additionsFileSchema = z.object({
  sidemann: z.literal('sidetillegg'),
  version: z.literal(1),
  made: daySchema,
  additions: z.array(additionSchema),
});
export type AdditionsFile = z.infer<typeof additionsFileSchema>;

/** Sets of words that mean the same in Norwegian forms; general language, nothing of any one site. */
export const wordSetsSchema = z.object({
  /** Whole labels that mean the same. */
  labels: z.array(wordsSchema),
  /** Single words that may stand for each other inside a label (bokmål, nynorsk, spelling). */
  words: z.array(wordsSchema),
  /** Labels of fields that the sources have no word for at all. */
  fields: z.array(fieldSchema),
  /** People and parts of a page that are not the child's, in any application. */
  people: z.array(z.object({ id: z.enum(['other']), words: wordsSchema })),
  /** Headers of columns that say somebody's work; and see `own`, `empty`, `noise`, `questions` of an adapter. */
  roles: wordsSchema,
  work: wordsSchema,
  own: wordsSchema,
  search: wordsSchema,
  save: wordsSchema,
  empty: wordsSchema,
  noise: wordsSchema,
  questions: wordsSchema,
  /** Controls that contact somebody only in a row that names a service; see `contacts` of an adapter. */
  inRow: wordsSchema,
  /**
   * More beginnings of controls that contact somebody, by the id of the adapter's contact, or more headings that it counts
   * below, where it counts only below some: no page is told by these.
   */
  contacts: z.record(z.string(), wordsSchema),
  /** What the name of a link to a file says beside what the file is. */
  links: wordsSchema,
});
export type WordSets = z.infer<typeof wordSetsSchema>;

/** Names by which a service of the pack may stand on a page. */
export interface ServiceNames {
  readonly id: string;
  readonly names: readonly string[];
}

/** What the listener in every page needs of an adapter: to stop what contacts somebody, and to see that a page is none of ours. */
export type ListenerAdapter = Pick<Adapter, 'gate' | 'bar' | 'schemes' | 'web' | 'contacts' | 'first'> & {
  readonly screens: readonly {
    readonly marks: readonly Pick<Adapter['screens'][number]['marks'][number], 'stems' | 'weight'>[];
  }[];
};

/** The background's first answer to `page/hello`. `adapter` is null where the script has nothing to do. */
export interface HelloAnswer {
  readonly adapter: ListenerAdapter | null;
  readonly services: readonly ServiceNames[];
  readonly texts: Readonly<Record<string, string>>;
}

/** Its answer once the page may be one of the adapter's, or the tools are needed. */
export interface WholeAnswer extends HelloAnswer {
  readonly adapter: Adapter | null;
  /** The button and the hints in the page; stopping of contact doesn't depend on it. */
  readonly help: boolean;
}
