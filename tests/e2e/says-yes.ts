import type { BrowserContext } from '@playwright/test';

/**
 * The browser's own question about one more address can't be answered without a screen: it is answered beforehand, as
 * its user would.
 * @returns fails where IT allows no such address
 */
export async function browserSaysYes(
  context: BrowserContext,
  extensionId: string,
  site: string,
): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions/');
  try {
    await settings.evaluate(
      ([id, site]) =>
        (
          chrome as unknown as {
            developerPrivate: { addHostPermission: (id: string, site: string) => Promise<void> };
          }
        ).developerPrivate.addHostPermission(id as string, site as string),
      [extensionId, site],
    );
  } finally {
    await settings.close();
  }
}
