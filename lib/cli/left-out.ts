import type { Plugin } from 'vite';

/** What a part that was left out says when somebody asks it after all. */
const SAYS = 'dette av pdf-lib er ikke med i bygget';
const gone = `const gone = () => { throw new Error('Sidemann: ${SAYS}'); };`;

/**
 * Parts of pdf-lib for what we never ask of it, with what stands in their place: its other modules import them, so they
 * can't be shaken away. The names are those asked for; each throws when it is called.
 */
const PARTS: readonly { readonly from: string; readonly code: string }[] = [
  // Colours as CSS writes them, for SVG. Made once as pdf-lib is loaded, called with each colour.
  { from: 'culori', code: 'export const converter = () => gone;' },
  // Factur-X, PDF/A and scripts of XFA forms.
  { from: 'html-entities', code: 'export const encode = gone;' },
  // The colours of PDF/A, a file of Hewlett-Packard's.
  { from: '/srgbProfile.js', code: 'export const getDefaultSRGBProfile = gone;' },
  // SVG and the templates of XFA forms.
  { from: 'node-html-better-parser', code: 'export const parse = gone; export const NodeType = {};' },
  // PNG pictures.
  { from: '/packages/upng/index.js', code: 'export default { decode: gone, toRGBA8: gone };' },
  // Measures of the fourteen fonts that every viewer has: ours carries its own. Their names are listed at the start.
  {
    from: '/packages/standard-fonts/index.js',
    code: [
      'export const FontNames = {};',
      'export const Font = { load: gone };',
      'export const Encodings = { WinAnsi: { supportedCodePoints: [], encodeUnicodeCodePoint: gone } };',
    ].join('\n'),
  },
  // Text as pdf-lib reads it, which goes by those measures: we read with pdf.js.
  { from: '/extractPageContents.js', code: 'export const extractPageContents = gone;' },
];

const MARK = '\0left-out:';

/** Keeps half of pdf-lib out of what ships: it is read and compiled before the first form can be filled. */
export const leftOut = (): Plugin => ({
  name: 'sidemann:left-out',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!importer || !/node_modules\/pdf-lib\//.test(importer.replaceAll('\\', '/'))) return null;
    const part = PARTS.find(({ from }) => (from.startsWith('/') ? source.endsWith(from) : source === from));
    return part ? MARK + part.from : null;
  },
  load(id) {
    const part = PARTS.find(({ from }) => id === MARK + from);
    return part ? `${gone}\n${part.code}` : null;
  },
});
