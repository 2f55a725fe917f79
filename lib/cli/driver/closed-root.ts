import type { Page } from '@playwright/test';

interface Node {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeValue?: string;
  /** Names and values in turn. */
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly shadowRootType?: string;
  readonly contentDocument?: Node;
}

/** Where a text stands inside a closed shadow root, in CSS px; null when it isn't there. The page itself can't look in. */
async function placeOf(page: Page, text: string): Promise<{ x: number; y: number } | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const found = parentOfText(root, text, root);
    if (!found) return null;
    await session.send('DOM.scrollIntoViewIfNeeded', { nodeId: found.nodeId });
    const { model } = await session.send('DOM.getBoxModel', { nodeId: found.nodeId });
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.content;
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  } catch {
    // Drawn anew meanwhile; the caller looks again.
    return null;
  } finally {
    await session.detach();
  }
}

const SHADOW_ROOT = 11;
function parentOfText(node: Node, text: string, parent: Node): Node | null {
  if (node.nodeValue?.includes(text)) return parent;
  const label = node.attributes?.indexOf('aria-label') ?? -1;
  if (label >= 0 && node.attributes?.[label + 1]?.includes(text)) return node;
  // A shadow root has no place of its own: a text right in it stands where its element does.
  const owner = node.nodeType === SHADOW_ROOT ? parent : node;
  // The browser's own parts of a list hold its texts once more, and aren't drawn while it stands open.
  const roots = node.shadowRoots?.filter(({ shadowRootType }) => shadowRootType !== 'user-agent') ?? [];
  for (const child of [...roots, ...(node.children ?? [])]) {
    const found = parentOfText(child, text, owner);
    if (found) return found;
  }
  return null;
}

/** Waits for a text in a closed shadow root of the page and gives its place. */
export async function findClosed(page: Page, text: string, limit = 5000): Promise<{ x: number; y: number }> {
  const end = Date.now() + limit;
  for (;;) {
    const place = await placeOf(page, text);
    if (place) return place;
    if (Date.now() > end) throw new Error(`«${text}» does not stand in the page`);
    await page.waitForTimeout(100);
  }
}

/** Presses what says this, as a person with a mouse does. */
export async function pressClosed(page: Page, text: string): Promise<void> {
  const { x, y } = await findClosed(page, text);
  await page.mouse.click(x, y);
}
