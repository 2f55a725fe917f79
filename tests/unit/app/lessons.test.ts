import { describe, expect, it } from 'vitest';
import { createLessons, lessonsFile, readLessons } from '../../../lib/app/lessons';
import type { Addition } from '../../../lib/domain/adapter';

const lesson = (word: string): Addition => ({
  adapter: 'samspill',
  to: 'fields',
  id: 'number',
  words: [word],
});

describe('lessons as a file for the whole kommune', () => {
  it('comes back as it was, and says what is new', () => {
    const file = lessonsFile([lesson('Barnets ID'), lesson('ID-nr')], new Date(2026, 10, 21).getTime());
    expect(readLessons(file, [lesson('Barnets ID')])).toEqual({
      fresh: [lesson('ID-nr')],
      known: [lesson('Barnets ID')],
    });
  });

  it.each([
    ['no JSON', 'hei'],
    ['JSON of something else', '{"sidemann":"pakke"}'],
    ['a path among the words', lessonsFile([lesson('#id > input')], 0)],
    ['a forbidden key', '{"__proto__":{"sidemann":"sidetillegg"}}'],
  ])('is refused whole: %s', (_name, text) => expect(readLessons(text, [])).toEqual({ problem: 'notAFile' }));
});

describe('the options page', () => {
  const page = () => {
    let kept: readonly Addition[] = [lesson('Barnets ID'), lesson('ID-nr')];
    const files: string[] = [];
    const lessons = createLessons({
      additions: () => kept,
      save: async (next) => {
        kept = next;
        return true;
      },
      saveFile: (_text, name) => files.push(name),
      now: () => new Date(2026, 10, 21).getTime(),
      changed: async () => undefined,
    });
    return { lessons, kept: () => kept, files };
  };

  it('takes one lesson back, or all', async () => {
    const { lessons, kept } = page();
    await lessons.onForget(lesson('Barnets ID'));
    expect(kept()).toEqual([lesson('ID-nr')]);
    await lessons.onForgetAll();
    expect(kept()).toEqual([]);
  });

  it('takes nothing from a file before the user says so', async () => {
    const { lessons, kept } = page();
    const file = new File([lessonsFile([lesson('Ny')], 0)], 'x.json');
    await lessons.onPick(file);
    expect(kept()).toHaveLength(2);
    await lessons.onTake();
    expect(kept()).toContainEqual(lesson('Ny'));
    expect(lessons.offered()).toBeNull();
  });

  it('saves under a name with nothing but the day', () => {
    const { lessons, files } = page();
    lessons.onExport();
    expect(files).toEqual(['sidetillegg-2026-11-21.json']);
  });
});
