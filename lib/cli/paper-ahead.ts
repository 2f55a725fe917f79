import type { Plugin, Rolldown } from 'vite';

/** Where a page of ours asks for it: `data-worker` on the script that runs before all others, `lib/platform/ahead.ts`. */
const ASKED = '<script src="/ahead.js" data-worker=""';
/** What the builder makes of `lib/workers/paper.ts`. */
const WORKER = /^assets\/paper-[\w-]+\.js$/;

/**
 * Tells a page that shows a paper, in its own HTML, where the workers' code lies that makes and draws it, for the script
 * that runs ahead to start them while the page's own code is still being read. Only the builder knows what it is called.
 */
export const paperAhead = (): Plugin => ({
  name: 'sidemann:paper-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      if (!bundle || !html.includes(ASKED)) return undefined;
      return html.replace(ASKED, ASKED.replace('""', `"/${workerIn(bundle)}"`));
    },
  },
});

function workerIn(bundle: Rolldown.OutputBundle): string {
  const found = Object.keys(bundle).filter((path) => WORKER.test(path));
  if (found.length !== 1) throw new Error(`Bygget har ${found.length} arbeidere for papir, og skal ha én`);
  return found[0] as string;
}
