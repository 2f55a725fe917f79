/**
 * For every field that can hold personal data: keeps the browser's own helpers (autofill, spell check in the cloud,
 * writing suggestions) away from it. Spread onto the element.
 */
export const PRIVATE_FIELD = {
  autocomplete: 'off',
  spellcheck: false,
  writingsuggestions: 'false',
} as const;
