import * as z from 'zod/mini';
import { idSchema } from './basics';

/** Languages there are texts for. */
export const LANGUAGES = ['nb', 'nn'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a user has chosen on this machine; nothing about any child. */
export const settingsSchema = z.object({
  myService: z.nullable(idSchema),
  language: z.enum(LANGUAGES),
  /** Adapters the user has switched off. */
  sitesOff: z.array(idSchema),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { myService: null, language: 'nb', sitesOff: [] };
