import { describe, expect, it } from 'vitest';
import { filesBelow, read } from './files';

/** Every command that README and docs tell people to run is there. */
const { scripts, devDependencies } = JSON.parse(read('package.json'));
const DOCUMENTS = ['README.md', ...filesBelow('docs', /\.md$/)];
/** Npm's own. */
const OWN = ['ci', 'test', 'start', 'version'];
const TOOLS: Readonly<Record<string, string>> = { playwright: '@playwright/test' };

describe.each(DOCUMENTS)('%s', (path) => {
  const text = read(path);
  it('names only commands there are', () => {
    const run = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
    const plain = [...text.matchAll(/`npm (?!run)([\w-]+)/g)].map(([, name = '']) => name);
    expect(plain.filter((name) => !OWN.includes(name))).toEqual([]);
    const tools = [...text.matchAll(/npx ([\w-]+)/g)].map(([, name = '']) => TOOLS[name] ?? name);
    expect(tools.filter((name) => !(name in devDependencies))).toEqual([]);
  });
  it('links only to files there are', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to = '']) => to);
    const folder = path.split('/').slice(0, -1).join('/');
    const known = [...DOCUMENTS, ...filesBelow('docs'), ...filesBelow('tests', /\.md$/)];
    const resolved = links.map((to) =>
      new URL(to, `file:///${folder ? `${folder}/` : ''}`).pathname.slice(1),
    );
    expect(resolved.filter((to) => !known.includes(to))).toEqual([]);
  });
});

it('finds commands at all', () => {
  expect([...read('README.md').matchAll(/npm run ([\w:-]+)/g)].length).toBeGreaterThan(8);
});
