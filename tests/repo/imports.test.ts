import { describe, expect, it } from 'vitest';
import { type Import, importsOf, read, sourceFiles } from './files';

/** Who may import whom: the table of folders in the README. `packages` are names from package.json. */
const MAY: readonly {
  readonly folder: string;
  readonly own: readonly string[];
  readonly packages: readonly string[];
}[] = [
  { folder: 'lib/domain/', own: ['lib/domain/'], packages: ['zod'] },
  // The catalogue's type is read off the bokmål texts; nothing of them is bundled by it.
  {
    folder: 'lib/text/',
    own: ['lib/text/', 'lib/domain/', 'type:assets/locales/'],
    packages: ['@navikt/fnrvalidator'],
  },
  { folder: 'lib/rules/', own: ['lib/rules/', 'lib/domain/', 'lib/text/'], packages: [] },
  { folder: 'lib/consent/', own: ['lib/consent/', 'lib/domain/', 'lib/text/'], packages: [] },
  { folder: 'lib/pages/', own: ['lib/pages/', 'lib/domain/', 'lib/text/'], packages: [] },
  {
    folder: 'lib/henvendelse/read/',
    own: ['lib/henvendelse/', 'lib/domain/', 'lib/text/'],
    packages: ['pdf-lib', 'pdfjs-dist'],
  },
  {
    folder: 'lib/henvendelse/',
    own: ['lib/henvendelse/', 'lib/domain/', 'lib/text/'],
    packages: ['pdf-lib'],
  },
  {
    folder: 'lib/app/',
    own: [
      'lib/app/',
      'lib/domain/',
      'lib/text/',
      'lib/rules/',
      'lib/consent/',
      'lib/pages/',
      'lib/henvendelse/',
    ],
    packages: ['zod'],
  },
  { folder: 'lib/platform/page', own: ['lib/platform/page', 'lib/domain/'], packages: [] },
  {
    folder: 'lib/platform/',
    own: ['lib/platform/', 'lib/domain/', 'lib/app/', 'lib/text/', 'assets/'],
    packages: ['webextension-polyfill'],
  },
  {
    folder: 'lib/workers/',
    // Of the browser only what a worker has too: the package's own files.
    own: ['lib/workers/', 'lib/henvendelse/', 'lib/domain/', 'lib/platform/form-files'],
    packages: ['pdfjs-dist'],
  },
  { folder: 'lib/cli/', own: ['lib/', 'assets/', 'tests/standins/'], packages: ['*'] },
  {
    folder: 'components/',
    own: ['components/', 'lib/text/', 'lib/domain/', 'type:lib/app/'],
    packages: ['solid-js', '@digdir/designsystemet-css'],
  },
  {
    folder: 'entrypoints/',
    own: ['entrypoints/', 'components/', 'lib/', 'assets/'],
    packages: ['wxt', 'solid-js', '@digdir/designsystemet-css'],
  },
];

const rowOf = (path: string) => MAY.find(({ folder }) => path.startsWith(folder));

function allowed({ from, to, typeOnly }: Import): boolean {
  const row = rowOf(from);
  if (!row) return false;
  if (row.folder === 'entrypoints/' && to.startsWith('lib/cli/')) return false;
  if (to.startsWith('node:')) return row.folder === 'lib/cli/';
  const isOwn = /^(lib|components|entrypoints|assets|tests)\//.test(to);
  if (!isOwn) return row.packages.includes('*') || row.packages.includes(to);
  if (row.folder === 'lib/cli/' && to.startsWith('lib/platform/')) return false;
  return row.own.some((folder) =>
    folder.startsWith('type:')
      ? typeOnly && to.startsWith(folder.slice('type:'.length))
      : to.startsWith(folder),
  );
}

const all = sourceFiles().flatMap(importsOf);
const say = ({ from, to, typeOnly }: Import) => `${from} → ${to}${typeOnly ? ' (type)' : ''}`;

describe('who imports whom', () => {
  it('follows the table of folders', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((one) => !allowed(one)).map(say)).toEqual([]);
  });

  it('would notice a forbidden arrow', () => {
    const arrow = (from: string, to: string, typeOnly = false) =>
      allowed({ from, to, typeOnly, dynamic: false });
    expect(arrow('lib/rules/suggest.ts', 'lib/app/ports.ts')).toBe(false);
    expect(arrow('components/ui/button.tsx', 'lib/platform/store.ts')).toBe(false);
    expect(arrow('components/ui/button.tsx', 'lib/app/panel.ts')).toBe(false);
    expect(arrow('components/ui/button.tsx', 'lib/app/panel.ts', true)).toBe(true);
    expect(arrow('lib/consent/who.ts', 'lib/rules/index.ts')).toBe(false);
    expect(arrow('lib/domain/case.ts', 'lib/text/norwegian.ts')).toBe(false);
    expect(arrow('lib/henvendelse/planner.ts', 'pdfjs-dist')).toBe(false);
    expect(arrow('lib/pages/read.ts', 'webextension-polyfill')).toBe(false);
    expect(arrow('lib/platform/page.ts', 'lib/platform/store.ts')).toBe(false);
    expect(arrow('entrypoints/popup/main.tsx', 'lib/cli/pack.ts')).toBe(false);
  });

  it('has no cycle', () => {
    const arrows = new Map<string, string[]>();
    for (const { from, to, typeOnly } of all)
      if (!typeOnly) arrows.set(from, [...(arrows.get(from) ?? []), to]);
    expect(findCycle(arrows)).toEqual([]);
  });

  it('uses full zod nowhere: its probe breaks the strict CSP', () => {
    const full = all.filter(({ to }) => to === 'zod').map(({ from }) => from);
    expect(full.length).toBeGreaterThan(3);
    for (const path of full) expect(importsLiteral(path)).toEqual(['zod/mini']);
  });
});

function importsLiteral(path: string): string[] {
  const names = [...read(path).matchAll(/from\s+['"]([^'"]+)['"]/g)].map(([, to = '']) => to);
  return [...new Set(names.filter((to) => to.startsWith('zod')))];
}

function findCycle(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (at: string, path: readonly string[]): string[] => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at];
    if (done.has(at)) return [];
    for (const next of arrows.get(at) ?? []) {
      const cycle = walk(next, [...path, at]);
      if (cycle.length > 0) return cycle;
    }
    done.add(at);
    return [];
  };
  for (const start of arrows.keys()) {
    const cycle = walk(start, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
