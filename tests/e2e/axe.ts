import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** axe as one text. The views' own CSP forbids script tags, so it is evaluated. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and what axe's makers hold to be good. */
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe where it stands; gives each finding as rule and place. For `evaluate`, after `AXE`. */
export async function findingsHere(rules: readonly string[]): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run(document, { runOnly: [...rules] });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
  // What is reset there is the empty element around a piece of ours; no spacing is set on the text itself. Firefox alone tells.
  return found.filter((one) => one !== 'avoid-inline-spacing: sidemann-del');
}
