import { render } from '@solidjs/testing-library';
import type { JSX } from 'solid-js';
import { TextsProvider } from '../../components/ui/texts';
import { texts } from './fixture';

/** Renders a view with the bokmål texts. */
export const mount = (view: () => JSX.Element) =>
  render(() => <TextsProvider texts={texts}>{view()}</TextsProvider>);

const nameOf = (element: Element) =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
const fits = (name: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

/**
 * The button with this name, or null. By label and text; names by the full rules are axe's work in a real browser.
 */
export const findButton = (
  wanted: string | RegExp,
  within: ParentNode = document,
): HTMLButtonElement | null =>
  [...within.querySelectorAll('button')].find((one) => fits(nameOf(one), wanted)) ?? null;

/** Presses the button with this name; fails when there is none. */
export function press(wanted: string | RegExp, within: ParentNode = document): void {
  const button = findButton(wanted, within);
  if (!button) {
    const names = [...within.querySelectorAll('button')].map(nameOf);
    throw new Error(`no button ${wanted} among: ${names.join(' | ')}`);
  }
  button.click();
}

/** The group of fields or chips with this legend. */
export function group(legend: string): HTMLFieldSetElement {
  const found = [...document.querySelectorAll('fieldset')].find(
    (one) => one.querySelector('legend')?.textContent?.trim() === legend,
  );
  if (!found) throw new Error(`no group «${legend}»`);
  return found;
}
