import { describe, expect, it } from 'vitest';
import { leftOut } from '../../../lib/cli/left-out';

interface Hooks {
  readonly resolveId: (source: string, importer?: string) => string | null;
  readonly load: (id: string) => string | null;
}
const { resolveId, load } = leftOut() as unknown as Hooks;
const inLibrary = '/a/node_modules/pdf-lib/es/api/x.js';
const imported = (source: string) => {
  const code = load(resolveId(source, inLibrary) ?? '') ?? '';
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
};
const SAYS = 'ikke med i bygget';

describe('what is left out of pdf-lib', () => {
  it.each([
    ['culori', (it) => it.converter('rgb')('red')],
    ['./srgbProfile.js', (it) => it.getDefaultSRGBProfile()],
    ['html-entities', (it) => it.encode('a')],
    ['node-html-better-parser', (it) => it.parse('<a>')],
    ['../packages/upng/index.js', (it) => it.default.decode()],
    ['../../packages/standard-fonts/index.js', (it) => it.Font.load('Courier')],
    ['../../packages/standard-fonts/index.js', (it) => it.Encodings.WinAnsi.encodeUnicodeCodePoint(1)],
    ['./extraction/extractPageContents.js', (it) => it.extractPageContents()],
  ] satisfies [string, (it: Awaited<ReturnType<typeof imported>>) => unknown][])(
    '%s says so when it is asked for after all',
    async (source, ask) => {
      const part = await imported(source);
      expect(() => ask(part)).toThrow(SAYS);
    },
  );

  it('is left out of pdf-lib alone', () => {
    expect(resolveId('culori', inLibrary.replaceAll('/', '\\'))).not.toBeNull();
    expect(resolveId('culori', '/a/lib/app/x.ts')).toBeNull();
    expect(resolveId('culori')).toBeNull();
    expect(resolveId('fflate', inLibrary)).toBeNull();
    expect(load('/a/lib/app/x.ts')).toBeNull();
  });
});
