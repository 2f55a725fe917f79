/** Letters that Unicode decomposition leaves alone, but that a person (or a text scan) confuses. */
const LIKE: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', đ: 'd', ŧ: 't', ŋ: 'n' };

/**
 * Folds a text for comparison: lower case, no accents, no soft hyphens, one space between words, no
 * punctuation at the ends. Never for showing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d]/g, '')
    .replace(/[øæđŧŋ]/g, (letter) => LIKE[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .replace(/^[\s:*.,()–-]+|[\s:*.,()–-]+$/g, '');
}
