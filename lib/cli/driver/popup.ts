import type { Locator, Page } from '@playwright/test';
import type { Driver } from './chromium';

const button = (popup: Page, name: string) => popup.getByRole('button', { name });

/**
 * Presses what closes its own page, as most buttons of the popup do. The page may be gone before the browser has said that
 * the press is done, and a press that is waited for then fails: what counts is that the page goes.
 */
export async function pressAway(on: Locator): Promise<void> {
  const gone = on.page().waitForEvent('close');
  // Looked at last; until then its failure has nobody waiting for it.
  gone.catch(() => undefined);
  const failed = await on.click().then(
    () => null,
    (error: unknown) => error,
  );
  await gone.catch((error: unknown) => {
    throw failed ?? error;
  });
}

/** «Åpne veilederen», in a popup that is open or is opened for it; gives the real panel. */
export async function openGuide(driver: Driver, popup?: Page): Promise<Page> {
  await pressAway(button(popup ?? (await driver.popup()), 'Åpne veilederen'));
  return driver.panel();
}

/** Opens the popup and presses one of its buttons for a form; gives the form's tab, with its first page drawn. */
export async function openForm(driver: Driver, name: string): Promise<Page> {
  const popup = await driver.popup();
  const opened = driver.context.waitForEvent('page');
  await pressAway(button(popup, name));
  const form = await opened;
  await form.getByRole('img').first().waitFor();
  return form;
}
