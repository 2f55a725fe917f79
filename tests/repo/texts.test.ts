import { describe, expect, it } from 'vitest';
import nb from '../../assets/locales/nb';
import { codeOf, filesBelow, read, sourceFiles } from './files';

const KEYS = Object.keys(nb);
const AREAS = [...new Set(KEYS.map((key) => key.split('.')[0]))];
const WORDS = /\p{L}{2,}/u;

const views = [...filesBelow('components', /\.tsx$/), ...filesBelow('entrypoints', /\.tsx$/)];

/** Attributes that are read or heard by people. */
const SPOKEN =
  /\s(title|placeholder|alt|aria-label|label|summary|legend|help|text|what|happened|kept)="([^"]*)"/g;

/** Words between two tags, as far as a scan of the text can tell them from code. */
function literalTexts(text: string): string[] {
  const between = [...text.matchAll(/>([^<>{}=;()]*)<\//g)].map(([, words = '']) => words.trim());
  const spoken = [...text.matchAll(SPOKEN)].map(([, , words = '']) => words);
  return [...between, ...spoken].filter((words) => WORDS.test(words));
}

/** Keys that the code names, whole (`'guide.mine.title'`) or by their beginning (`guide.mine.${x}`, `guide.mine.`). */
function namedIn(paths: readonly string[]) {
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  for (const path of paths) {
    for (const [, text = ''] of codeOf(path).matchAll(/['"`]([a-z]+\.[\w.]*(?:\$\{)?)/g)) {
      if (!AREAS.includes(text.split('.')[0])) continue;
      if (text.endsWith('${')) beginnings.add(text.slice(0, -2));
      else if (text.endsWith('.')) beginnings.add(text);
      else whole.add(text);
    }
  }
  return { whole, beginnings };
}
const named = namedIn(sourceFiles());
// The rules name places in a pack (`form.ticks.…`) in the same way.
const asked = namedIn(sourceFiles().filter((path) => !/^lib\/(rules|cli)\//.test(path)));

/** `t.count` adds the plural form. */
const counted = (key: string) => key.replace(/\.(zero|one|two|few|many|other)$/, '');

describe('texts', () => {
  it('stand in the catalogue, not in the views', () => {
    expect(views.length).toBeGreaterThan(20);
    const found = views.flatMap((path) => literalTexts(codeOf(path)).map((words) => `${path}: ${words}`));
    expect(found).toEqual([]);
  });

  it('would be found if they stood in a view', () => {
    expect(literalTexts('<p>Hei der</p>')).toEqual(['Hei der']);
    expect(literalTexts('<button title="Lukk" />')).toEqual(['Lukk']);
    expect(literalTexts('<p>{t("a.b")}</p> <p> · </p>')).toEqual([]);
  });

  it('are all used', () => {
    const isUsed = (key: string) =>
      named.whole.has(key) ||
      named.whole.has(counted(key)) ||
      [...named.beginnings].some((beginning) => key.startsWith(beginning));
    expect(KEYS.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('all exist where they are asked for', () => {
    const exists = (key: string) => KEYS.includes(key) || KEYS.some((one) => counted(one) === key);
    const isKey = (text: string) =>
      text.includes('.') && !/\.(json|ts|tsx|css|pdf|html|js|mjs|ttf)$/.test(text);
    expect([...asked.whole].filter((key) => isKey(key) && !exists(key))).toEqual([]);
    expect([...asked.beginnings].filter((start) => !KEYS.some((key) => key.startsWith(start)))).toEqual([]);
  });

  it('belong to the room their key names', () => {
    for (const path of filesBelow('assets/locales/nb', /\.json$/)) {
      const room = path.split('/').at(-1)?.replace('.json', '');
      for (const key of Object.keys(JSON.parse(read(path)))) expect(key.split('.')[0], key).toBe(room);
    }
  });
});
