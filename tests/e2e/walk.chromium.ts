import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { openChromium } from '../../lib/cli/driver/chromium';
import { findClosed } from '../../lib/cli/driver/closed-root';
import { CHILD, FYSIO, PARENTS, walker } from '../../lib/cli/driver/walk';
import { CHROME_BUILD, CHROMIUM } from './browsers';

/** What the page itself sees of presses on addresses: only what the gate lets through gets this far. */
const watchPresses = () => {
  const seen: string[] = [];
  Object.assign(window, { seenPresses: seen });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a[href^="mailto:"]');
    if (!link) return;
    seen.push(link.getAttribute('href') ?? '');
    event.preventDefault();
  });
};
declare global {
  var seenPresses: string[];
}

for (const seed of [1, 2, 3, 4, 5]) {
  test(`the whole main job, practice Samspill ${seed}, the worker killed between every two steps`, async () => {
    const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
    const errors: string[] = [];
    driver.context.on('weberror', (error) => errors.push(error.error().message));
    const walk = walker(driver, seed);
    const { page } = driver;
    const kill = driver.killWorker;

    await walk.beginPlan();
    await kill();
    const panel = await walk.openPanel();
    await kill();
    const answers = await walk.answerGuide(panel);
    await kill();
    await walk.answerTheRest(panel);
    await expect(panel.getByText('Forslag: koordinator og individuell plan').first()).toBeVisible();
    await expect(panel.getByText(`${FYSIO} er naturlig som koordinator`).first()).toBeVisible();
    expect(answers).toBeLessThanOrEqual(12);

    await kill();
    await walk.insertPlanType();
    await kill();
    await walk.savePlan();

    await kill();
    const add = page.getByRole('button', { name: walk.words.add });
    const asked = await walk.stoppedAt(() => add.click());
    expect(await walk.contacts()).toEqual([]);
    await kill();
    await walk.tickConsent(asked, FYSIO);
    await page.getByRole('dialog').waitFor();
    await kill();
    await walk.addParticipant('Tor Vik', 'Fysioterapeut', 'tor.vik@fysio.example');
    await page.getByText('Tor Vik').waitFor();
    await page.waitForTimeout(1300);
    await kill();
    await page.getByRole('button', { name: walk.words.invite }).click();
    await findClosed(page, 'Samtykke ');
    expect((await walk.contacts()).map(({ kind }) => kind)).toEqual(['open-add', 'add', 'invite']);

    await kill();
    const form = await walk.fillForm();
    await kill();
    const download = await walk.saveForm(form);
    expect(download.suggestedFilename()).toMatch(/^henvendelse-\d{4}-\d\d-\d\d\.pdf$/);
    const pdf = test.info().outputPath('henvendelse.pdf');
    await download.saveAs(pdf);
    execFileSync('qpdf', ['--check', pdf]);
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    for (const value of [
      CHILD.name,
      CHILD.address,
      PARENTS[0].name,
      PARENTS[1].name,
      'Tor Vik',
      FYSIO.split('/')[0] ?? '',
    ])
      expect(text).toContain(value);

    await kill();
    await page.bringToFront();
    await page.evaluate(watchPresses);
    await walk.openOtherPlan('Iben Solbakken');
    const mail = page.locator('a[href="mailto:siri.holm@ppt.example"]');
    const other = await walk.stoppedAt(() => mail.click());
    await expect(other.getByText('Er dette samme barn?')).toBeVisible();
    await kill();
    await other.getByRole('button', { name: 'Nei, et annet barn' }).click();
    // A press before the dialog has changed and come to rest is not counted.
    await other.getByText('Du har svart at dette er et annet barn').waitFor();
    await walk.tickConsent(other, 'PPT');
    await expect.poll(() => page.evaluate(() => seenPresses)).toEqual(['mailto:siri.holm@ppt.example']);

    expect(errors).toEqual([]);
    expect(await driver.close()).toEqual([]);
    test.info().annotations.push({ type: 'svar', description: String(answers) });
  });
}
