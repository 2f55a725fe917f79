import { expect, test } from '@playwright/test';
import { openChromium } from '../../lib/cli/driver/chromium';
import { findClosed } from '../../lib/cli/driver/closed-root';
import { walker } from '../../lib/cli/driver/walk';
import { PRACTICE } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';

/** Beginning of a path for pictures, when somebody wants to look. */
const PICTURE = process.env.SIDEMANN_PICTURE;

/** Seeds with plan type as a list and as round buttons, in different words. */
for (const seed of [1, 2, 3])
  test(`a plan that exists is offered as an answer, its koordinator shown, and nothing set by itself (seed ${seed})`, async () => {
    const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
    const walk = walker(driver, seed);
    const w = walk.words;
    await driver.page.goto(PRACTICE.samspill(seed, 'plan/10519'));
    await findClosed(driver.page, 'Åpne Sidemann');
    const panel = await walk.openPanel();
    const seen = panel.getByText(`Siden viser «${w.types[1]}» under ${w.planType}.`);
    await expect(seen).toBeVisible();
    const plan = w.types[1]?.startsWith('Stafettlogg') ? 'stafettlogg' : 'individuell plan';
    const other = plan === 'stafettlogg' ? 'individuell plan' : 'stafettlogg';
    await expect(panel.getByText(`Det finnes alt en ${plan}`, { exact: true })).toBeVisible();
    if (PICTURE) await panel.screenshot({ path: `${PICTURE}-${seed}.png` });
    await panel.getByRole('button', { name: 'Hvorfor?' }).click();
    await expect(panel.getByText(`Siden viser «Anne Berg» under ${w.koordinator}.`)).toBeVisible();
    await panel.getByRole('button', { name: 'Hvorfor?' }).click();
    await panel.getByRole('button', { name: 'Det stemmer', exact: true }).click();
    await expect(seen).toBeHidden();
    await panel.getByRole('button', { name: 'Se alle svarene' }).click();
    await expect(panel.getByText(`Finnes det alt en ${plan}?`).first()).toBeVisible();
    await expect(panel.getByText(`Finnes det alt en ${other}?`)).toHaveCount(0);
    expect(await driver.close()).toEqual([]);
  });

test('a plan that is being written is no plan that exists, also when we put the type in', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const walk = walker(driver, 1);
  await walk.beginPlan();
  await driver.page.getByRole('radio').first().check();
  const panel = await walk.openPanel();
  await panel.getByRole('button', { name: 'Skole/barnehage' }).click();
  await panel.waitForTimeout(1000);
  await expect(panel.getByText('Siden viser')).toHaveCount(0);
  expect(await driver.close()).toEqual([]);
});
