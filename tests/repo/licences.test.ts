import { describe, expect, it } from 'vitest';
import { ALLOWED_LICENCES, licenceList, licenceText } from '../../lib/cli/licences';
import { holdersIn } from '../../lib/cli/works-within';
import { ROOT, read } from './files';

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly license?: string;
}
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(read('package-lock.json'));
const { dependencies } = JSON.parse(read('package.json'));

const bundled = (lines: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(lines).map(([folder, held]) => [folder, new Set(held)]));

describe('licences of what ships', () => {
  it('every package that a dependency brings has a licence somebody has read and allowed', () => {
    const shipped = Object.entries(lock.packages).filter(
      ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
    );
    expect(shipped.length).toBeGreaterThan(10);
    const others = shipped.filter(([, { license = '' }]) => !ALLOWED_LICENCES.includes(license));
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it.each(Object.keys(dependencies))('%s has its licence with it, in full', (name) => {
    expect(licenceText(ROOT, name).length).toBeGreaterThan(600);
  });

  it('a package without a known licence stops the build', () => {
    // A licence that is open, and yet not among those that have been read (CC-BY-4.0).
    expect(() => licenceList(ROOT, bundled({ 'caniuse-lite': [] }))).toThrow('ikke vurdert');
    expect(() => licenceText(ROOT, 'no-such-package')).toThrow();
  });

  it('the list names each package with version and licence, and the font', () => {
    const list = licenceList(ROOT, bundled({ 'solid-js': [], 'webextension-polyfill': [] }));
    expect(list).toMatch(/^- solid-js [\d.]+ \(MIT\)$/m);
    expect(list).toContain('Mozilla Public License Version 2.0');
    expect(list).toContain('SIL OPEN FONT LICENSE');
  });

  it('names what others made inside a package, by the lines that are in what is built', () => {
    const pdfjs = read('node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    const list = licenceList(ROOT, bundled({ 'pdfjs-dist': holdersIn(pdfjs) }));
    expect(list).toMatch(/^- core-js \(i pdfjs-dist\) \(MIT\)$/m);
    expect(list).toContain('Copyright (c) 2025-2026 CoreJS Company');
    expect(licenceList(ROOT, bundled({ 'pdfjs-dist': [] }))).not.toContain('core-js');
  });

  it('somebody else’s work that nobody knows stops the build', () => {
    const lines = holdersIn('/* Copyright (c) 2031, Ola Nordmann. */ const copyright = 169;');
    expect(lines).toEqual(['2031, Ola Nordmann.']);
    expect(() => licenceList(ROOT, bundled({ 'solid-js': lines }))).toThrow('Ola Nordmann');
  });
});
