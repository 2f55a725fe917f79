import type { Adapter } from '../domain/adapter';
import { closest, FIELD } from './dom';
import type { Found } from './found';
import { meaningOf } from './meaning';
import { OF_SOMEBODY } from './owner';

/** Parts of a page that tell of something else than the rest does. */
const BAR = 'header,[role=banner],nav,aside,[role=complementary]';
/** A part's own header is a piece of that part. */
const PART = 'main,[role=main],section,article,dialog,[role=dialog]';

/**
 * What no label and no heading says whose it is, is taken for the child's, since the page is about one child. Not where
 * it stands apart from the child: in a bar of the page that says no fødselsnummer (whoever is logged in), as text on a
 * page where the child stands in fields (a help desk), or alone in a form of its own (a newsletter).
 */
export function withoutUnsaid(found: readonly Found[], adapter: Adapter): Found[] {
  const child = found.filter((one): one is Found & { at: Element } => one.person === 'child' && !!one.at);
  const who = child.filter(({ field }) => field === 'number' || /name/i.test(field));
  const numbers = child.filter(({ field }) => field === 'number');
  const isInFields = who.length > 0 && who.every(({ at }) => at.matches(FIELD));
  const isApart = ({ field, at }: Found & { at: Element }): boolean => {
    const bar = barOf(at);
    if (bar && !numbers.some((number) => bar.contains(number.at))) return true;
    if (!OF_SOMEBODY.includes(field)) return false;
    if (!at.matches(FIELD)) return isInFields && /phone|email/i.test(field);
    const form = at.closest('form');
    return (
      form !== null &&
      form.querySelectorAll(FIELD).length === 1 &&
      who.length > 0 &&
      !who.some((one) => form.contains(one.at))
    );
  };
  const isSaid = ({ heading, label }: Found) =>
    heading !== '' || meaningOf(label, adapter)?.person === 'child';
  const apart = new Set<Found>(child.filter((one) => !isSaid(one) && isApart(one)));
  return found.filter((one) => !apart.has(one));
}

function barOf(at: Element): Element | null {
  const bar = closest(at, `${BAR},${PART}`);
  return bar?.matches(BAR) ? bar : null;
}
