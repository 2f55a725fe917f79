/** One animal of the host zoo; see `dyr.js`. */
export interface Animal {
  readonly id: string;
  readonly what?: string;
  /** What a user may do to it; a press with the mouse where nothing is said. */
  readonly ways?: readonly Way[];
  /** How the page tells whom it is with: by the row (nothing said), or by nothing but an address. */
  readonly service?: 'address';
  /** We can't do it on the user's behalf: after a yes the user does it once more. */
  readonly twice?: boolean;
  /** Id of what is pressed, where it isn't the animal itself. */
  readonly press?: string;
  /** Id of the field in which Enter sends. */
  readonly field?: string;
  /** Selector of what is pressed inside its frame. */
  readonly inside?: string;
}
export type Way = 'click' | 'enter' | 'space' | 'middle' | 'ctrl' | 'context' | 'drag' | 'submit' | 'type';
export const STOPPED: readonly Animal[];
export const UNSEEN: readonly Animal[];
export const ORDINARY: readonly Animal[];
export function defineElements(): void;
