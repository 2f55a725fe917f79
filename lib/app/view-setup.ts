import type { Pack } from '../domain/pack';
import { createTexts, type Messages, type Texts } from '../text/catalogue';
import { persistent, type Send } from './persistent';
import type { Setup } from './setup';

/** What a view needs of what is in force, as it travels: plain data, parsed once in the background. */
export interface ViewSetup {
  readonly language: string;
  readonly messages: Messages;
  readonly pack: Pack;
  /** False where Teams is switched off. */
  readonly teams: boolean;
}

export const viewSetupOf = ({ settings, messages, pack, teams }: Setup): ViewSetup => ({
  language: settings.language,
  messages,
  pack,
  teams,
});

/** What is in force, as a view uses it. */
export type SetupNow = Pick<ViewSetup, 'pack' | 'teams'> & { readonly texts: Texts };

/**
 * Asks the background what is in force. A view carries neither the pack, the words of every language nor the code that
 * checks them, so it opens sooner, and all views agree.
 * @returns null when nobody answers
 */
export async function askSetup(send: Send): Promise<SetupNow | null> {
  const answer = await persistent(send)({ type: 'setup/get' }).catch(() => null);
  const told = answer as ViewSetup | null | undefined;
  if (!told) return null;
  const { pack, teams, messages, language } = told;
  return { pack, teams, texts: createTexts(messages, language) };
}
