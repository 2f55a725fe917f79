import type { FieldId, PersonId } from '../domain/adapter';

/** One value with everything that tells whose it is. */
export interface Found {
  readonly person: PersonId;
  readonly field: FieldId;
  readonly text: string;
  readonly label: string;
  /** The heading that told whose it is; keeps two foresatte apart. */
  readonly heading: string;
  /** The table's row it stands in, where each row is a person of its own. */
  readonly row?: Element;
  /** Where it stands. */
  readonly at?: Element;
  readonly confidence: number;
}
