import type { Adapter, ServiceNames } from '../domain/adapter';
import type { Recipient } from '../domain/page';
import { type Contact, ROW } from './contact';
import { closest, HEADING, parentOf, rootsOf, textOf } from './dom';
import { fieldsOf, shownValue } from './fields';
import { cellLabel, labelsOf, termOf } from './labels';
import { meaningOf, personOf } from './meaning';
import { personBoxes } from './person-boxes';
import { isHowToReach, partsOf } from './person-parts';
import { isFamily } from './service-rows';
import { servicesIn, wordsOfAddress } from './services';
import { whoseIs } from './whose';
import { match, saysOnly, split, wordsOf } from './words';

const TO_SEVERAL = /^mailto:.*([,;]|%2c|[?&](to|cc|bcc)=)/i;
const FAMILY = new Set(['mor', 'far', 'foresatt', 'child']);

/**
 * Who a contact is with, from what the control says, the row it stands in, the choice of service in its form, and
 * its address. Family and service at once, or two services, is nobody for sure: the dialog asks.
 */
export function recipientOf(
  contact: Contact,
  adapter: Adapter,
  services: readonly ServiceNames[],
): Recipient {
  const { element, rest, address } = contact;
  const row = rowOf(element, adapter);
  const chosen = chosenIn(element, adapter);
  const family =
    isFamilyWord(rest, adapter) ||
    (row !== null && isFamily([...row.querySelectorAll('*')], adapter)) ||
    chosen.some((text) => isFamilyText(text, adapter)) ||
    standsWithFamily(contact, adapter) ||
    isInFamilyBox(contact, adapter, services);
  const places = [rest, split(textOf(row)), ...chosen.map(split)];
  const [service, ...others] =
    places.map((words) => servicesIn(words, services)).find((ids) => ids.length > 0) ?? [];
  const addressed = servicesIn(wordsOfAddress(address), services);
  // A mail to several says more than its label. The address of one alone may name the place where a parent works.
  const asWell = TO_SEVERAL.test(address) ? addressed.filter((id) => id !== service) : [];
  if (asWell.length > 0) return { kind: 'unknown' };
  if (service)
    return family || others.length > 0 ? { kind: 'unknown' } : { kind: 'service', service, sure: true };
  if (family) return { kind: 'family' };
  const [guess] = addressed;
  return guess ? { kind: 'service', service: guess, sure: false } : { kind: 'unknown' };
}

/** The row, item or card that a control shares with one person. What only lays out the page holds many. */
function rowOf(element: Element, adapter: Adapter): Element | null {
  const row = closest(element, ROW);
  if (row?.querySelector('article,fieldset,h1,h2') || row?.querySelectorAll(HEADING)[1]) return null;
  const lines = [...(row?.querySelectorAll('tr') ?? [])];
  return lines.length === 0 || (!row?.matches('tr') && areFacts(lines, adapter)) ? row : null;
}

/** Is each line a label of one person's with its value, and none there twice: «Tjeneste | PPT», «Telefon | 400 00 000»? */
function areFacts(lines: readonly Element[], adapter: Adapter): boolean {
  const labels = lines.map(({ children: [label, value, more] }) => (value && !more ? textOf(label) : ''));
  const isOwn = (label: string) =>
    isAboutRecipient(label, adapter) || meaningOf(label, adapter)?.person === null;
  return labels.every(isOwn) && new Set(labels).size === labels.length;
}

const isFamilyWord = (words: readonly string[], adapter: Adapter): boolean =>
  FAMILY.has(personOf(words, adapter) ?? '');

/** «Marit Solbakken, foresatt»: one part of the text says nothing but that. */
const isFamilyText = (text: string, adapter: Adapter): boolean =>
  text.split(/[,;()–]/).some((part) => saysOnly(part, adapter.family));

/** The choices (never typed text) about the recipient in the form or dialog that the control belongs to. */
function chosenIn(element: Element, adapter: Adapter): string[] {
  const form = closest(element, 'form,dialog,[role=dialog]');
  if (!form || element.localName === 'a') return [];
  return fieldsOf([form])
    .filter((field) => field.matches('select,[role=combobox],[role=listbox],[role=radiogroup]'))
    .filter((field) => labelsOf(field).some(({ text }) => isAboutRecipient(text, adapter)))
    .map(shownValue)
    .filter(Boolean);
}

function isAboutRecipient(label: string, adapter: Adapter): boolean {
  const words = wordsOf(label);
  const { service, person } = adapter.serviceTable;
  return words.join(' ') === 'til' || match(words, [...service, ...person]).score >= 0.9;
}

/**
 * In the box of a member of the family, known by its place on the page alone: «Ring Marit» on the card below «Mor». Only
 * where box and control say nothing that could be anybody else: what isn't surely the family's is asked about.
 */
function isInFamilyBox(
  { element, rest }: Contact,
  adapter: Adapter,
  services: readonly ServiceNames[],
): boolean {
  const boxes = personBoxes(rootsOf(element.ownerDocument), adapter, services);
  const box = boxes.find((one) => one.element.contains(element));
  if (!box || !FAMILY.has(box.person ?? '')) return false;
  const { name, phone, email, relation, heading } = box;
  // A mother is one: a second box below her heading is somebody else's, and so may the first be.
  const alike = boxes.filter((one) => one.person === box.person && one.heading === heading);
  if (!relation && box.person !== 'foresatt' && alike.length > 1) return false;
  const known = split([name, phone, phone.replace(/\s/g, ''), email, relation, heading].join(' '));
  const initials = name.replace(/(\p{L})[\p{L}\p{M}'’-]*\s*/gu, '$1');
  const isKnown = (part: string) =>
    part === initials ||
    split(part).every((word) => known.includes(word)) ||
    isHowToReach(part, adapter) ||
    meaningOf(part, adapter) !== null;
  const isAction = (word: string) =>
    adapter.contacts.some(({ words }) => words.some((phrase) => phrase.split(' ').includes(word)));
  const controls = [...box.element.querySelectorAll('a,button,[role=button]')].map((one) => textOf(one));
  const said = partsOf(box.element, name).filter((part) => !controls.some((text) => text.includes(part)));
  return said.every(isKnown) && rest.every((word) => isAction(word) || known.includes(word));
}

/** A telephone or mail beside the label for it: «Mors telefon», or below a heading that names a member of the family. */
function standsWithFamily({ element, address, label: name }: Contact, adapter: Adapter): boolean {
  const label = termOf(element.closest('dd')) || cellLabel(element) || textBefore(element);
  const { field, person } = meaningOf(label, adapter) ?? {};
  if (field !== 'phone' && field !== 'email' && field !== 'emailAndPhone') return false;
  // «Ring» beside it goes to that number; «Inviter» may go to anybody.
  if (person) return (address !== '' || /^ring/i.test(name)) && FAMILY.has(person);
  const whose = whoseIs(element, adapter);
  return whose.heading !== '' && whose.factor === 1 && FAMILY.has(whose.person);
}

/** How far out the text before a control may stand. */
const STEPS = 5;

/** The nearest text before a control, also outside the component that draws it. */
function textBefore(element: Element): string {
  let at: Element | null = element;
  for (let step = 0; at && step < STEPS && !at.matches('main,body,section,form,li,article'); step++) {
    const text = textOf(at.previousElementSibling, 80);
    if (text) return text;
    at = parentOf(at);
  }
  return '';
}
