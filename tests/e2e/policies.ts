/**
 * Real policy files for the real browsers. Chromium's is the whole machine's: it names an extension id that only these
 * tests have (a key made for them), and is taken away again whatever happens. Firefox gets a program folder of its own.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { type FirefoxDriver, openFirefox } from '../../lib/cli/driver/firefox';
import { CHROME_BUILD, CHROMIUM, FIREFOX, FIREFOX_BUILD } from './browsers';

const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAzsZSFeGxfy9XLYeWJ0b8mETwIjjPukQDk2a4gOx6mYgoFUsJZJN/U/YlgmyaYZlGicdUce9ONqaTT6AzrRSFafGrvuxhQJetdmStfyLCCv60WswtXIVeu/dyeBe2rKXAUt+2Y9fXuNXI4Cki2dNG3nN4LBc5Jiu4OILN1srasjRA3x964Qdn6zEMj8r47Vrjx7olStt3wDy7FJeKGF6EdHcXagXvrAVC5UXfsIoI+mfLfynyqKLKywyvxXpliAQeO4Ex1qm3pKzzghCCIxb4HFRgLOm65bMWoy2F4zxR0f2y3ITQxeyaBM/mZFaD2RtK0Q7L+RSuRXq8jtb+5YjowQIDAQAB';
export const ID = 'ehnnkjlfkocmhmjkobmmaiejpfgdjgjo';
const CHROMIUM_POLICIES = '/etc/chromium/policies/managed';
export const ADDON = 'sidemann@sidemann.example';

/** Chromium with a build whose id policy can name, and the way to write its policy file; all is taken away afterwards. */
export async function inChromium(
  policy: object,
  run: (driver: Driver, write: (policy: object) => Promise<void>) => Promise<void>,
): Promise<void> {
  test.skip(process.getuid?.() !== 0, `Skriver til ${CHROMIUM_POLICIES}: trenger rettigheter som root`);
  const folder = await mkdtemp(join(tmpdir(), 'sidemann-policy-'));
  const file = join(CHROMIUM_POLICIES, 'sidemann-test.json');
  const write = (now: object) => writeFile(file, JSON.stringify(now));
  const hadFolder = existsSync(CHROMIUM_POLICIES);
  try {
    await cp(CHROME_BUILD, folder, { recursive: true });
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, key: KEY }));
    await mkdir(CHROMIUM_POLICIES, { recursive: true });
    await write(policy);
    const driver = await openChromium({ executable: CHROMIUM, extension: folder });
    try {
      expect(driver.extensionId).toBe(ID);
      await run(driver, write);
    } finally {
      await driver.close();
    }
  } finally {
    await rm(file, { force: true });
    if (!hadFolder) await rm(dirname(CHROMIUM_POLICIES), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}
/** Our own settings, as policy holds them. */
export const ours = (policy: object) => ({ '3rdparty': { extensions: { [ID]: policy } } });

/**
 * Firefox with a policy file.
 * @param policies what stands under `policies` in it
 * @param extension null where the policy itself installs it
 */
export async function inFirefox(
  policies: object,
  run: (driver: FirefoxDriver) => Promise<void>,
  extension: string | null = FIREFOX_BUILD,
): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'sidemann-firefox-'));
  try {
    const driver = await openFirefox(await firefoxWith(home, { policies }), extension);
    try {
      await run(driver);
    } finally {
      await driver.close();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Our own settings, as Firefox's policy holds them. */
export const oursInFirefox = (policy: object) => ({ '3rdparty': { Extensions: { [ADDON]: policy } } });

/** A Firefox with a policy of its own: its program beside links to all the rest, so that the machine's own has none. */
async function firefoxWith(home: string, policies: object): Promise<string> {
  const program = await realpath(FIREFOX);
  const from = dirname(program);
  for (const name of await readdir(from)) {
    if (name === 'distribution') continue;
    const isProgram = join(from, name) === program || /^firefox(-esr|-bin)?$/.test(name);
    if (isProgram) await cp(join(from, name), join(home, name), { dereference: true });
    else await symlink(join(from, name), join(home, name));
  }
  await mkdir(join(home, 'distribution'));
  await writeFile(join(home, 'distribution/policies.json'), JSON.stringify(policies));
  return join(home, program.slice(from.length + 1));
}
