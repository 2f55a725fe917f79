import { expect, test } from '@playwright/test';
import { mayRollOut, NEEDS_ROOT, rollOut } from './own-server';
import { isThere, openUnattached, pressed, stored } from './unattached';

/** What the browser's own list of extensions says and does. */
const ALL = `chrome.developerPrivate.getExtensionsInfo()`;
const versionOf = (id: string) =>
  `${ALL}.then((all) => all.find((one) => one.id === '${id}')?.version ?? '')`;
/** Asked for by a page of the extension: as the browser's own look, which comes each few hours. */
const LOOK_FOR_UPDATES = `chrome.runtime.requestUpdateCheck().then(({ status }) => status === 'update_available')`;

const WAITS = stored('update', true);

test('Chromium: an update from one’s own server waits while a case is open, and comes when it is closed', async () => {
  test.skip(!mayRollOut, NEEDS_ROOT);
  test.setTimeout(300_000);
  const server = await rollOut();
  const browser = await openUnattached(['--disable-quic']);
  const panel = `chrome-extension://${server.id}/sidepanel.html?tab=1`;
  try {
    const list = await browser.visit('chrome://extensions/');
    const version = () => list.evaluate(versionOf(server.id));
    await expect.poll(version, { timeout: 60_000 }).toBe(server.version);
    const begun = await browser.visit(panel);
    await begun.walk(isThere('Skole/barnehage'), pressed('Skole/barnehage'), stored('case:', true));

    await server.release('9.9.9');
    await begun.walk(LOOK_FOR_UPDATES, WAITS, stored('case:', true));
    await begun.close();
    // Longer than Chrome waits before it takes what runs nothing.
    await new Promise((resolve) => setTimeout(resolve, 50_000));
    expect(await version()).toBe(server.version);
    const again = await browser.visit(panel);
    await again.walk(isThere('Bytt sak'), stored('case:', true));

    await again.walk(pressed('Bytt sak'), isThere('Slett saken'), pressed('Slett saken'));
    await again.walk(isThere('Ja, slett'), pressed('Ja, slett'), stored('case:', false));
    // Not under the user's eyes.
    expect(await version()).toBe(server.version);
    await again.close();
    await expect.poll(version, { timeout: 90_000, intervals: [1000] }).toBe('9.9.9');
  } finally {
    await browser.end();
    await server.end();
  }
});
