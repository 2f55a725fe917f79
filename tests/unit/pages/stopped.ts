import type { Adapter, ServiceNames } from '../../../lib/domain/adapter';
import { CONTROL, contactOn, ROW } from '../../../lib/pages/contact';
import { all, closest, parentOf, rootsOf, textOf } from '../../../lib/pages/dom';
import { recipientOf } from '../../../lib/pages/recipient';
import { servicesIn, wordsOfAddress } from '../../../lib/pages/services';
import { split } from '../../../lib/pages/words';

/**
 * The names of all controls of a page whose press is asked about when nobody has consented, in order: what contacts
 * somebody, but the family. The gate of a page decides the same in `gate.test.ts`.
 */
export function stoppedOn(document: Document, adapter: Adapter, services: readonly ServiceNames[]): string[] {
  return all(rootsOf(document), CONTROL).flatMap((control) => {
    const contact = contactOn(pathOf(control), adapter);
    if (!contact || contact.element !== control) return [];
    const words = [
      ...contact.rest,
      ...split(textOf(closest(control, ROW))),
      ...wordsOfAddress(contact.address),
    ];
    const isInRow = adapter.contacts.some(({ id, inRow }) => inRow && id === contact.control);
    if (isInRow && servicesIn(words, services).length === 0) return [];
    return recipientOf(contact, adapter, services).kind === 'family' ? [] : [contact.label];
  });
}

function pathOf(element: Element): Element[] {
  const path = [];
  for (let at: Element | null = element; at; at = parentOf(at)) path.push(at);
  return path;
}
