import { describe, expect, it, vi } from 'vitest';
import { createCaseTab } from '../../../lib/app/case-tab';
import type { MayContact } from '../../../lib/domain/consent';
import { aCase } from './examples';

const YES: MayContact = { may: true, because: 'consent' };
const ON_GROUND: MayContact = { may: true, because: 'ground', noted: 'n1' };
const NO: MayContact = { may: false, why: ['refused'] };
const GROUND = { id: 'avverging', words: '' };

function tabWith(answers: Readonly<Record<string, MayContact | null>> = {}) {
  const connection = {
    getCase: vi.fn(async () => aCase({ updatedAt: 5000 }) as ReturnType<typeof aCase> | null | undefined),
    time: vi.fn(async () => 1000 as number | null),
    command: vi.fn(async () => null as ReturnType<typeof aCase> | null),
    keepDraft: vi.fn(async () => null),
    notDone: vi.fn(async () => null),
    mayContact: vi.fn(async (_case: string, service: string, _action: unknown, ground: unknown) =>
      ground ? ON_GROUND : (answers[service] ?? null),
    ),
  };
  const show = vi.fn();
  return { connection, show, tab: createCaseTab('sak-1', { connection, show }) };
}
const invite = (...services: string[]) => ({ kind: 'meeting' as const, names: true, services });

describe('the gate of Sidemann’s own actions', () => {
  it('says yes when every service may know', async () => {
    const { tab, connection } = tabWith({ fysio: YES, bup: YES });
    expect(await tab.mayAct(invite('fysio', 'bup'))).toEqual({ may: true });
    expect(connection.mayContact).toHaveBeenCalledWith(
      'sak-1',
      'bup',
      { kind: 'meeting', names: 'yes' },
      null,
      false,
    );
  });

  it('names each that may not, with all reasons', async () => {
    const { tab } = tabWith({ fysio: YES, bup: NO, ppt: NO });
    expect(await tab.mayAct(invite('fysio', 'bup', 'ppt'))).toEqual({
      may: false,
      blocked: [
        { service: 'bup', why: ['refused'] },
        { service: 'ppt', why: ['refused'] },
      ],
    });
  });

  it('no answer is a no', async () => {
    const { tab } = tabWith({ fysio: YES });
    expect(await tab.mayAct(invite('fysio', 'bup'))).toEqual({
      may: false,
      blocked: [{ service: 'bup', why: [] }],
    });
  });

  it('states a ground for the one service only, and only when the others say yes', async () => {
    const one = tabWith({ fysio: YES, bup: NO });
    expect(await one.tab.mayAct(invite('bup', 'fysio'), { service: 'bup', ground: GROUND })).toEqual({
      may: true,
      notDone: expect.any(Function),
    });
    expect(one.connection.mayContact.mock.calls.map(([, service, , ground]) => [service, ground])).toEqual([
      ['fysio', null],
      ['bup', GROUND],
    ]);
    const two = tabWith({ fysio: NO, bup: NO });
    expect((await two.tab.mayAct(invite('bup', 'fysio'), { service: 'bup', ground: GROUND })).may).toBe(
      false,
    );
    // Nothing is noted as gone on with when it did not go on.
    expect(two.connection.mayContact.mock.calls.some(([, , , ground]) => ground !== null)).toBe(false);
  });

  it('tells whether somebody is named', async () => {
    const { tab, connection } = tabWith({ fysio: YES });
    await tab.mayAct({ kind: 'copy', names: false, services: ['fysio'] });
    expect(connection.mayContact).toHaveBeenCalledWith(
      'sak-1',
      'fysio',
      { kind: 'copy', names: 'no' },
      null,
      false,
    );
  });

  it('hands on that it is only shown, and takes back what was noted for what could not be done', async () => {
    const { tab, connection } = tabWith({ bup: NO });
    const on = { service: 'bup', ground: GROUND };
    const action = { kind: 'copy' as const, names: true, services: ['bup'] };
    await tab.mayAct({ ...action, preview: true }, on);
    expect(connection.mayContact).toHaveBeenLastCalledWith('sak-1', 'bup', expect.anything(), GROUND, true);
    const answer = await tab.mayAct(action, on);
    if (answer.may) answer.notDone?.();
    expect(connection.notDone).toHaveBeenCalledWith('n1');
  });
});

describe('a tab about one case', () => {
  it('shows the case at a time that is never earlier than its last change', async () => {
    const { tab, show } = tabWith();
    expect(await tab.refresh()).toBe(true);
    expect(show).toHaveBeenCalledWith({ openCase: aCase({ updatedAt: 5000 }), now: 5000, failed: false });
  });

  it('goes by the session’s clock: never back, also when the machine’s was turned or nobody answers', async () => {
    const { tab, show, connection } = tabWith();
    for (const [told, shown] of [
      [9000, 9000],
      [7000, 9000],
      [null, 9000],
      [9500, 9500],
    ] as const) {
      connection.time.mockResolvedValue(told);
      await tab.refresh();
      expect(show).toHaveBeenLastCalledWith(expect.objectContaining({ now: shown }));
    }
    connection.command.mockResolvedValue(aCase({ updatedAt: 9600 }));
    await tab.command({ do: 'setNickname', nickname: 'K' });
    expect(show).toHaveBeenLastCalledWith(expect.objectContaining({ now: 9600 }));
  });

  it('says when the case is gone', async () => {
    const { tab, connection, show } = tabWith();
    connection.getCase.mockResolvedValue(null);
    expect(await tab.refresh()).toBe(false);
    // No answer at all says nothing of the case.
    connection.getCase.mockResolvedValue(undefined);
    expect(await tab.refresh()).toBe(true);
    expect(show).not.toHaveBeenCalled();
  });

  it('shows what is stored, and says so, when a command could not be carried out', async () => {
    const { tab, show, connection } = tabWith();
    await tab.command({ do: 'setAgeBand', band: '7-11' });
    expect(show).toHaveBeenLastCalledWith(expect.objectContaining({ failed: true }));
    connection.command.mockResolvedValue(aCase({ nickname: 'K' }));
    await tab.command({ do: 'setNickname', nickname: 'K' });
    expect(show).toHaveBeenLastCalledWith(
      expect.objectContaining({ failed: false, openCase: expect.objectContaining({ nickname: 'K' }) }),
    );
  });
});
