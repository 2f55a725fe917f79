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
  | { readonly may: true }
  | { readonly may: false; readonly blocked: readonly Blocked[] };

/** What a tab about one case shows. */
export interface CaseTabState {
  readonly openCase: Case;
  /** Milliseconds since 1970, never earlier than the case was last changed. */
  readonly now: number;
  /** The last thing asked for could not be done; what is shown is what is stored. */
  readonly failed: boolean;
}

export interface CaseTabPorts {
  readonly connection: Pick<Connection, 'getCase' | 'command' | 'mayContact' | 'keepDraft'>;
  readonly now: () => number;
  readonly show: (state: CaseTabState) => void;
}

/** A tab of ours about one case: shows it as it is stored, and hands on what the user does. */
export function createCaseTab(caseId: string, { connection, now, show }: CaseTabPorts) {
  const take = (openCase: Case, failed = false) =>
    show({ openCase, now: Math.max(now(), openCase.updatedAt), failed });
  const refresh = async (failed = false): Promise<boolean> => {
    const openCase = await connection.getCase(caseId);
    if (openCase) take(openCase, failed);
    return openCase !== null;
  };
  return {
    /** False when there is no such case (any longer). */
    refresh: () => refresh(),
    async command(command: Command): Promise<void> {
      const changed = await connection.command({ caseId, tabId: null }, command);
      if (changed) take(changed);
      else await refresh(true);
    },
    keepDraft: (draft: ConsentDraft | null) => void connection.keepDraft(caseId, draft),
    /**
     * The one gate of Sidemann's own actions: each service it is for is asked about, and nothing is done before all say
     * yes. No answer is a no.
     * @param ground stated for the one service that stands in the way; it is asked last, so that nothing is noted as
     *   gone on with when another service stops it all the same
     */
    async mayAct({ kind, names, services }: OwnAction, ground?: GroundFor): Promise<OwnActionAnswer> {
      const action = { kind, names: names ? ('yes' as const) : ('no' as const) };
      const blocked: Blocked[] = [];
      const ask = async (service: string, stated: StatedGround | null) => {
        const answer = await connection.mayContact(caseId, service, action, stated);
        if (!answer?.may) blocked.push({ service, why: answer?.why ?? [] });
      };
      for (const service of services) if (service !== ground?.service) await ask(service, null);
      if (ground && blocked.length === 0) await ask(ground.service, ground.ground);
      return blocked.length === 0 ? { may: true } : { may: false, blocked };
    },
  };
}
export type CaseTab = ReturnType<typeof createCaseTab>;
