import type { Plugin } from 'vite';

/** A custom property as it is set in a minified sheet; a quoted text in it may hold anything. */
const SET = /(?<=[{;])(--[\w-]+):(?:"[^"]*"|'[^']*'|[^;{}"'])*(?:;|(?=\}))/g;

/**
 * Style sheets without the custom properties that nothing asks for: Designsystemet's theme brings some hundred colours
 * and sizes more than we use.
 * @param sheets as the builder writes them, minified; one may ask for what another sets
 * @param scripts all code that could name one
 */
export function withoutUnusedTokens(sheets: readonly string[], scripts: string): string[] {
  const before = sheets.join('\n');
  const asked = new Set(before.match(/(?<=var\()--[\w-]+/g));
  const left = sheets.map((css) =>
    css.replace(SET, (whole, name: string) => (asked.has(name) || scripts.includes(name) ? whole : '')),
  );
  // What only an unused one asked for goes in the next round.
  return left.join('\n').length === before.length ? left : withoutUnusedTokens(left, scripts);
}

/** The same for what a build writes. */
export const unusedTokens = (): Plugin => ({
  name: 'sidemann-unused-tokens',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const files = Object.values(bundle);
    const scripts = files.flatMap((file) => (file.type === 'chunk' ? file.code : [])).join('\n');
    const sheets = files.flatMap((file) =>
      file.type === 'asset' && file.fileName.endsWith('.css') ? file : [],
    );
    const trimmed = withoutUnusedTokens(
      sheets.map(({ source }) => String(source)),
      scripts,
    );
    for (const [at, sheet] of sheets.entries()) sheet.source = trimmed[at] ?? sheet.source;
  },
});
