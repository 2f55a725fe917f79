import { foldLetters } from './segments';

/** Parts of a field's name: `MorAdresse_2` → `mor adresse 2`. */
function wordsOf(name: string): string {
  const apart = name
    .replace(/([a-zæøå])([A-ZÆØÅ])/g, '$1 $2')
    .replace(/([a-zA-ZæøåÆØÅ])(\d)/g, '$1 $2')
    .replace(/(\d)([a-zA-ZæøåÆØÅ])/g, '$1 $2');
  return foldLetters(apart)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const MOR = /\b(mor|mother|foresatt 1|foresatte 1|forelder 1)\b/;
const FAR = /\b(far|father|foresatt 2|foresatte 2|forelder 2)\b/;
const MAIL = /\b(e ?post|e ?mail|mail)\b/;
const PHONE = /\b(tlf|telefon|telefonnummer|telefonnr|tlfnr|phone|mobil|mobilnummer)\b/;

/** First match wins: the more particular stands first. */
const CHILD: readonly (readonly [string, RegExp])[] = [
  ['fodselsnummer', /\b(person ?n(umme)?r|personnummer|fodsels ?n(umme)?r|fodselsnummer|fnr|pnr)\b/],
  ['postcode', /\b(post ?nr|postnummer|post code|zip)\b/],
  ['place', /\b(post ?sta?e?d|city)\b/],
  ['address', /\b(adresse|address|gateadresse)\b/],
  ['email', MAIL],
  ['phone', PHONE],
  ['name', /\b(na[vm]n|name|fullt navn)\b/],
];

/**
 * Reads a field's name or tool tip.
 * @returns the path it seems to mean, or null when it says nothing
 */
export function pathFromName(name: string): string | null {
  const words = wordsOf(name);
  if (words === '') return null;
  return boxPath(words) ?? questionPath(words) ?? parentPath(words) ?? servicePath(words) ?? childPath(words);
}

/** The same for a box to tick, whose words are the choices themselves. */
export function boxFromName(name: string): string | null {
  const words = wordsOf(name);
  if (/\bbarne ?koordinator\b/.test(words)) return 'applyFor.barnekoordinator';
  if (/\b(individuell plan|individuellplan|ip)\b/.test(words)) return 'applyFor.individuellPlan';
  return /\bkoordinator\b/.test(words) ? 'applyFor.koordinator' : null;
}

/** Our own names for the boxes are the only ones a text field may not take. */
function boxPath(words: string): string | null {
  return /^apply for /.test(words) ? boxFromName(words) : null;
}

function questionPath(words: string): string | null {
  if (/\b(felles mal|goals?|mal for|hva skal koordineres)\b|\bmal\b/.test(words)) return 'goals';
  return /\b(onske[rt]?|wished?|onsket koordinator)\b/.test(words) ? 'wishedKoordinator' : null;
}

function parentPath(words: string): string | null {
  const who = MOR.test(words) ? 'mor' : FAR.test(words) ? 'far' : null;
  if (!who) return null;
  if (/\badresse|address\b/.test(words)) return `${who}.address`;
  return MAIL.test(words) || PHONE.test(words) || /\b(kontakt|contact)\b/.test(words)
    ? `${who}.contact`
    : `${who}.name`;
}

/** Rows are numbered from 1 in other people's forms, from 0 in ours (`services 0 person`). */
function servicePath(words: string): string | null {
  const ours = /^services (\d+) (service|person|phone)$/.exec(words);
  if (ours) return `services.${ours[1]}.${ours[2]}`;
  const number = /\b(\d{1,2})\b/.exec(words);
  const column = /\b(kontakt ?person|fag ?person|contact)\b/.test(words)
    ? 'person'
    : /\b(tjeneste[r]?|teneste[r]?|service|instans)\b/.test(words) && !PHONE.test(words)
      ? 'service'
      : PHONE.test(words) && number
        ? 'phone'
        : null;
  if (!column || !number) return null;
  return `services.${Number(number[1]) - 1}.${column}`;
}

function childPath(words: string): string | null {
  const found = CHILD.find(([, pattern]) => pattern.test(words));
  return found ? `child.${found[0]}` : null;
}
