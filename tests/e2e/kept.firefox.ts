import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openFirefox } from '../../lib/cli/driver/firefox';
import { PRACTICE } from '../standins/serve.mjs';
import { FIREFOX, FIREFOX_BUILD } from './browsers';
import { filesWith } from './files-with';
import { nameCase, offerUpdate, packageOf, panelOf, press, seen } from './firefox-window';
import { raiseVersion } from './update';

/** The first service on the list is in. */
const INSIDE = 'fieldset.s-chips button';

test('Firefox: a kept case is there after the browser was closed; an update waits while a case is open; the other is said to be gone', async () => {
  // Two browsers, one after the other.
  test.setTimeout(300_000);
  const home = await mkdtemp(join(tmpdir(), 'sidemann-kept-'));
  const build = join(home, 'build');
  const profile = join(home, 'profile');
  try {
    await mkdir(profile);
    await cp(FIREFOX_BUILD, build, { recursive: true });
    const today = packageOf(build, home, 'today.xpi');
    await raiseVersion(build, '9.9.9');
    const newer = packageOf(build, home, 'newer.xpi');

    const first = await openFirefox(FIREFOX, today, { keptProfile: profile });
    const panel = await panelOf(first, await first.visit(PRACTICE.samspill(1)));
    await press(panel, 'PPT');
    await nameCase(panel, 'Xyzzyvik');
    await press(panel, 'Ta vare på');
    await press(panel, 'Ta vare på saken');
    await seen(panel, 'slettes om 14 dager');
    // Changed after it was kept: the copy follows.
    await panel.locator(INSIDE).click();
    await panel.waitForSelector(`${INSIDE}[aria-pressed=true]`);
    await press(panel, 'Bytt sak');
    await press(panel, 'Ny sak');
    await nameCase(panel, 'B.B.');
    expect(await offerUpdate(first, newer)).toBe('waits');
    const version = () => chrome.runtime.getManifest().version;
    expect(await panel.evaluate(version)).not.toBe('9.9.9');
    await first.close();
    // What is not encrypted is found in the profile's files; nothing of the case is.
    expect(await filesWith(profile, 'myService')).not.toEqual([]);
    expect(await filesWith(profile, 'Xyzzyvik')).toEqual([]);

    const second = await openFirefox(FIREFOX, null, { keptProfile: profile });
    const again = await panelOf(second, await second.visit(PRACTICE.samspill(1)));
    expect(await again.evaluate(version)).toBe('9.9.9');
    await seen(again, 'En sak er borte');
    await press(again, 'Jeg har sett det');
    await press(again, 'Bytt sak');
    await press(again, 'Åpne Xyzzyvik');
    await seen(again, 'slettes om 14 dager');
    await again.waitForSelector(`${INSIDE}[aria-pressed=true]`);

    const options = await second.own('options.html');
    await press(options, 'Slett alt nå');
    await press(options, 'Ja, slett alt');
    await seen(options, 'Alle saker er slettet.');
    const left = await options.evaluate(async () => ({
      kept: Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('kept:')),
      cases: Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('case:')),
    }));
    expect(left).toEqual({ kept: [], cases: [] });
    await second.close();
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});
