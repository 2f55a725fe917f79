/** A seed decides what differs from one installation to another: words, order, markup, ids and class names. */

const fromAddress = new URL(location.href).searchParams.get('seed');
if (fromAddress) sessionStorage.setItem('ovelse.seed', fromAddress);
export const seed = Number(sessionStorage.getItem('ovelse.seed') ?? 1);

let state = seed * 2654435761 + 12345;
/** Mulberry32: the same seed gives the same page. */
export function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

export const pick = (list) => list[Math.floor(random() * list.length)];

export function shuffled(list) {
  const left = [...list];
  return list.map(() => left.splice(Math.floor(random() * left.length), 1)[0]);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const word = (length) => Array.from({ length }, () => pick([...LETTERS])).join('');

const names = new Map();
/** A made-up class name, the same one throughout a visit. */
export function cls(...keys) {
  return keys
    .map((key) => {
      if (!names.has(key)) names.set(key, `${word(3)}-${word(5)}`);
      return names.get(key);
    })
    .join(' ');
}

let count = 0;
/** A made-up id, new each time the page is drawn. */
export const newId = () => `${word(4)}${++count}`;

/** How this installation marks up its fields and choices. */
export const style = {
  label: pick(['for', 'wrap', 'labelledby', 'for']),
  planType: pick(['select', 'radio', 'select']),
  participants: pick(['table', 'table', 'cards']),
  koordinator: pick(['text', 'select', 'text']),
  facts: pick(['dl', 'table', 'beside', 'dl']),
};
