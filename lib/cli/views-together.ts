import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const PANEL = 'entrypoints/sidepanel/main.tsx';
/** What WXT puts before the code of each page. */
const WRAPPER = /virtual:wxt-(html-)?plugins/;

/**
 * Lays what the panel shares with our other views in one file. Left to itself the builder makes one for each set of views
 * that share something: the panel waited for nineteen small files, and each waits for the browser's own turn. What the
 * panel doesn't use stays apart.
 */
export function viewsTogether(root = process.cwd()): Plugin {
  let ofPanel: ReadonlySet<string> | null = null;
  const name = (id: string, graph: Pick<Rolldown.ChunkingContext, 'getModuleInfo'>) => {
    ofPanel ??= reachedFrom(resolve(root, PANEL), (from) => graph.getModuleInfo(from)?.importedIds ?? []);
    return ofPanel.has(id) || WRAPPER.test(id) ? 'views' : null;
  };
  return {
    name: 'sidemann:views-together',
    apply: 'build',
    buildStart() {
      ofPanel = null;
    },
    outputOptions: (options) =>
      options.format === 'es'
        ? { ...options, codeSplitting: { groups: [{ name, minShareCount: 2 }] } }
        : options,
  };
}

/** A module and all that it imports at once, over any number of steps. */
function reachedFrom(start: string, importsOf: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([start]);
  for (const id of found) for (const next of importsOf(id)) found.add(next);
  return found;
}
