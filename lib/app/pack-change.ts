import type { Case } from '../domain/case';
import type { Pack } from '../domain/pack';

/** Answers to questions, services and age bands that a pack doesn't know: they were given under another one. */
function hasUnknown({ guide }: Case, { facts, services, ageBands }: Pack): boolean {
  const knows = (list: readonly { readonly id: string }[], id: string) => list.some((one) => one.id === id);
  return (
    Object.keys(guide.answers).some((fact) => !knows(facts, fact)) ||
    guide.services.some(({ id }) => !id.startsWith('egen-') && !knows(services, id)) ||
    (guide.ageBand !== null && !knows(ageBands, guide.ageBand))
  );
}

/**
 * A case after another pack came into force: what that pack doesn't know stays in the case, and is said once. The same
 * case when there is nothing of the kind.
 */
export function underPack(openCase: Case, pack: Pack): Case {
  if (openCase.lost.includes('answers') || !hasUnknown(openCase, pack)) return openCase;
  return { ...openCase, packId: pack.id, lost: [...openCase.lost, 'answers'] };
}
