import * as z from 'zod/mini';
import type { Case } from '../domain/case';
import type { Pack } from '../domain/pack';

/** What tells an open case from another in a list, without reading all that is in it. */
export const caseMarksSchema = z.object({
  id: z.string(),
  nickname: z.catch(z.string(), ''),
  createdAt: z.catch(z.number(), 0),
  updatedAt: z.catch(z.number(), 0),
  guide: z.catch(
    z.object({
      ageBand: z.nullable(z.string()),
      myService: z.nullable(z.string()),
      services: z.array(z.object({ id: z.string() })),
    }),
    { ageBand: null, myService: null, services: [] },
  ),
});
export type CaseMarks = z.infer<typeof caseMarksSchema>;

/** Of a service only which it is: no note, no person. */
export const marksOf = ({ id, nickname, createdAt, updatedAt, guide }: Case): CaseMarks => ({
  ...{ id, nickname, createdAt, updatedAt },
  guide: {
    ageBand: guide.ageBand,
    myService: guide.myService,
    services: guide.services.map((one) => ({ id: one.id })),
  },
});

/** A case in a list: what the user calls it, and what it can be known by where it has no name. */
export interface ListedCase extends Pick<CaseMarks, 'id' | 'nickname' | 'createdAt' | 'updatedAt'> {
  /** Age and services, in the pack's words; never a name, a number, or what the user wrote. */
  readonly about: readonly string[];
}

/** So many services are named in a list; of the rest only how many. */
const MOST_NAMED = 2;

/** Age and the other services, as far as they are known. A service of the user's own is counted and not named. */
export function aboutCase({ ageBands, services }: Pack, { guide }: Pick<CaseMarks, 'guide'>): string[] {
  const age = ageBands.find(({ id }) => id === guide.ageBand)?.label ?? '';
  const others = guide.services.filter(({ id }) => id !== guide.myService);
  const names = others.flatMap(({ id }) => services.find((one) => one.id === id)?.name ?? []);
  const named = names.slice(0, MOST_NAMED);
  const more = others.length - named.length;
  const list = [...named, ...(more > 0 ? [`+${more}`] : [])].join(', ');
  return [age, list].filter((text) => text !== '');
}

export const listedCase = (pack: Pack, marks: CaseMarks): ListedCase => {
  const { id, nickname, createdAt, updatedAt } = marks;
  return { id, nickname, createdAt, updatedAt, about: aboutCase(pack, marks) };
};
