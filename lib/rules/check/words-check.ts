import type { Pack } from '../../domain/pack';
import { firstQuote } from './facts-check';
import { type Checked, type CheckInput, type Finding, finding } from './finding';

/** How strongly each modality speaks; a text may use the words of its own strength or weaker. */
const STRENGTH: Readonly<Record<string, number>> = {
  skal: 4,
  harRett: 3,
  naturlig: 2,
  ikkeNaturlig: 2,
  kan: 2,
  foreslar: 1,
  taus: 0,
};
/** Words from this strength up are claims that need a source as strong. */
const CLAIMS_FROM = 3;

/** Texts that speak more strongly than their modality, and what the kommune still has to fill in or confirm. */
export function checkWords({ prepared: { pack } }: CheckInput): Checked {
  const sayings = sayingsOf(pack);
  return {
    findings: [...sayings.flatMap((saying) => tooStrong(saying, pack)), ...toFillIn(pack)],
    states: sayings.length,
  };
}

interface Saying {
  readonly where: string;
  readonly text: string;
  readonly modality: string;
  readonly quote: string | null;
}

function sayingsOf(pack: Pack): Saying[] {
  const of = (
    where: string,
    says: Pack['need']['says'],
    variants: Pack['need']['variants'],
    citations: readonly object[],
  ): Saying[] => [
    // What is denied or open claims nothing, whatever verb the denial uses.
    { where, ...says.yes, quote: firstQuote(citations) },
    ...variants
      .filter(({ status }) => status === 'yes')
      .map(({ text, modality, citations: own }) => ({ where, text, modality, quote: firstQuote(own) })),
  ];
  return [
    ...of('need', pack.need.says, pack.need.variants, pack.need.citations),
    ...pack.outcomes.flatMap(({ id, says, variants, conditions }) =>
      of(
        id,
        says,
        variants,
        conditions.flatMap(({ citations }) => citations),
      ),
    ),
  ];
}

function tooStrong({ where, text, modality, quote }: Saying, pack: Pack): Finding[] {
  const own = STRENGTH[modality] ?? 0;
  const words = text.toLowerCase();
  return Object.entries(pack.modalityWords)
    .filter(([stronger]) => (STRENGTH[stronger] ?? 0) > own && (STRENGTH[stronger] ?? 0) >= CLAIMS_FROM)
    .flatMap(([, list]) => list)
    .filter((word) => says(words, word.toLowerCase()))
    .map((word) => finding(0, 'tooStrong', 'error', where, { quote, values: { word, text, modality } }));
}

/** Does a text claim this, as a word of its own? «Sier ikke at … skal» claims nothing. Both in small letters. */
function says(text: string, word: string): boolean {
  const at = text.search(
    new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}\p{N}\s]/gu, '\\$&')}(?!\\p{L})`, 'u'),
  );
  return at >= 0 && !/(^|\s)(ikke|ikkje)(\s)/.test(text.slice(0, at));
}

function toFillIn(pack: Pack): Finding[] {
  const questions = pack.readings.filter(({ kind, status }) => kind === 'question' && status === 'foreslått');
  const links = pack.links.filter(({ href }) => href === null);
  const phones = pack.contacts.filter(({ post, email, phone }) => !post && !email && !phone);
  const lists = [
    { kind: 'unconfirmed', list: questions.map(({ id }) => id) },
    { kind: 'linksMissing', list: links.map(({ text }) => text) },
    { kind: 'contactsMissing', list: phones.map(({ name }) => name) },
  ];
  const found = lists
    .filter(({ list }) => list.length > 0)
    .map(({ kind, list }) =>
      finding(0, kind, 'note', 'pack', { values: { count: String(list.length), list: list.join(', ') } }),
    );
  return pack.confirmedBy ? found : [...found, finding(0, 'notConfirmed', 'note', 'pack')];
}
