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
    let isFull = false;
    const files: string[] = [];
    const lessons = createLessons({
      additions: () => kept,
      save: async (next) => {
        if (!isFull) kept = next;
        return !isFull;
      },
      saveFile: (_text, name) => files.push(name),
      now: () => new Date(2026, 10, 21).getTime(),
      changed: async () => undefined,
    });
    const teach = (one: Addition) => {
      kept = [...kept, one];
    };
    const refuse = () => {
      isFull = true;
    };
    return { lessons, kept: () => kept, files, teach, refuse };
  };

  it('takes one lesson back, or all', async () => {
    const { lessons, kept } = page();
    await lessons.onForget(lesson('Barnets ID'));
    expect(kept()).toEqual([lesson('ID-nr')]);
    await lessons.onForgetAll();
    expect(kept()).toEqual([]);
  });

  it('gives back what was taken away last, and leaves what was taught meanwhile', async () => {
    const { lessons, kept, teach } = page();
    await lessons.onForget(lesson('Barnets ID'));
    expect(lessons.last()).toEqual({ did: 'removed', count: 1 });
    await lessons.onForgetAll();
    expect(lessons.last()).toEqual({ did: 'removed', count: 1 });
    teach(lesson('Lært nå'));
    await lessons.onUndo();
    expect(kept()).toEqual([lesson('ID-nr'), lesson('Lært nå')]);
    expect(lessons.last()).toBeNull();
    await lessons.onUndo();
    expect(kept()).toEqual([lesson('ID-nr'), lesson('Lært nå')]);
  });

  it('takes out again what came from a file, and nothing else', async () => {
    const { lessons, kept } = page();
    await lessons.onPick(new File([lessonsFile([lesson('Ny'), lesson('ID-nr')], 0)], 'x.json'));
    await Promise.all([lessons.onTake(), lessons.onTake()]);
    expect(kept()).toHaveLength(3);
    expect(lessons.last()).toEqual({ did: 'taken', count: 1 });
    await lessons.onUndo();
    expect(kept()).toEqual([lesson('Barnets ID'), lesson('ID-nr')]);
  });

  it('what could not be stored is nothing to undo', async () => {
    const { lessons, kept, refuse } = page();
    refuse();
    await lessons.onForgetAll();
    expect([kept().length, lessons.last()]).toEqual([2, null]);
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
