import * as z from 'zod/mini';
import { idSchema } from './basics';

/** BCP 47 language. Which there are texts for shows in `assets/locales`: one folder each. */
const languageSchema = z.string().check(z.regex(/^[a-z]{2,3}$/));

/** What a user has chosen on this machine; nothing about any child. */
export const settingsSchema = z.object({
  myService: z.nullable(idSchema),
  language: languageSchema,
  /** Adapters the user has switched off. */
  sitesOff: z.array(idSchema),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { myService: null, language: 'nb', sitesOff: [] };
