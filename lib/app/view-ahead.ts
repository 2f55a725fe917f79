/** So long what was worked out ahead holds, in ms: the browser opens a panel in far less. */
const HOLDS = 3000;

/**
 * What a panel asks first, worked out while the browser is still opening it. Given out once, to a question about the same
 * tab, and only if nothing has been done since.
 * @param turns how many things have been done so far, this one among them
 */
export function createViewAhead(turns: () => number, now: () => number) {
  let ahead: { tabId: number; turn: number; at: number; view: Promise<unknown> } | null = null;
  return {
    begin(tabId: number, look: () => Promise<unknown>): void {
      // Who asks and gets nothing asks in the ordinary way.
      const view = look().catch(() => null);
      ahead = { tabId, turn: turns(), at: now(), view };
    },
    async forQuestion(message: { readonly type: string; readonly tabId?: number | null }): Promise<unknown> {
      if (message.type !== 'case/view' || !ahead) return null;
      const { tabId, turn, at, view } = ahead;
      ahead = null;
      if (tabId !== message.tabId || turn !== turns() || now() - at > HOLDS) return null;
      const found = await view;
      return turn === turns() ? found : null;
    },
  };
}
