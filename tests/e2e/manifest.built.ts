import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../repo/files';

const build = (name: string) => join(ROOT, '.output', name);
const manifestOf = (name: string) => JSON.parse(readFileSync(join(build(name), 'manifest.json'), 'utf8'));

/** What a kommune's IT reads first. It is compared word for word, so that a permission that grows shows in the diff. */
function promises(manifest: Record<string, unknown>) {
  const names = [
    'manifest_version',
    'permissions',
    'optional_permissions',
    'host_permissions',
    'optional_host_permissions',
    'content_security_policy',
    'web_accessible_resources',
    'content_scripts',
    'externally_connectable',
    'incognito',
    'minimum_chrome_version',
    'browser_specific_settings',
    'commands',
    'storage',
  ];
  return Object.fromEntries(names.map((name) => [name, manifest[name] ?? null]));
}

for (const name of ['chrome-mv3', 'firefox-mv3']) {
  test(`${name}: permissions, hosts, CSP and reachable pages are as agreed`, () => {
    const text = `${JSON.stringify(promises(manifestOf(name)), null, 2)}\n`;
    expect(text).toMatchSnapshot(`${name}.json`);
  });

  test(`${name}: no code that the strict CSP forbids, and no address beyond the agreed`, () => {
    const scripts = readdirSync(build(name), { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.m?js$/.test(path),
    );
    expect(scripts.length).toBeGreaterThan(5);
    // pdf.js carries its own XHR and fetch for addresses; none is ever given to it, and the CSP stops both.
    const own = scripts.filter((path) => !/pdf|foreign/.test(path));
    const forbidden = own.filter((path) =>
      /XMLHttpRequest|WebSocket|sendBeacon|new Function\(/.test(
        readFileSync(join(build(name), path), 'utf8'),
      ),
    );
    expect(forbidden).toEqual([]);
  });
}
