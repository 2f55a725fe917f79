import type { CaseService } from '../../lib/domain/case';
import type { Pack } from '../../lib/domain/pack';
import { fold } from '../../lib/text/fold';
import { shortTitle } from '../../lib/text/short-title';
import type { SourceName } from '../ui/quote';

/** The name of a service: the pack's, or the user's own word for it; the id when neither has one. */
export function serviceName(pack: Pack, services: readonly CaseService[], id: string): string {
  const known = pack.services.find((service) => service.id === id);
  return known?.name ?? services.find((service) => service.id === id)?.name ?? id;
}

/** The question of a fact, as the pack words it. */
export function factQuestion(pack: Pack, fact: string): string {
  return pack.facts.find((one) => one.id === fact)?.question ?? fact;
}

/** Turns source ids into short names: what stands before the colon of a title («Veilederen: Hvordan …»). */
export function sourceNames(pack: Pack): SourceName {
  const name = (source: string) => shortTitle(pack.sources.find((one) => one.id === source)?.title ?? source);
  return Object.assign(name, { language: pack.language });
}

/**
 * The id of a service written by name: the pack's when it is the name or an alias of one, else that of the same word in
 * the case; null when it is a new one.
 */
export function knownService(pack: Pack, services: readonly CaseService[], written: string): string | null {
  const word = fold(written);
  const isIt = (name: string) => fold(name) === word;
  const inPack = pack.services.find(({ name, aliases }) => isIt(name) || aliases.some(isIt));
  return (inPack ?? services.find(({ name }) => name !== undefined && isIt(name)))?.id ?? null;
}

/** A new id for a service the user adds by name: `egen-` and the next free number. */
export function nextOwnId(services: readonly CaseService[], myService: string | null): string {
  const taken = new Set([...services.map((service) => service.id), myService]);
  let number = 1;
  while (taken.has(`egen-${number}`)) number += 1;
  return `egen-${number}`;
}
