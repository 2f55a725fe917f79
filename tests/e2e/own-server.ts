import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CHROME_BUILD } from './browsers';
import { crxOf, newCrxKey } from './crx';
import { packageOf } from './firefox-window';
import { raiseVersion } from './update';

/** The file holds for every Chromium on the machine, so what needs it stands with the other policies. */
const POLICIES = '/etc/chromium/policies/managed';
export const mayRollOut = process.getuid?.() === 0;
export const NEEDS_ROOT = `Skriver til ${POLICIES}: trenger rettigheter som root`;

/** The build on a server of a kommune's own, and a policy file that has it installed from there by force. */
export async function rollOut() {
  const home = await mkdtemp(join(tmpdir(), 'sidemann-utrulling-'));
  const file = join(POLICIES, 'sidemann-utrulling.json');
  const hadFolder = existsSync(POLICIES);
  const key = newCrxKey();
  const build = join(home, 'build');
  await cp(CHROME_BUILD, build, { recursive: true });
  const packed = async () => {
    const { version } = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
    const zip = await readFile(packageOf(build, home, `${version}.zip`));
    return { version: String(version), crx: crxOf(zip, key) };
  };
  let now = await packed();

  const server = createServer(({ url }, answer) => {
    if (url?.startsWith('/sidemann.crx')) return void answer.end(now.crx);
    answer.setHeader('content-type', 'text/xml');
    answer.end(
      `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${key.id}"><updatecheck codebase="${address}/sidemann.crx" version="${now.version}"/></app></gupdate>`,
    );
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = {
    installation_mode: 'force_installed',
    update_url: `${address}/oppdateringer.xml`,
    // Else later versions are looked for where the package says, and ours says nowhere.
    override_update_url: true,
  };
  await mkdir(POLICIES, { recursive: true });
  const policy = {
    ExtensionSettings: { [key.id]: settings },
    // Else no tool may look into what IT has installed, a test's driver neither.
    DeveloperToolsAvailability: 1,
  };
  await writeFile(file, JSON.stringify(policy));
  return {
    home,
    id: key.id,
    version: now.version,
    /** The server has a newer version from now on. */
    async release(version: string) {
      await raiseVersion(build, version);
      now = await packed();
    },
    async end() {
      server.close();
      await rm(file, { force: true });
      if (!hadFolder) await rm(dirname(POLICIES), { recursive: true, force: true });
      await rm(home, { recursive: true, force: true });
    },
  };
}
