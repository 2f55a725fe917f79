import { expect, test } from '@playwright/test';
import { openChromium } from '../../lib/cli/driver/chromium';
import { walker } from '../../lib/cli/driver/walk';
import { CHROME_BUILD, CHROMIUM } from './browsers';

test('pages about a case follow what is in force without being loaded anew, and a file dropped on one goes nowhere', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const walk = walker(driver, 1);
  await walk.beginPlan();
  const panel = await walk.openPanel();
  await walk.answerGuide(panel);
  await panel.getByRole('button', { name: 'Hva nå?' }).first().click();
  // The panel comes back where it was.
  await panel.waitForTimeout(300);
  await panel.reload();
  await expect(panel.getByRole('heading', { level: 2, name: 'Hva nå?' })).toBeVisible();

  const coming = driver.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Lag møte eller kontakttekst' }).first().click();
  const meeting = await coming;
  await meeting.getByRole('heading', { level: 1 }).waitFor();
  const [worker] = driver.context.serviceWorkers();
  await meeting.evaluate(() => {
    (window as { stays?: boolean }).stays = true;
  });
  const settings = { myService: 'skole', language: 'nn', sitesOff: [] };
  await worker?.evaluate((value) => (globalThis as never as Chrome).chrome.storage.local.set(value), {
    settings,
  });
  for (const page of [meeting, panel]) await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  expect(await meeting.evaluate(() => (window as { stays?: boolean }).stays)).toBe(true);

  const address = meeting.url();
  const isRefused = await meeting.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' }));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    document.querySelector('h1')?.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(isRefused).toBe(true);
  expect(meeting.url()).toBe(address);
  await driver.close();
});

interface Chrome {
  readonly chrome: { readonly storage: { readonly local: { set: (value: object) => Promise<void> } } };
}
