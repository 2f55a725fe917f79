import * as z from 'zod/mini';
import { idSchema } from './basics';

/** An address beyond the manifest where one of the adapters applies, because the user or the kommune's policy said so. */
const ownSiteSchema = z.object({
  /** `https://host`, without path. */
  origin: z.string().check(z.regex(/^https:\/\/[a-z0-9.-]+(:\d+)?$/)),
  /** Id of the adapter that applies there. */
  adapter: idSchema,
});
export type OwnSite = z.infer<typeof ownSiteSchema>;
