import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { servePractice, withExtensions } from './launch';
import { temporaryFolder } from './temporary';

export interface Driver {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Address of the browser's debugging door, for tools that measure. */
  readonly debugging: string;
  /** The practice page's tab. */
  readonly page: Page;
  /** Waits for the real side panel, which the launching context does not list. */
  readonly panel: () => Promise<Page>;
  /** Opens the real popup over a tab and gives its page. */
  readonly popup: () => Promise<Page>;
  /** Ends the background's worker; the next message wakes a new one. */
  readonly killWorker: () => Promise<void>;
  /** Ends the browser; gives every request that a context of the extension began to something not its own. */
  readonly close: () => Promise<string[]>;
}

export interface Launch {
  readonly executable: string;
  readonly extension: string;
  readonly headed?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  /** A profile that was there before and stays afterwards: the browser is closed and opened again. */
  readonly keptProfile?: string;
  /** Pages are kept alive when they are left, as for people; and an extension can be loaded anew, as an update is. */
  readonly asForPeople?: boolean;
}

/** How long a step may take, in ms; a step that hangs is then named. */
const PATIENCE = 20_000;

/**
 * What the browser's own bars and the side panel take of a window, in px. Without a screen the page is drawn as large as
 * asked, whatever room there is, but a press outside the room reaches no frame of another process.
 */
const TAKEN = { width: 420, height: 120 };

const QUIET = [
  '--disable-quic',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate',
];

/**
 * Chromium with the built extension; the practice sites stand under their real addresses, and every other address
 * is refused. The unmodified production build is what runs.
 */
export async function openChromium(launch: Launch): Promise<Driver> {
  const { executable, extension, headed, size, dark, keptProfile, asForPeople } = launch;
  const kept = keptProfile && { path: keptProfile, remove: () => undefined };
  const { path: profile, remove } = kept || temporaryFolder();
  const netLog = join(profile, 'net.json');
  const downloads = join(profile, 'downloads');
  const { width, height } = size ?? { width: 1280, height: 860 };
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: !headed,
    locale: 'nb-NO',
    viewport: headed ? null : { width, height },
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
    ignoreDefaultArgs: asForPeople ? ['--disable-back-forward-cache'] : [],
    downloadsPath: downloads,
    env: { ...(process.env as Record<string, string>), LANGUAGE: 'nb' },
    args: [
      ...withExtensions(extension),
      ...QUIET,
      '--remote-debugging-port=0',
      ...(asForPeople ? ['--enable-unsafe-extension-debugging'] : []),
      // A browser with a screen would show a bar about the flag.
      ...(headed ? [] : [`--log-net-log=${netLog}`]),
      `--window-size=${width},${height}`,
      '--window-position=0,0',
    ],
  });
  context.setDefaultTimeout(PATIENCE);
  await servePractice(context);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  const page = context.pages()[0] ?? (await context.newPage());
  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  const address = `http://127.0.0.1:${port}`;
  const keeper = await chromium.connectOverCDP(address);
  const control = await keeper.newBrowserCDPSession();
  const connections: Browser[] = [keeper];
  // Each connection takes downloads to itself, and lets them go when it ends: they are called back each time.
  const keepDownloads = async () => {
    const here = { behavior: 'allowAndName', downloadPath: downloads, eventsEnabled: true } as const;
    await control.send('Browser.setDownloadBehavior', here);
  };
  const makeRoom = async () => {
    const { targetInfos } = (await control.send('Target.getTargets')) as Targets;
    const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId;
    if (!targetId) return;
    const { windowId } = await control.send('Browser.getWindowForTarget', { targetId });
    const bounds = { width: width + TAKEN.width, height: height + TAKEN.height };
    await control.send('Browser.setWindowBounds', { windowId, bounds });
  };
  if (!headed) {
    await makeRoom();
    // Each new tab makes the window as large as its page again; the last may come while the browser is closing.
    context.on('page', () => void makeRoom().catch(() => null));
  }
  // A connection lists the panel and the popup only when it is made after they opened.
  const ownPage = async (name: string): Promise<Page> => {
    for (let tries = 0; tries < 20; tries++) {
      const made = await chromium.connectOverCDP(address);
      const pages = made.contexts().flatMap((one) => one.pages());
      const found = pages.find((one) => one.url().includes(`/${name}.html`));
      found?.setDefaultTimeout(PATIENCE);
      if (found) connections.push(made);
      else await made.close();
      await keepDownloads();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    throw new Error(`${name}.html did not open`);
  };

  return {
    context,
    extensionId,
    debugging: address,
    page,
    async panel() {
      const panel = await ownPage('sidepanel');
      await panel.waitForFunction(() => innerWidth > 0);
      return panel;
    },
    async popup() {
      // A press on the toolbar's icon, for the tab in front; the worker may be asleep.
      const filter = { filter: [{ type: 'tab' }] };
      const { targetInfos } = (await control.send('Target.getTargets', filter)) as Targets;
      const front = targetInfos.find(({ url }) => url === page.url());
      const press = { id: extensionId, targetId: front?.targetId } as object;
      await control.send('Extensions.triggerAction' as 'Target.getTargets', press);
      return ownPage('popup');
    },
    async killWorker() {
      const { targetInfos } = await control.send('Target.getTargets');
      const own = targetInfos.filter(
        ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
      );
      for (const { targetId } of own) await control.send('Target.closeTarget', { targetId });
    },
    async close() {
      for (const made of connections) await made.close();
      await context.close();
      const began = headed ? [] : requestsOf(await readFile(netLog, 'utf8'), extensionId);
      remove();
      return began;
    },
  };
}

interface Targets {
  readonly targetInfos: readonly { readonly targetId: string; readonly type: string; readonly url: string }[];
}

interface NetEvent {
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

/** Requests to anything but its own files that Chromium's own log says the extension began. */
export function requestsOf(netLog: string, extensionId: string): string[] {
  const whole = netLog.trimEnd().endsWith('}') ? netLog : `${netLog.trimEnd().replace(/,$/, '')}]}`;
  const { events } = JSON.parse(whole) as { events: readonly NetEvent[] };
  const own = `chrome-extension://${extensionId}`;
  return events.flatMap(({ params }) =>
    params?.url &&
    params.initiator?.startsWith(own) &&
    !params.url.startsWith(own) &&
    !params.url.startsWith('blob:')
      ? [params.url]
      : [],
  );
}
