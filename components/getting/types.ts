import type { GroundFor, OwnAction, OwnActionAnswer } from '../../lib/app/case-tab';
import type { Case } from '../../lib/domain/case';
import type { Command } from '../../lib/domain/command';
import type { ConsentDraft, ConsentRules } from '../../lib/domain/consent-draft';
import type { Pack } from '../../lib/domain/pack';
import type { PackException } from '../../lib/domain/pack-consent';

/** What every page of ours about one case has. */
export interface CasePage {
  readonly pack: Pack;
  readonly case: Case;
  readonly rules: ConsentRules;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The last thing asked for could not be done. */
  readonly failed: boolean;
  readonly onCommand: (command: Command) => unknown;
  /** May Sidemann do this? Asked before anything that can reach another service. */
  readonly mayAct: (action: OwnAction, ground?: GroundFor) => Promise<OwnActionAnswer>;
  /** Grounds on which one contact with a service can go on without consent. */
  readonly grounds: (service: string) => readonly PackException[];
  /** What is half ticked about consent, kept with the case. */
  readonly onKeepDraft: (draft: ConsentDraft | null) => void;
  /** Puts a text on the clipboard; false when the browser refused. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** The child's name as the case knows it; empty when it doesn't. */
export const childName = (openCase: Case): string => openCase.form.values.child.name.trim();
