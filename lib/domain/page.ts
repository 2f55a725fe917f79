/** Types spoken between the page script and the background. No zod here: the page script carries none. */

export type ScreenId = string;

/** What identifies the plan on the page, raw, on its way to being hashed by the background. Never stored. */
export interface RawPlanKey {
  readonly address?: string | undefined;
  readonly number?: string | undefined;
  readonly name?: string | undefined;
}

/** What the page script says unasked: which screen, which plan, which fields are there. No field values but the key. */
export interface PageState {
  readonly screen: ScreenId | null;
  readonly key: RawPlanKey;
  readonly hasPlanType: boolean;
  readonly hasKoordinator: boolean;
}

/** One value read from the page on request. */
export interface ReadValue {
  /** Path in FormValues (`child.name`, `mor.contact`, `services.0.person`), or `planType`, `koordinator`. */
  readonly path: string;
  readonly text: string;
  /** The page's own label, as it stands there. */
  readonly where: string;
  /** 0–1; below the adapter's bar a value is not handed over at all. */
  readonly confidence: number;
}

export interface PageReading {
  readonly screen: ScreenId | null;
  /** The plan shown at the moment of reading: values of another child's page go nowhere. */
  readonly key: RawPlanKey;
  readonly values: readonly ReadValue[];
  /** Paths for which the page showed different values, each with where it stood. */
  readonly conflicts: readonly {
    readonly path: string;
    readonly found: readonly { readonly text: string; readonly where: string }[];
  }[];
}

export type ContactKind = 'mail' | 'phone' | 'sms' | 'web' | 'form' | 'control';

/** Who the contact seems to be with, as far as the page tells. */
export type Recipient =
  | { readonly kind: 'service'; readonly service: string; readonly sure: boolean }
  | { readonly kind: 'family' }
  | { readonly kind: 'unknown' };

/** A contact the page script has stopped and asks about. Texts are the page's own labels, not addresses. */
export interface ContactAttempt {
  readonly kind: ContactKind;
  /** Id of the adapter's control (`inviter`, `leggTilDeltaker` …) or `link`. */
  readonly control: string;
  /** What the control says on the page, for the dialog and the line afterwards. */
  readonly label: string;
  readonly recipient: Recipient;
  readonly key: RawPlanKey;
}

/** `ask`: open the dialog. `stop`: show `line`. `go`: carry out; `line` is a quiet word about why. */
export interface ContactAnswer {
  readonly verdict: 'go' | 'ask' | 'stop';
  readonly requestId: string;
  readonly line: string;
}

/** What a hint beside a field says. `insert` is the page's option or text to put in, or null for «open the panel». */
export interface Hint {
  readonly target: 'planType' | 'koordinator';
  readonly text: string;
  readonly insert: string | null;
}

export type WriteResult =
  | { readonly ok: true; readonly before: string; readonly after: string }
  | { readonly ok: false; readonly reason: 'gone' | 'changed' | 'notEmpty' | 'noOption' | 'notTaken' };
