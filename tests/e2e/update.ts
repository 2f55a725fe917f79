import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Driver } from '../../lib/cli/driver/chromium';
import { CHROME_BUILD } from './browsers';

/** A copy of the build in a folder of its own, which can be raised to a newer version. */
export async function copyOfBuild(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'sidemann-ny-')), 'ext');
  await cp(CHROME_BUILD, folder, { recursive: true });
  return folder;
}

export async function raiseVersion(folder: string, version: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, version }));
}

async function versionOf(folder: string): Promise<string> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')).version;
}

/** Loads the newer version into a running browser (`asForPeople`), as an update from the store does. */
export async function update({ debugging }: Driver, folder: string): Promise<void> {
  await raiseVersion(folder, `${await versionOf(folder)}.1`);
  const control = await (await chromium.connectOverCDP(debugging)).newBrowserCDPSession();
  await control.send('Extensions.loadUnpacked' as 'Target.getTargets', { path: folder } as object);
}
