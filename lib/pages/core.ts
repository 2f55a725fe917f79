import type { HelloAnswer, WholeAnswer } from '../domain/adapter';
import type { PagePort } from '../domain/page-port';
import type { Contact } from './contact';
import type { LineHow } from './line';
import type { PageTools } from './tools';

/** What the parts of the always-on script share with the tools; those are there only once the whole answer is. */
export interface Core {
  readonly window: Window & typeof globalThis;
  readonly port: PagePort;
  /** Ends every listener, observer, timer and surface. */
  readonly signal: AbortSignal;
  /** What the background has told of this page; undefined until it has, null where there is nothing to do. */
  readonly hello: () => WholeAnswer | null | undefined;
  /** Settles when `hello` has an answer. */
  readonly ready: Promise<true>;
  /** The injected tools, or undefined while they are not there. */
  readonly tools: () => PageTools | undefined;
  /** The tools; has the background inject them first where they aren't there. Null when it can't. */
  readonly fetchTools: () => Promise<PageTools | null>;
  /** The contact that a control would make now, in this document as it stands. */
  readonly contactAt: (element: Element, asForm: boolean) => Contact | null;
  /** Has the background tell all there is of this page: what the listener needs isn't enough any more. */
  readonly tellAll: () => Promise<void>;
  /** Listens in a window too: again where the page took the listeners away, for the first time in a frame it wrote. */
  readonly guard: (window: Window | null | undefined) => void;
  /** Looks at the page anew, at once or before long. */
  readonly look: () => void;
  readonly soon: () => void;
  /** Asks what this page is, where nobody has yet. */
  readonly need: () => void;
  /** Asks the background anew what this page is: something was taught. */
  readonly again: () => void;
  /** One line of words on the page; an empty one takes it away. */
  readonly say: (line: string, how?: LineHow) => void;
  readonly text: (key: string) => string;
}

/** The same for the listener, which may know less. */
export type ListenerCore = Omit<Core, 'hello'> & { readonly hello: () => HelloAnswer | null | undefined };
