/** What our own pages (panel, popup, form tab, dialog, options) need of the browser. */
import { askSetup, type SetupNow } from '../app/view-setup';
import type { DrawPages } from '../domain/form-report';
import { askedAhead, tabBeside } from './ahead';
import { browser } from './browser';
import { refuseDrops } from './drops';
import { sayWhenLeft } from './leaving';
import { onSessionChange, onSetupChange } from './store';

export { isFirefox } from './browser';

// Every page of ours begins here, before it has anything to show.
refuseDrops(document);
sayWhenLeft();

export const send = (message: unknown): Promise<unknown> =>
  askedAhead(message) ?? browser.runtime.sendMessage(message);

/** What is in force, from the background. When it can't be had the page says so, with the manifest's own words. */
export async function viewSetup() {
  const setup = await askSetup(send);
  if (setup) return setup;
  sayNoAnswer();
  throw new Error('no answer from the background');
}

/** What every page of ours says when it can't even learn which words to say it in. */
export function sayNoAnswer(): void {
  const main = document.createElement('main');
  const title = document.createElement('h1');
  const words = document.createElement('p');
  title.textContent = browser.i18n.getMessage('name');
  words.textContent = browser.i18n.getMessage('noAnswer');
  main.append(title, words);
  document.body.append(main);
}

/**
 * Tells what is in force each time policy or the user has changed it, as long as this view is open. Without an answer
 * what is known holds.
 */
export function followSetup(tell: (setup: SetupNow) => unknown): void {
  const ask = async () => {
    const setup = await askSetup(send).catch(() => null);
    if (setup) tell(setup);
  };
  onSetupChange(new AbortController().signal, () => void ask());
}

/** A value of this page's own address, such as `case` in `form.html?case=…`. */
export const parameter = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** What a view beside a tab begins with: the tab, and why what was asked for before it opened could not be done. */
export const beside = () => ({ currentTab, problem: PROBLEMS.find((one) => one === parameter('problem')) });
const PROBLEMS = ['full', 'storage'] as const;

/** The part after `#`: the consent dialog's request. */
export const fragment = (): string => location.hash.slice(1);

/** See `tabBeside`. */
export const currentTab = (): Promise<number | null> =>
  (askedAhead('tab') as Promise<number | null> | null) ?? tabBeside(browser);

/** Calls back as long as this view is open, when its case may have changed. */
export const followCase = (call: () => unknown): void =>
  onSessionChange(new AbortController().signal, () => void call());

/**
 * Calls back as long as this view is open, when its case, the active tab or what the page beside it shows may have
 * changed.
 */
export function follow(call: () => void): void {
  followCase(call);
  browser.tabs.onActivated.addListener(call);
  browser.tabs.onUpdated.addListener(call);
}

/** Notes in the browser's own trace, once, that a view has come so far: what `tests/bench` measures from the press to. */
export function reached(what: 'usable' | 'picture'): void {
  if (performance.getEntriesByName(what).length === 0) performance.mark(what);
}

/** Closes the popup when what was asked for is done; what could not be is said in it. */
export const closeDone = (done: boolean): void => {
  if (done) close();
};

/** Draws the same, and notes when the first page is there. */
export const noted =
  (draw: DrawPages): DrawPages =>
  (form, scale, first) =>
    draw(form, scale, (page) => {
      first?.(page);
      reached('picture');
    });

/** Begins this page anew: what is stored stays. */
export const reload = (): void => location.reload();

/** Tells how high an element is, in CSS px, each time that changes. */
export function onHeight(element: Element, tell: (height: number) => void): void {
  new ResizeObserver(() => tell(Math.ceil(element.scrollHeight))).observe(element);
}
