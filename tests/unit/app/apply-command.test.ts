import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../lib/app/apply-command';
import type { Case } from '../../../lib/domain/case';
import type { Command } from '../../../lib/domain/command';
import { aCase, aConsent } from './examples';

const after = (commands: readonly Command[], from: Case = aCase()) =>
  commands.reduce((current, command) => applyCommand(current, command, 2000), from);

describe('commands', () => {
  it('keeps answers, and takes one back', () => {
    const answered = after([
      { do: 'answer', fact: 'F3', answer: 'yes' },
      { do: 'answer', fact: 'F5', answer: 'unknown' },
    ]);
    expect(answered.guide.answers).toEqual({ F3: 'yes', F5: 'unknown' });
    expect(after([{ do: 'answer', fact: 'F3', answer: null }], answered).guide.answers).toEqual({
      F5: 'unknown',
    });
  });

  it('an answer ends a skip; a second skip moves the question last', () => {
    const skipped = after([
      { do: 'skip', fact: 'F3' },
      { do: 'skip', fact: 'F5' },
      { do: 'skip', fact: 'F3' },
    ]);
    expect(skipped.guide.skipped).toEqual(['F5', 'F3']);
    expect(after([{ do: 'answer', fact: 'F3', answer: 'no' }], skipped).guide.skipped).toEqual(['F5']);
  });

  it('adds, changes and removes services, also the user’s own', () => {
    const set = (service: string, status: 'inne' | 'trengs' | null, name?: string): Command => ({
      do: 'setService',
      service,
      status,
      ...(name ? { name } : {}),
    });
    const some = after([set('fysio', 'inne'), set('egen-1', 'trengs', 'Fastlegen'), set('fysio', 'trengs')]);
    expect(some.guide.services).toEqual([
      { id: 'fysio', status: 'trengs' },
      { id: 'egen-1', status: 'trengs', name: 'Fastlegen' },
    ]);
    expect(after([set('fysio', null)], some).guide.services).toHaveLength(1);
  });

  it('undoes and redoes the guide, and leaves consents alone', () => {
    const done = after([
      { do: 'setMyService', service: 'skole' },
      { do: 'answer', fact: 'F3', answer: 'yes' },
      { do: 'setConsents', consents: [aConsent('fysio')] },
      { do: 'undo' },
      { do: 'undo' },
    ]);
    expect(done.guide).toMatchObject({ myService: null, answers: {} });
    expect(done.consents.fysio?.state).toBe('given');
    const again = after([{ do: 'redo' }, { do: 'redo' }, { do: 'redo' }], done);
    expect(again.guide).toMatchObject({ myService: 'skole', answers: { F3: 'yes' } });
  });

  it('a new answer after undo forgets what was undone', () => {
    const turned = after([
      { do: 'setWish', text: 'a' },
      { do: 'undo' },
      { do: 'setWish', text: 'b' },
      { do: 'redo' },
    ]);
    expect(turned.guide.wish).toBe('b');
  });

  it('a wish is one step back, however often it was saved on the way', () => {
    const written = after([
      { do: 'answer', fact: 'F3', answer: 'yes' },
      ...['e', 'en', 'en tur'].map((text): Command => ({ do: 'setWish', text })),
    ]);
    expect(written.guide.wish).toBe('en tur');
    expect(after([{ do: 'undo' }], written).guide).toMatchObject({ wish: '', answers: { F3: 'yes' } });
  });

  it('remembers fifty steps and no more', () => {
    const steps = Array.from(
      { length: 60 },
      (_, i): Command => ({ do: 'tickStep', step: `s${i}`, done: true }),
    );
    expect(after(steps).past).toHaveLength(50);
  });

  it('changes nothing when there is nothing to undo', () => {
    const from = aCase();
    expect(applyCommand(from, { do: 'undo' }, 2000)).toBe(from);
  });
});
