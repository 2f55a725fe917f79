import { mayContact } from '../consent';
import type { Case } from '../domain/case';
import type { ActionKind, MayContact, StatedGround } from '../domain/consent';
import type { Context } from './context';
import type { ViewMessage } from './messages';

type OwnContact = Extract<ViewMessage, { type: 'contact/own' }>;

/**
 * May an action of Sidemann's own (a text copied, a meeting, a contact button) go to this service? The same answer as at
 * the page's controls, with the same ways out: a ground that is stated is kept with the case and lets this one through.
 * It is kept before the action: one that can't be carried out takes it back (`notGoneOn`).
 */
export async function ownContact(context: Context, message: OwnContact): Promise<MayContact> {
  const { ports, repository } = context;
  const openCase = await repository.getCase(message.caseId);
  if (!openCase) return { may: false, why: ['noCase'] };
  const { service, action, ground, preview } = message;
  const now = await repository.time();
  const verdict = mayContact({ pack: ports.pack, case: openCase, service, action, now, ground: ground?.id });
  if (!verdict.may || verdict.because !== 'ground' || !ground || preview) return verdict;
  const id = ports.newId();
  await repository.saveCase(withGround(openCase, { id, service, action: action.kind, at: now }, ground));
  return { ...verdict, noted: id };
}

/** What was noted as gone on with, and was then not carried out: no case says that it happened. */
export async function notGoneOn({ repository }: Context, id: string): Promise<void> {
  for (const openCase of await repository.listCases()) {
    const goneOn = openCase.goneOn.filter((entry) => entry.id !== id);
    if (goneOn.length < openCase.goneOn.length) await repository.saveCase({ ...openCase, goneOn });
  }
}

/** The case with a contact that went on without consent, and why: for the journal. It opens nothing again. */
export function withGround(
  openCase: Case,
  contact: {
    readonly id: string;
    readonly service: string;
    readonly action: ActionKind;
    readonly at: number;
  },
  ground: StatedGround,
): Case {
  const entry = { ...contact, ground: ground.id, words: ground.words.trim() };
  return { ...openCase, goneOn: [...openCase.goneOn, entry], updatedAt: contact.at };
}
