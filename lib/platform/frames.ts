/** From the background to the page scripts. */
import { browser } from './browser';

/** How long a page script may take to answer; a page that hangs must not hold everything up. */
const FRAME_ANSWERS_IN = 2000;
/** The panel waits for this: a page that is busy so long is taken to be as it was. */
const FRAME_IS_KNOWN_IN = 150;

/** In a page that is none of ours, the script hears nothing until something is wanted of it. */
const WANTING = /^(page\/read|teach\/start)$/;

/** Runs in a page beside its script; a page that is still coming isn't waited for. */
const inPage = (tabId: number, frameId: number, func: () => unknown) =>
  browser.scripting.executeScript({
    ...{ target: { tabId, frameIds: [frameId] }, func },
    ...{ injectImmediately: true },
  });

/** Sends to the page script of one frame, or of all (null); undefined when nobody answers in time. */
export async function toFrame(tabId: number, frameId: number | null, message: unknown): Promise<unknown> {
  const to = frameId === null ? {} : { frameId };
  const isWanting = frameId !== null && WANTING.test((message as { type: string }).type);
  const ready = isWanting ? inPage(tabId, frameId, () => globalThis.sidemannPage?.need()) : Promise.resolve();
  const answer = ready.then(() => browser.tabs.sendMessage(tabId, message, to)).catch(() => undefined);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, FRAME_ANSWERS_IN, undefined));
  return Promise.race([answer, late]);
}

/**
 * The screen that the page script in a tab has told of, empty for none. False when there is none of ours, or we are not
 * let in. Undefined where it can't be told at once.
 */
export async function screenIn(tabId: number): Promise<string | false | undefined> {
  const asked = inPage(tabId, 0, () => globalThis.sidemannPage?.screen()).then(
    ([found]) => (found?.result as string | null | undefined) ?? (false as const),
    () => false as const,
  );
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, FRAME_IS_KNOWN_IN, undefined));
  return Promise.race([asked, late]);
}
