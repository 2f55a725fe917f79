import { vi } from 'vitest';
import type { GroundFor, OwnAction, OwnActionAnswer } from '../../lib/app/case-tab';
import type { Case } from '../../lib/domain/case';
import { pagesOf } from './case-page';

/** The pages about a case with everything they ask for watched; `mayAct` says yes unless told otherwise. */
export function pageWith(openCase: Case, answer: OwnActionAnswer = { may: true }) {
  const tab = {
    refresh: vi.fn(async () => true),
    command: vi.fn(async () => true),
    keepDraft: vi.fn(),
    mayAct: vi.fn(async (_action: OwnAction, _ground?: GroundFor) => answer),
  };
  const calls = {
    onCopy: vi.fn(async (_: string) => true),
    onPrint: vi.fn(),
    onSave: vi.fn(),
    onRetry: vi.fn(),
    onTeams: vi.fn(),
    onAddress: vi.fn(),
    saveCalendar: vi.fn((_text: string, _name: string) => undefined),
  };
  return { tab, calls, ...pagesOf(openCase, tab, calls) };
}
