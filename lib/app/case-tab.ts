import type { Case } from '../domain/case';
import type { Command } from '../domain/command';
import type { ActionKind, StatedGround, WhyNot } from '../domain/consent';
import type { ConsentDraft } from '../domain/consent-draft';
import type { Connection } from './connection';

/** Something Sidemann itself is about to do that can reach other services. */
export interface OwnAction {
  readonly kind: ActionKind;
  /** Does it say which child it is about? */
  readonly names: boolean;
  /** Ids of those it is for. */
  readonly services: readonly string[];
  /** Only to show on the screen what it would be: a ground is not noted for it. */
  readonly preview?: boolean;
}

/** A service that stands in the way, with everything that is not in order; nothing when the answer didn't come. */
export interface Blocked {
  readonly service: string;
  readonly why: readonly WhyNot[];
}
/** A ground as it was stated for one of the services. */
export interface GroundFor {
  readonly service: string;
  readonly ground: StatedGround;
}

export type OwnActionAnswer =
  /** `notDone`, where a ground was noted for it: takes the note back when it could not be carried out after all. */
  | { readonly may: true; readonly notDone?: () => void }
  | { readonly may: false; readonly blocked: readonly Blocked[] };

/** What a tab about one case shows. */
export interface CaseTabState {
  readonly openCase: Case;
  /** Milliseconds since 1970 by the session's clock, as at the gate: never earlier than any time seen before. */
  readonly now: number;
  /** The last thing asked for could not be done; what is shown is what is stored. */
  readonly failed: boolean;
}

export interface CaseTabPorts {
  readonly connection: Pick<
    Connection,
    'getCase' | 'time' | 'command' | 'mayContact' | 'notDone' | 'keepDraft'
  >;
  readonly show: (state: CaseTabState) => void;
}

/** A tab of ours about one case: shows it as it is stored, and hands on what the user does. */
export function createCaseTab(caseId: string, { connection, show }: CaseTabPorts) {
  let seen = 0;
  const take = (openCase: Case, failed = false) =>
    show({ openCase, now: Math.max(seen, openCase.updatedAt), failed });
  const refresh = async (failed = false): Promise<boolean> => {
    const [openCase, now] = await Promise.all([connection.getCase(caseId), connection.time()]);
    seen = Math.max(seen, now ?? 0);
    if (openCase) take(openCase, failed);
    // No answer at all (undefined) says nothing of the case.
    return openCase !== null;
  };
  return {
    /** False when there is no such case (any longer). */
    refresh: () => refresh(),
    /** True when it was done. */
    async command(command: Command): Promise<boolean> {
      const changed = await connection.command({ caseId, tabId: null }, command);
      if (changed) take(changed);
      else await refresh(true);
      return changed !== null;
    },
    keepDraft: (draft: ConsentDraft | null) => void connection.keepDraft(caseId, draft),
    /**
     * The one gate of Sidemann's own actions: each service it is for is asked about, and nothing is done before all say
     * yes. No answer is a no.
     * @param ground stated for the one service that stands in the way; it is asked last, so that nothing is noted as
     *   gone on with when another service stops it all the same
     */
    async mayAct(
      { kind, names, services, preview = false }: OwnAction,
      ground?: GroundFor,
    ): Promise<OwnActionAnswer> {
      const action = { kind, names: names ? ('yes' as const) : ('no' as const) };
      const blocked: Blocked[] = [];
      let noted: string | undefined;
      const ask = async (service: string, stated: StatedGround | null) => {
        const answer = await connection.mayContact(caseId, service, action, stated, preview);
        if (!answer?.may) blocked.push({ service, why: answer?.why ?? [] });
        else noted = answer.noted ?? noted;
      };
      for (const service of services) if (service !== ground?.service) await ask(service, null);
      if (ground && blocked.length === 0) await ask(ground.service, ground.ground);
      if (blocked.length > 0) return { may: false, blocked };
      const id = noted;
      return id === undefined ? { may: true } : { may: true, notDone: () => void connection.notDone(id) };
    },
  };
}
export type CaseTab = ReturnType<typeof createCaseTab>;
