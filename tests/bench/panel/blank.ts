import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a press on it says in the page. */
export const BLANK_BUTTON = 'Åpne det tomme';
/** What opens its picture, on its own page. */
export const BLANK_PICTURE = 'Bilde';

/**
 * An extension whose side panel holds one button and nothing else, opened by a press in the page just as ours is, and
 * whose own tab holds one picture: what the browser itself takes.
 */
export async function blankExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidemann-tomt-'));
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'blank',
      version: '1',
      permissions: ['sidePanel'],
      side_panel: { default_path: 'sidepanel.html' },
      options_ui: { page: 'options.html', open_in_tab: true },
      content_scripts: [{ matches: ['https://www.individplan.no/*'], js: ['page.js'] }],
      background: { service_worker: 'background.js' },
    }),
    'background.js':
      'chrome.runtime.onMessage.addListener((_, { tab }) => { chrome.sidePanel.open({ tabId: tab.id }); });',
    'page.js': `
      const root = document.documentElement.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
      const button = root.appendChild(document.createElement('button'));
      button.textContent = '${BLANK_BUTTON}';
      button.style = 'position: fixed; left: 0; top: 50%; z-index: 9';
      button.addEventListener('click', () => chrome.runtime.sendMessage({}));`,
    'sidepanel.html':
      '<!doctype html><html lang="nb"><title>blank</title><main><button>Ja</button></main></html>',
    'options.html': `<!doctype html><html lang="nb"><title>blank</title><button>${BLANK_PICTURE}</button><script src="options.js"></script></html>`,
    'options.js':
      "document.querySelector('button').onclick = () => chrome.tabs.create({ url: 'picture.html' });",
    'picture.html':
      '<!doctype html><html lang="nb"><title>picture</title><img src="picture.png" width="600"></html>',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await copyFile('assets/public/icon-128.png', join(folder, 'picture.png'));
  return folder;
}
