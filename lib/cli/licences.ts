/**
 * Which packages are truly in the built product, and their licences in full: told by the builder itself while it builds,
 * so that the list can't be forgotten or go stale.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { holdersIn, type Work, workOf } from './works-within';

/** The file in the package that holds them, at its root. */
export const LICENCE_FILE = 'lisenser.txt';

/** What ships without being a package: the font is cut out of Noto Sans, and its licence stands beside it. */
const FONT = { name: 'Noto Sans', licence: 'OFL-1.1', text: 'assets/skjema/noto-sans.OFL.txt' } as const;

/** What a package's licence may be when its code ships. A new one is read by a person, and then added here. */
export const ALLOWED_LICENCES = ['MIT', 'ISC', '0BSD', 'Apache-2.0', 'MPL-2.0', 'OFL-1.1'];

/** The package whose licence file is the Apache licence and nothing more. */
const APACHE = 'pdfjs-dist';

/** MIT packages published without their licence file, with the copyright line that stands in their repository. */
const COPYRIGHT: Readonly<Record<string, string>> = {
  wxt: 'Copyright (c) 2023 Aaron',
  '@wxt-dev/browser': 'Copyright (c) 2023 Aaron',
};

/** Packages by their folder in node_modules, each with the copyright lines in its files. */
export type Bundled = ReadonlyMap<string, ReadonlySet<string>>;

export interface BundledPackages {
  /** For the main build and for the workers' own builds. */
  readonly plugin: () => Plugin;
  /** The packages that have code, style or files in what has been built so far. */
  readonly found: () => Bundled;
}

/** Sees what every build takes from node_modules. A module that was shaken away isn't counted. */
export function createBundledPackages(): BundledPackages {
  const found = new Map<string, Set<string>>();
  const note = (path: string, code = '') => {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/?]+)/.exec(path.replaceAll('\\', '/'))?.[1];
    if (name) found.set(name, new Set([...(found.get(name) ?? []), ...holdersIn(code)]));
  };
  const plugin = (): Plugin => ({
    name: 'sidemann:bundled-packages',
    enforce: 'pre',
    // Style sheets are put together before the bundle is: they are followed here.
    transform(_, id) {
      const file = id.replace(/\?.*/, '');
      if (file.endsWith('.css')) for (const path of stylePackages(file)) note(path);
    },
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'asset') {
          for (const path of part.originalFileNames) note(path, Buffer.from(part.source).toString());
          continue;
        }
        // Read as the package has it: the builder drops comments.
        for (const [id, { renderedLength }] of Object.entries(part.modules))
          if (renderedLength > 0) note(id, sourceOf(id));
      }
    },
  });
  return { plugin, found: () => new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** A module as it lies on disk; empty for one that the builder made. */
function sourceOf(id: string): string {
  const file = id.replace(/\?.*/, '');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The packages that a style sheet of ours, or one that it imports, takes from; each as a path. */
function stylePackages(file: string): string[] {
  const imports = [...readFileSync(file, 'utf8').matchAll(/@import "([^"]+)"/g)].map(([, to = '']) => to);
  return imports.flatMap((to) =>
    to.startsWith('.') ? stylePackages(join(file, '..', to)) : [`node_modules/${to}`],
  );
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** @returns name, version and licence of an installed package, as it says itself */
export function packageFacts(root: string, name: string): PackageJson {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
}

/** A package's licence, whole. Throws when it has no licence file and isn't known: then somebody must find it. */
export function licenceText(root: string, name: string): string {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.md|\.txt)?$/i.test(one));
  if (file) return readFileSync(join(folder, file), 'utf8').trim();
  const copyright = COPYRIGHT[name];
  if (!copyright) throw new Error(`${name} har ingen lisensfil`);
  return mitText(root, copyright);
}

/** The MIT licence is one text but for the copyright line; ours stands in the project. */
const mitText = (root: string, copyright: string): string =>
  readFileSync(join(root, 'LICENSE'), 'utf8')
    .replace(/^Copyright .*$/m, () => copyright)
    .trim();

/**
 * The text of the licence file: a list, then each licence in full.
 * Throws when a package's licence isn't among those that have been read and allowed, and when a file of it names
 * somebody whose work isn't known.
 */
export function licenceList(root: string, bundled: Bundled): string {
  const packages = [...bundled].flatMap(([folder, holders]) => {
    const { name, version, license = '' } = packageFacts(root, folder);
    if (!ALLOWED_LICENCES.includes(license))
      throw new Error(`${name}: lisensen «${license}» er ikke vurdert`);
    const own = { title: `${name} ${version}`, licence: license, text: licenceText(root, folder) };
    const within = worksIn(folder, holders).map(({ title, licence, copyright }) => {
      const text =
        licence === 'MIT' ? mitText(root, copyright) : `${copyright}\n\n${licenceText(root, APACHE)}`;
      return { title: `${title} (i ${name})`, licence, text };
    });
    return [own, ...within];
  });
  const font = { ...FONT, title: FONT.name, text: readFileSync(join(root, FONT.text), 'utf8').trim() };
  const all = [...packages, font];
  const line = '='.repeat(78);
  return [
    'Sidemann, MIT. Denne pakken inneholder også / This package also contains:',
    '',
    ...all.map(({ title, licence }) => `- ${title} (${licence})`),
    ...all.map(({ title, licence, text }) => `\n${line}\n${title} (${licence})\n${line}\n\n${text}`),
    '',
  ].join('\n');
}

/** What others made of a package's files, by the copyright lines in them. */
function worksIn(folder: string, holders: ReadonlySet<string>): readonly Work[] {
  const works = [...holders].flatMap((line) => {
    const work = workOf(folder, line);
    if (work === undefined) throw new Error(`${folder}: «${line}» har ingen lisens i listen`);
    return work ?? [];
  });
  return [...new Set(works)];
}

/** Writes the licence file into a finished build. */
export function writeLicences(root: string, folder: string, bundled: Bundled): void {
  if (!existsSync(folder)) throw new Error(`${folder} er ikke bygget`);
  writeFileSync(join(folder, LICENCE_FILE), licenceList(root, bundled));
}
