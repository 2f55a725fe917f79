/**
 * Works of others inside a package's own files. A package's licence file says nothing of them; the copyright lines in
 * what is built do. One that isn't known here stops the build, so that somebody finds its licence.
 */

export interface Work {
  readonly title: string;
  readonly licence: 'MIT' | 'Apache-2.0';
  /** The line that the licence asks to be kept. */
  readonly copyright: string;
}

interface Known {
  /** A part of the copyright line. */
  readonly holder: string;
  /** Null where it is the package's own. */
  readonly work: Work | null;
}

/** By the package's folder in node_modules. */
const KNOWN: Readonly<Record<string, readonly Known[]>> = {
  'pdfjs-dist': [
    { holder: 'Mozilla Foundation', work: null },
    {
      holder: 'Denis Pushkarev',
      work: {
        title: 'core-js',
        licence: 'MIT',
        copyright:
          'Copyright (c) 2013-2025 Denis Pushkarev (zloirock.ru)\nCopyright (c) 2025-2026 CoreJS Company (core-js.io)',
      },
    },
  ],
  'pdf-lib': [
    {
      holder: 'Mozilla Foundation',
      work: { title: 'pdf.js', licence: 'Apache-2.0', copyright: 'Copyright 2012 Mozilla Foundation' },
    },
    {
      holder: 'Glyph & Cog',
      work: { title: 'XPDF', licence: 'Apache-2.0', copyright: 'Copyright 1996-2003 Glyph & Cog, LLC' },
    },
    {
      holder: 'Niklas von Hertzen',
      work: {
        title: 'base64-arraybuffer',
        licence: 'MIT',
        copyright: 'Copyright (c) 2012 Niklas von Hertzen',
      },
    },
    {
      holder: 'Devon Govett',
      work: { title: 'PDFKit', licence: 'MIT', copyright: 'Copyright (c) 2014 Devon Govett' },
    },
  ],
};

const LINE = /(?:copyright|©|\(c\))[^\n\w]{0,6}(?:\(c\)|©)?\s*((?:19|20)\d\d[^\n*'"`]{2,90})/gi;

/** @returns the copyright lines in a file, from the year on */
export const holdersIn = (code: string): string[] => [
  ...new Set([...code.matchAll(LINE)].map(([, line = '']) => line.trim())),
];

/**
 * @param line as `holdersIn` gives it
 * @returns what stands in the package under that line, null where it is the package's own; undefined when nobody knows
 */
export const workOf = (folder: string, line: string): Work | null | undefined =>
  KNOWN[folder]?.find(({ holder }) => line.includes(holder))?.work;
