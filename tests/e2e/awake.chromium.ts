import { expect, test } from '@playwright/test';
import { withExtensions } from '../../lib/cli/driver/launch';
import { CHROME_BUILD } from './browsers';
import { isThere, openUnattached, pressed, stored } from './unattached';

const SCHOOL = 'Skole/barnehage';

async function start() {
  const browser = await openUnattached([
    ...withExtensions(CHROME_BUILD),
    '--host-resolver-rules=MAP * ~NOTFOUND',
  ]);
  return {
    ...browser,
    async inPanel(...steps: readonly string[]) {
      await expect.poll(browser.worker).toBeDefined();
      const panel = await browser.visit(new URL('/sidepanel.html?tab=1', await browser.worker()).href);
      await panel.walk(...steps);
      await panel.close();
    },
  };
}

test('Chrome’s worker sleeps when nothing is open, and not while a case is that isn’t kept: an update would empty the memory', async () => {
  // Chrome itself waits half a minute.
  test.setTimeout(150_000);
  const [open, empty] = await Promise.all([start(), start()]);
  try {
    await open.inPanel(isThere(SCHOOL), pressed(SCHOOL), stored('case:', true));
    // Left alone after the other: were that one not held, it would be asleep first.
    await empty.inPanel(isThere(SCHOOL), stored('case:', false));
    const patience = { timeout: 75_000, intervals: [1000] };
    await expect.poll(empty.worker, patience).toBeUndefined();
    expect(await open.worker()).toBeDefined();
  } finally {
    await Promise.all([open.end(), empty.end()]);
  }
});
